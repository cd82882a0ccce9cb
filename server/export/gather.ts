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
    const ofEntities = countColumns(['id', 'kind', 'name']);
    const writer = writeLines(join(folder, 'entities'));
    for await (const entity of entitiesOf(source)) {
      ofEntities.see(entity);
      writer.add(JSON.stringify(entity));
    }
    const entities = writer.done();
    const relations = await sortedRelations(source, folder);
    return {
      entities: kept<Entity>(entities.path, entities.length, ofEntities.columns()),
      relations: kept<Relation>(relations.path, relations.length, relations.columns),
      close,
    };
  } catch (cause) {
    close();
    throw cause;
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
  for (const line of sorter.lines()) writer.add(line);
  sorter.close();
  const { path, length } = writer.done();
  return { path, length, columns: columns.columns() };
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
