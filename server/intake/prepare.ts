import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onOneLine } from '../../shared/table-cells.ts';
import type { Plan } from '../../shared/contract/dataset-routes.ts';
import { checkDataset, type Dataset } from '../dataset/check-dataset.ts';
import { makeDataset } from '../tables/making/make-dataset.ts';
import { Mapping } from '../../shared/mapping.ts';
import { isHeadWord } from '../tables/mapping/words.ts';
import { readFiles } from '../tables/reading/read-files.ts';
import { isZip, readZip } from '../tables/reading/read-zip.ts';
import { type BroughtFile, type Sheet, usualLimits } from '../tables/reading/sheet.ts';
import { datasetRule, groupByRule, type Said } from '../tables/said.ts';

/** What is to be made of files: a dataset, checked. */
export interface Wish {
  files: { name: string; path: string }[];
  /** An empty folder for what is made. */
  folder: string;
  mapping?: unknown;
  id?: string;
  title?: string;
}

export interface Prepared {
  plan: Pick<Plan, 'mapping' | 'sheets' | 'notices' | 'faults' | 'everyFault'>;
  /** Absent where there are faults. */
  dataset?: Dataset;
}

const mostRowsShown = 8;
const mostKinds = 100;
const mostFaultsTold = 5000;

/** Reads files as tables, or as a dataset where they are one, makes a dataset of them and checks it. */
export async function prepare({ files, folder, ...wish }: Wish): Promise<Prepared> {
  const said: Said = { notices: [], faults: [] };
  const brought = await Promise.all(files.map(async ({ name, path }) => ({ name, bytes: await readFile(path) })));
  const whole = await datasetIn(brought, said);
  if (whole !== undefined) {
    await writeFiles(folder, whole);
    return checked(folder, { sheets: [] }, said);
  }
  const sheets = said.faults.length > 0 ? [] : await readFiles(brought, { isHeadWord }, said);
  const mapping = wish.mapping === undefined ? {} : readMapping(wish.mapping, said);
  if (sheets.length === 0 || said.faults.length > 0) return { plan: planOf({ sheets: sheets.map(shown) }, said) };
  const { id, title } = wish;
  const made = makeDataset(
    sheets,
    { ...(id === undefined ? {} : { id }), ...(title === undefined ? {} : { title }), ...mapping },
    said,
  );
  const known = { mapping: made.mapping, sheets: sheets.map(shown) };
  if (said.faults.length > 0) return { plan: planOf(known, said) };
  await writeFiles(folder, new Map(Object.entries(made.files)));
  return checked(folder, known, said);
}

/** The files of a dataset's folder, where that is what was brought: in a zip, or one by one. */
async function datasetIn(
  brought: readonly BroughtFile[],
  said: Said,
): Promise<Map<string, string | Uint8Array> | undefined> {
  const [first] = brought;
  if (first === undefined) return undefined;
  const isOneZip = brought.length === 1 && isZip(first.bytes);
  const inside = isOneZip
    ? await readZip(first, { limits: usualLimits, unpacked: { bytes: 0 }, most: usualLimits.unpackedBytes }, said)
    : brought;
  const description = inside.find(({ name }) => /(^|\/)datapackage\.json$/.test(name));
  if (description === undefined || !inside.some(({ name }) => /(^|\/)vocabulary\.json$/.test(name))) return undefined;
  const folder = description.name.slice(0, -'datapackage.json'.length);
  return new Map(
    inside.filter(({ name }) => name.startsWith(folder)).map(({ name, bytes }) => [name.slice(folder.length), bytes]),
  );
}

function readMapping(given: unknown, said: Said): { mapping?: Mapping } {
  const parsed = Mapping.safeParse(given);
  if (parsed.success) return { mapping: parsed.data };
  for (const { path, message } of parsed.error.issues)
    said.faults.push({
      ...{ file: 'mapping', rule: 'no-mapping', wanted: message, found: path.join('.') },
      values: { message, at: path.join('.') },
    });
  return {};
}

async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function checked(folder: string, known: Pick<Plan, 'mapping' | 'sheets'>, said: Said): Promise<Prepared> {
  const { dataset, faults } = await checkDataset(folder);
  for (const { file, line, wanted, found } of faults)
    said.faults.push({ file, row: line, rule: datasetRule, wanted, found });
  return { plan: planOf(known, said), ...(dataset === undefined ? {} : { dataset }) };
}

function planOf(known: Pick<Plan, 'mapping' | 'sheets'>, { notices, faults }: Said): Prepared['plan'] {
  return {
    ...known,
    notices: groupByRule(notices).map(({ first, count }) => ({ ...first, count })),
    faults: groupByRule(faults).map(({ first, count }) => ({ ...first, count })),
    ...(faults.length === 0 ? {} : { everyFault: faults.slice(0, mostFaultsTold) }),
  };
}

function shown({ file, sheet, head, columns, rows }: Sheet): Plan['sheets'][number] {
  return {
    ...{ file, head, columns, total: Math.max(0, rows.length - head) },
    ...(sheet === undefined ? {} : { sheet }),
    rows: rows.slice(head, head + mostRowsShown),
    values: columns.map((_, at) => valuesIn(rows, { head, at })),
  };
}

/** What the cells of a column say, each once, in their order; null where that is more than kinds are. */
function valuesIn(rows: Sheet['rows'], { head, at }: { head: number; at: number }): string[] | null {
  const values = new Set<string>();
  for (let row = head; row < rows.length; row += 1) {
    const cell = rows[row]?.[at] ?? '';
    if (cell !== '') values.add(onOneLine(cell));
    if (values.size > mostKinds) return null;
  }
  return [...values];
}
