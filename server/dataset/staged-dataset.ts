import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity, Relation } from '../../shared/graph.ts';
import { linesOf, writeLines } from '../lines/line-file.ts';
import { type Checked, checkFolder, type CheckResult, type DatasetHead } from './check-dataset.ts';
import type { TablePiece } from './table-pieces.ts';

/** Things that are gone through as often as wanted, and how many they are. A list is such, and so is a file. */
export type Counted<T> = Iterable<T> & { readonly length: number };

/** A checked dataset as it is loaded: held, or read from files as it is gone through. */
export interface Loadable extends DatasetHead {
  entities: Counted<Entity>;
  relations: Counted<Relation>;
  /** Of tables whose text is too long to be stored as one. */
  tablePieces: Counted<TablePiece>;
}

/** How many of each kind and type. */
export interface Counts {
  entities: Record<string, number>;
  relations: Record<string, number>;
}

interface Head extends DatasetHead {
  lengths: { entities: number; relations: number; tablePieces: number };
  counts: Counts;
}

export type StageResult = Omit<CheckResult, 'dataset'> & {
  /** Absent where there are faults. */
  dataset?: Loadable & { counts: Counts };
};

/**
 * Checks the dataset in a folder and leaves it ready to be loaded as files in another, so that it is never held whole. `seen` is
 * told of each row that is gone through.
 */
export async function stageDataset(folder: string, into: string, seen?: () => void): Promise<StageResult> {
  const take = (checked: Checked) => {
    writeStaged(checked, into);
    return into;
  };
  const { taken, ...said } = await checkFolder(folder, take, seen);
  return taken === undefined ? said : { ...said, dataset: readStaged(taken) };
}

function writeStaged({ head, entities, relations, tablePieces, hashed }: Checked, into: string): void {
  const hash = createHash('sha256').update(hashed.before).update('[');
  const counts: Counts = { entities: {}, relations: {} };
  const writeAll = (name: string, texts: Iterable<string>) => {
    const writer = writeLines(join(into, `${name}.ndjson`));
    for (const text of texts) writer.add(text);
    return writer.done().length;
  };
  const hashedTexts = function* (texts: Iterable<string>) {
    let mark = '';
    for (const text of texts) {
      hash.update(mark + text);
      mark = ',';
      yield text;
    }
  };
  const lengths = { entities: 0, relations: 0, tablePieces: 0 };
  lengths.entities = writeAll(
    'entities',
    hashedTexts(jsonOf(entities.values(), ({ kind }) => count(counts.entities, kind))),
  );
  hash.update('],[');
  lengths.relations = writeAll('relations', countTypes(hashedTexts(relations), counts.relations));
  lengths.tablePieces = writeAll(
    'table-pieces',
    jsonOf(tablePieces, () => undefined),
  );
  const whole: Head = { ...head, hash: hash.update(`]${hashed.after}`).digest('hex').slice(0, 16), lengths, counts };
  writeFileSync(join(into, 'head.json'), JSON.stringify(whole));
}

/** A staged dataset, to be gone through while its folder is there. */
export function readStaged(folder: string): Loadable & { counts: Counts } {
  // Written above as such, by this program in the same run.
  const { lengths, ...head } = JSON.parse(readFileSync(join(folder, 'head.json'), 'utf8')) as Head;
  return {
    ...head,
    entities: fileOf<Entity>(folder, 'entities', lengths.entities),
    relations: fileOf<Relation>(folder, 'relations', lengths.relations),
    tablePieces: fileOf<TablePiece>(folder, 'table-pieces', lengths.tablePieces),
  };
}

function fileOf<T>(folder: string, name: string, length: number): Counted<T> {
  return {
    length,
    *[Symbol.iterator]() {
      for (const line of linesOf(join(folder, `${name}.ndjson`))) yield JSON.parse(line) as T;
    },
  };
}

function* jsonOf<T>(items: Iterable<T>, see: (item: T) => void): Generator<string> {
  for (const item of items) {
    see(item);
    yield JSON.stringify(item);
  }
}

/** Within a text of JSON a quotation mark has a backslash before it: what looks like these two is these two. */
const typeIn = /"id":"[0-9a-f]{16}","type":"([^"]+)"/;

function* countTypes(texts: Iterable<string>, counts: Record<string, number>): Generator<string> {
  for (const text of texts) {
    count(counts, typeIn.exec(text)?.[1] ?? '');
    yield text;
  }
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
