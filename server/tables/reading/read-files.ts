import type { Said, TableFault } from '../said.ts';
import { decodeText } from './decode-text.ts';
import { evenRows } from './even-rows.ts';
import type { NamesGroups } from './grouped-cells.ts';
import { withHead } from './head-row.ts';
import { readDelimited } from './read-delimited.ts';
import { readGraphXml } from './read-graph-xml.ts';
import { readJson } from './read-json.ts';
import { readWorkbook } from './read-workbook.ts';
import { isZip, readZip, type Unpacked } from './read-zip.ts';
import { type KeepRows, keepRowsIn } from './rows.ts';
import { type BroughtFile, type Limits, type RawSheet, type Sheet, usualLimits } from './sheet.ts';

/**
 * The tables in files as people bring them: CSV and its kin, XLSX, XLS, ODS, JSON lines, FollowTheMoney, GraphML, GEXF, and zips of
 * them. What a file is its bytes tell, not its name. `isHeadWord` knows words that name columns, `namesGroups` those of groups of rows. The rows are kept in files in
 * `folder` and can be read while it is there.
 */
export async function readFiles(
  files: readonly BroughtFile[],
  {
    folder,
    limits = usualLimits,
    isHeadWord = () => false,
    namesGroups = () => false,
    seen = () => undefined,
  }: {
    folder: string;
    limits?: Limits;
    isHeadWord?: (cell: string) => boolean;
    namesGroups?: NamesGroups;
    seen?: () => void;
  },
  said: Said,
): Promise<Sheet[]> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size > limits.bytes) {
    const [first] = files;
    said.faults.push({
      ...{ file: first?.name ?? '', rule: 'too-large', wanted: `at most ${limits.bytes} bytes in all` },
      ...{ found: `${size}`, values: { most: limits.bytes, found: size } },
    });
    return [];
  }
  const names = files.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) {
    const wanted = 'each file’s name once, for a mapping calls files by their names';
    said.faults.push({
      ...{ file: twice, rule: 'two-of-one-name', wanted, found: `${twice} again` },
      values: { what: 'file', name: twice },
    });
    return [];
  }
  const unpacked: Unpacked = { bytes: 0 };
  const keep = keepRowsIn(folder, seen);
  const raw: RawSheet[] = [];
  for (const file of files) raw.push(...(await readFile(file, { limits, unpacked, keep, depth: 0 }, said)));
  return raw
    .filter((sheet) => fits(sheet, limits, said))
    .map((sheet) => evenRows(withHead(sheet, isHeadWord, said), { keep, namesGroups }, said));
}

interface Reading {
  limits: Limits;
  unpacked: Unpacked;
  keep: KeepRows;
  depth: number;
}

