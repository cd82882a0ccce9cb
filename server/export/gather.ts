import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entity, Relation } from '../../shared/graph.ts';
import { linesOf, writeLines } from '../lines/line-file.ts';
import { createLineSorter } from '../lines/sorted-lines.ts';
import { type Column, countColumns } from './columns.ts';
import { entitiesOf, relationsOf, type Source } from './source.ts';

/** Things that lie in a file, gone through as often as wanted. */
export interface Kept<T> extends Iterable<T> {
  /** What they have, beside what every one of them has. */
  columns: readonly Column[];
  length: number;
}

export interface Gathered {
  entities: Kept<Entity>;
  relations: Kept<Relation>;
  /** Removes what lies on the disk. */
  close: () => void;
}

/** Puts everything onto the disk, ordered by id: what stands at the head of a file is known only when all was seen. */
export async function gather(source: Source): Promise<Gathered> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-export-'));
  const close = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const entities = await orderedEntities(source, folder);
    const relations = await sortedRelations(source, folder);
    return {
      entities: kept<Entity>(entities.path, entities.length, entities.columns),
      relations: kept<Relation>(relations.path, relations.length, relations.columns),
      close,
    };
  } catch (cause) {
    close();
    throw cause;
  }
}

/** They come in the order of their ids. */
async function orderedEntities(source: Source, folder: string) {
  const columns = countColumns(['id', 'kind', 'name']);
  const writer = writeLines(join(folder, 'entities'));
  try {
    for await (const entity of entitiesOf(source)) {
      columns.see(entity);
      writer.add(JSON.stringify(entity));
    }
    const { path, length } = writer.done();
    return { path, length, columns: columns.columns() };
  } finally {
    writer.close();
  }
}

async function sortedRelations(source: Source, folder: string) {
  const columns = countColumns(['id', 'type', 'source', 'target', 'evidence']);
  const sorter = createLineSorter({ under: folder });
  for await (const relation of relationsOf(source)) {
    columns.see(relation);
    sorter.add(relation.id, JSON.stringify(relation));
  }
  const writer = writeLines(join(folder, 'relations'));
  try {
    for (const line of sorter.lines()) writer.add(line);
    const { path, length } = writer.done();
    return { path, length, columns: columns.columns() };
  } finally {
    writer.close();
    sorter.close();
  }
}

function kept<T>(path: string, length: number, columns: readonly Column[]): Kept<T> {
  return {
    ...{ columns, length },
    *[Symbol.iterator]() {
      // Written above as such.
      for (const line of linesOf(path)) yield JSON.parse(line) as T;
    },
  };
}
