import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entity, Relation } from '../../shared/graph.ts';
import { Vocabulary } from '../../shared/vocabulary.ts';
import { DataPackage } from '../dataset/data-package.ts';
import { decisionsOf, outlinesOf, readDatasetNodes } from '../export/dataset-nodes.ts';
import type { Beside } from './beside.ts';
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

/** What is kept of a loaded dataset beside that; undefined where none is loaded under the id. */
export async function besideInStore(store: GraphStore, id: string, options?: RunOptions): Promise<Beside | undefined> {
  const node = (await readDatasetNodes(store, options)).find((one) => one.id === id);
  if (node === undefined) return undefined;
  const { title, version, description } = node;
  return {
    ...{ title, version, outlines: outlinesOf(node), same: decisionsOf(node) },
    vocabulary: Vocabulary.parse(JSON.parse(node.vocabulary)),
    ...(description ? { description: DataPackage.parse(JSON.parse(description)) } : {}),
  };
}

function own<T>(said: readonly { dataset: string; value: T }[], wanted: string): T[] {
  return said.flatMap(({ dataset, value }) => (dataset === wanted ? [value] : []));
}