async function readFile(file: BroughtFile, reading: Reading, said: Said): Promise<RawSheet[]> {
  const { name, bytes } = file;
  const { limits } = reading;
  if (isZip(bytes)) return readPacked(file, reading, said);
  if (isOldWorkbook(bytes)) return readWorkbook(file, limits, said);
  const foreign = foreignKind(bytes);
  if (foreign !== undefined) {
    const wanted = 'a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them';
    said.faults.push({ file: name, rule: 'no-table', wanted, found: foreignKinds[foreign], values: { what: foreign } });
    return [];
  }
  const text = decodeText(file, said);
  if (text === undefined) return [];
  const start = startOf(text.pieces())
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (/<(gexf|graphml)[\s>]/.test(start)) return readGraphXml(name, text.whole(), limits, said);
  if (/^(\{|\[\s*[{\]])/.test(start)) return readJson(name, text.whole(), limits, said);
  if (/^<(!doctype|html|\?xml|table)/i.test(start)) {
    const wanted = 'a table: CSV, XLSX, ODS, JSON lines, GraphML, GEXF or a zip of them';
    said.faults.push({
      ...{ file: name, rule: 'no-table', wanted, found: 'a page or another XML file' },
      values: { what: 'page' },
    });
    return [];
  }
  const sheet = await readDelimited(name, text, reading, said);
  return sheet === undefined ? [] : [sheet];
}

/** A zip is a workbook, or files; what it holds is counted before a library sees it. */
async function readPacked(file: BroughtFile, reading: Reading, said: Said): Promise<RawSheet[]> {
  const { limits, unpacked, depth } = reading;
  const isBook = hasEntry(file.bytes, 'xl/') || hasEntry(file.bytes, 'content.xml');
  const most = isBook ? limits.workbookBytes : limits.unpackedBytes;
  const before = said.faults.length;
  const inside = await readZip(file, { limits, unpacked, most }, said);
  if (said.faults.length > before) return [];
  if (isBook) return readWorkbook(file, limits, said);
  if (isDataset(inside)) {
    said.faults.push({
      ...{ file: file.name, rule: 'a-dataset', wanted: 'tables in a zip', found: 'a dataset, which needs no import' },
      proposed: 'unpacking it, then kuajie load',
    });
    return [];
  }
  if (depth > 0) {
    said.faults.push({ file: file.name, rule: 'zip-in-zip', wanted: 'tables in a zip', found: 'a zip in a zip' });
    return [];
  }
  if (inside.length === 0)
    said.faults.push({
      ...{ file: file.name, rule: 'empty', wanted: 'tables in the zip', found: 'none' },
      values: { what: 'zip' },
    });
  const sheets: RawSheet[] = [];
  for (const one of inside) sheets.push(...(await readFile(one, { ...reading, depth: depth + 1 }, said)));
  return sheets;
}

function isDataset(files: readonly BroughtFile[]): boolean {
  const names = files.map(({ name }) => name.split('/').at(-1));
  return names.includes('datapackage.json') && names.includes('vocabulary.json');
}

function hasEntry(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}

/** XLS, or a workbook with a password. */
function isOldWorkbook(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

const foreignKinds = {
  pdf: 'a PDF',
  gzip: 'a gzip: unpack it first',
  picture: 'a picture',
  archive: 'an archive that is no zip',
} as const;

function foreignKind(bytes: Uint8Array): keyof typeof foreignKinds | undefined {
  const begins = (...start: number[]) => start.every((byte, at) => bytes[at] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (begins(0x1f, 0x8b)) return 'gzip';
  if (begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff)) return 'picture';
  return begins(0x37, 0x7a, 0xbc, 0xaf) || begins(0x52, 0x61, 0x72) ? 'archive' : undefined;
}

const longestStart = 4000;

function startOf(pieces: Iterable<string>): string {
  for (const piece of pieces) if (piece !== '') return piece.slice(0, longestStart);
  return '';
}

function fits({ file, sheet, rows }: RawSheet, limits: Limits, said: Said): boolean {
  const place = { file, ...(sheet === undefined ? {} : { sheet }) };
  const fault = (own: Pick<TableFault, 'rule' | 'wanted' | 'found' | 'values'>, row?: number) => {
    said.faults.push({ ...place, ...(row === undefined ? {} : { row }), ...own });
    return false;
  };
  if (rows.length > limits.rows) {
    const wanted = `at most ${limits.rows} rows`;
    return fault({ rule: 'too-many-rows', wanted, found: 'more', values: { most: limits.rows } });
  }
  let [number, long]: [number, number | undefined] = [0, undefined];
  for (const row of rows) {
    number += 1;
    if (row.length > limits.columns) {
      const [wanted, found] = [`at most ${limits.columns} columns`, row.length];
      const values = { most: limits.columns, found };
      return fault({ rule: 'too-many-columns', wanted, found: `${found}`, values }, number);
    }
    if (long === undefined && row.some((cell) => cell.length > limits.cellCharacters)) long = number;
  }
  if (long !== undefined) {
    const wanted = `at most ${limits.cellCharacters} characters in a cell`;
    return fault({ rule: 'too-long', wanted, found: 'more', values: { most: limits.cellCharacters } }, long);
  }
  return true;
}
