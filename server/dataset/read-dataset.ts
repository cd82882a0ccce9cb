import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Outlines, Topology } from '../../shared/outlines.ts';
import { wantedBy } from '../../shared/issue-words.ts';
import { SameDecision } from '../../shared/same.ts';
import { type Vocabulary, VocabularyFile } from '../../shared/vocabulary.ts';
import { Failure } from '../failure.ts';
import { DataPackage, type DocumentEntry } from './data-package.ts';
import { cut, type Fault } from './fault.ts';
import { noTable, readTable, type Table } from './table.ts';
import { openTableLines, type TableLines } from './table-lines.ts';
import { badLineOf } from './text-file.ts';

const evidenceColumns = ['basis', 'document', 'quote', 'note'];

const tableColumns = {
  entities: ['id', 'kind', 'name', 'aliases', 'within', ...evidenceColumns],
  relations: ['source', 'type', 'target', ...evidenceColumns, 'occurrence', 'status', 'date'],
  measures: ['entity', 'name', 'value', 'unit', 'qualifier', 'period', ...evidenceColumns, 'occurrence'],
} as const;

const CodedTopology = z.looseObject({
  objects: z.looseObject({
    counties: z.looseObject({
      geometries: z.array(z.looseObject({ properties: z.record(z.string(), z.unknown()) })),
    }),
  }),
});

export interface RawDataset {
  description: DataPackage;
  vocabulary: Vocabulary;
  /** A table's text stays where it lies, and is read row by row. */
  documents: (DocumentEntry & ({ text: string } | { lines: TableLines }))[];
  tables: Record<keyof typeof tableColumns, Table>;
  outlines: Outlines[];
  /** What was decided of entities that may be one. */
  same: SameDecision[];
}

/**
 * Reads a dataset's folder. Large tables and documents are not held: they are read again while `scratch` is there. Faults that can be passed over are added to `faults`; without a description, a vocabulary
 * or a table nothing further can be checked, and the result is undefined. Throws `bad-request` if there is no such folder.
 */
export async function readDataset(
  { folder, scratch, seen }: { folder: string; scratch: string; seen: () => void },
  faults: Fault[],
): Promise<RawDataset | undefined> {
  const description = await readJson(folder, 'datapackage.json', DataPackage, faults);
  const vocabulary = await readJson(folder, 'vocabulary.json', VocabularyFile, faults);
  const names = ['entities', 'relations', 'measures'] as const;
  const [entities, relations, measures] = await Promise.all(
    names.map(async (name) => {
      if (name === 'measures' && !existsSync(join(folder, 'measures.csv'))) return noTable;
      if (!(await isText(folder, `${name}.csv`, faults))) return undefined;
      return readTable(`${name}.csv`, { folder, scratch, wantedColumns: tableColumns[name], seen }, faults);
    }),
  );
  if (description === undefined || vocabulary === undefined) return undefined;
  if (entities === undefined || relations === undefined) return undefined;
  const documents = [];
  for (const entry of description.documents) {
    if (entry.table !== undefined) {
      if (await isText(folder, entry.path, faults))
        documents.push({ ...entry, lines: openTableLines(join(folder, entry.path)) });
      continue;
    }
    const text = await readText(folder, entry.path, faults);
    if (text !== undefined) documents.push({ ...entry, text });
  }
  const outlines = [];
  for (const { path, codeProperty = 'adcode', ...entry } of description.outlines) {
    const topology = await readJson(folder, path, codedBy(codeProperty), faults);
    if (topology !== undefined) outlines.push({ ...entry, topology });
  }
  const same = existsSync(join(folder, 'same.json'))
    ? await readJson(folder, 'same.json', z.array(SameDecision), faults)
    : undefined;
  return {
    description,
    vocabulary,
    documents,
    tables: { entities, relations, measures: measures ?? noTable },
    outlines,
    same: same ?? [],
  };
}

/** Outlines whose codes stand in another property than ours. */
function codedBy(property: string) {
  return z.preprocess((json) => {
    const parsed = CodedTopology.safeParse(json);
    if (property === 'adcode' || !parsed.success) return json;
    const { objects } = parsed.data;
    const geometries = objects.counties.geometries.map(({ properties, ...geometry }) => {
      const code = properties[property];
      return { ...geometry, properties: { ...properties, adcode: typeof code === 'number' ? String(code) : code } };
    });
    return { ...parsed.data, objects: { ...objects, counties: { ...objects.counties, geometries } } };
  }, Topology);
}

async function readText(folder: string, file: string, faults: Fault[]): Promise<string | undefined> {
  return (await isText(folder, file, faults)) ? readFile(join(folder, file), 'utf8') : undefined;
}

/** Whether the file is there and UTF-8; else that is a fault. */
async function isText(folder: string, file: string, faults: Fault[]): Promise<boolean> {
  let badLine: number | undefined;
  try {
    badLine = badLineOf(join(folder, file));
  } catch (cause) {
    if (file === 'datapackage.json' && (await isFile(folder)))
      throw new Failure(
        'bad-request',
        `${folder} is a file and no dataset: kuajie import ${folder} --out FOLDER makes one of a table.`,
        { cause },
      );
    if (file === 'datapackage.json')
      throw new Failure(
        'bad-request',
        `${folder} is no dataset: wanted a folder with datapackage.json in it, found none. Of tables, kuajie import ${folder} --out FOLDER makes one.`,
        { cause },
      );
    faults.push({
      ...{ file, line: 1, column: 1, rule: 'no-such-file', isStructural: true },
      ...{ wanted: 'the file', found: 'no such file' },
    });
    return false;
  }
  if (badLine === undefined) return true;
  faults.push({
    ...{ file, line: badLine, column: 1, rule: 'no-utf-8', isStructural: true },
    wanted: 'UTF-8',
    found: 'bytes of another encoding',
  });
  return false;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() === true;
}

async function readJson<S extends z.ZodType>(
  folder: string,
  file: string,
  schema: S,
  faults: Fault[],
): Promise<z.output<S> | undefined> {
  const text = await readText(folder, file, faults);
  if (text === undefined) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    faults.push({
      ...{ file, ...placeOfSlip(text, cause), rule: 'no-json' },
      ...{ wanted: 'JSON', found: 'a slip in its punctuation here' },
    });
    return undefined;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const [at, want] = [issue.path.join('.'), wantedBy(issue)];
    const found = foundAt(json, issue.path);
    faults.push({
      ...{ file, ...placeOfKey(text, issue.path), rule: 'json-value', values: { at, want, found } },
      ...{ wanted: at === '' ? want : `${at} to be ${want}`, found: found === '' ? 'nothing' : found },
    });
  }
  return undefined;
}

/** Where the engine stopped reading, as far as it says. */
function placeOfSlip(text: string, cause: unknown): { line: number; column: number } {
  const at = /position (\d+)/.exec(String(cause))?.[1];
  return placeAt(text, at === undefined ? text.length : Number(at));
}

/** What stands at the place, short; empty where nothing does. */
function foundAt(json: unknown, path: readonly PropertyKey[]): string {
  let value = json;
  for (const key of path)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return value === undefined ? '' : cut(JSON.stringify(value));
}

function placeOfKey(text: string, path: PropertyKey[]): { line: number; column: number } {
  const key = [...path].reverse().find((part) => typeof part === 'string');
  const at = key === undefined ? -1 : text.indexOf(`"${key}"`);
  return placeAt(text, Math.max(at, 0));
}

function placeAt(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
