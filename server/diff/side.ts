import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entity, Relation } from '../../shared/graph.ts';
import { entityContributions, relationContributions } from '../dataset/contributions.ts';
import { allStoredEntities, allStoredRelations } from '../graph/whole-graph.ts';
import { inTurns } from '../lines/in-turns.ts';
import { createThingSorter } from '../lines/sorted-things.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** One of two that are compared, in the order of the ids, to be gone through once. */
export interface Side {
  entities: Iterable<Entity>;
  relations: Iterable<Relation>;
}

interface Said {
  entities: Iterable<Entity> | AsyncIterable<Entity>;
  relations: Iterable<Relation> | AsyncIterable<Relation>;
}

/** Puts what one side says in order, on the disk. Throws the signal's reason once it aborts. */
export async function inOrder({ entities, relations }: Said, folder: string, signal?: AbortSignal): Promise<Side> {
  await mkdir(folder, { recursive: true });
  const sorted = async <T extends { id: string }>(items: Iterable<T> | AsyncIterable<T>, name: string) => {
    const under = join(folder, name);
    await mkdir(under);
    const sorter = createThingSorter<T>({ under });
    for await (const item of inTurns(items, signal)) sorter.add(item.id, item);
    return sorter.things();
  };
  return { entities: await sorted(entities, 'entities'), relations: await sorted(relations, 'relations') };
}

/** What a loaded dataset says, each under its own id. */
export function saidInStore(store: GraphStore, dataset: string, options?: RunOptions): Said {
  return {
    entities: (async function* () {
      for await (const stored of allStoredEntities(store, options)) yield* own(entityContributions(stored), dataset);
    })(),
    relations: (async function* () {
      for await (const stored of allStoredRelations(store, options)) yield* own(relationContributions(stored), dataset);
    })(),
  };
}

function own<T>(said: readonly { dataset: string; value: T }[], wanted: string): T[] {
  return said.flatMap(({ dataset, value }) => (dataset === wanted ? [value] : []));
}
