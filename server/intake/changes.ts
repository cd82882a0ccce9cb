import * as z from 'zod';
import { mentionType } from '../../shared/default-roles.ts';
import type { Plan } from '../../shared/contract/dataset-routes.ts';
import type { Relation } from '../../shared/graph.ts';
import { idCode } from '../dataset/facts.ts';
import { standingIds } from '../dataset/same/standing-ids.ts';
import type { Loadable } from '../dataset/staged-dataset.ts';
import { createNumberList } from '../lines/number-list.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';

const idsOfDataset = query('read/ids-of-dataset', {
  params: { dataset: z.string() },
  row: z.object({ id: z.string() }),
});
const idsOfOthers = query('read/ids-of-others', {
  params: { dataset: z.string(), ids: texts },
  row: z.object({ id: z.string() }),
});

const mostAsked = 10_000;

export const noChanges: Plan['changes'] = { added: 0, removed: 0, kept: 0, shared: 0 };

/** What loading would do to what is loaded, by id: of entities and relations together, and where an entity is named with it. */
export async function changesOf(
  store: GraphStore,
  { id, entities, relations }: Loadable,
  options?: RunOptions,
): Promise<Plan['changes']> {
  const loaded = await store.run(datasetHashes, {}, options);
  const standing = await standingIds(store, { id, entities }, options);
  const idsOf = {
    entities: () => idsBy(entities, standing.entity),
    relations: () => idsBy(relationsToTell(relations), standing.relation),
  };
  const shared = loaded.every((one) => one.id === id) ? 0 : await countShared(store, id, idsOf.entities(), options);

  // Numbers that stand for the ids: a million of these as texts would be held twice.
  const codes = createNumberList();
  for (const ids of [idsOf.entities(), idsOf.relations()]) for (const one of ids) codes.add(idCode(one));
  const next = codes.sorted();
  // Two that are one stand once.
  const total = different(next);
  if (!loaded.some((one) => one.id === id)) return { ...noChanges, added: total, shared };
  let [before, kept] = [0, 0];
  for await (const row of store.stream(idsOfDataset, { dataset: id }, options)) {
    before += 1;
    if (holds(next, idCode(row.id))) kept += 1;
  }
  return { added: total - kept, removed: before - kept, kept, shared };
}

async function countShared(
  store: GraphStore,
  id: string,
  entities: Iterable<string>,
  options?: RunOptions,
): Promise<number> {
  let shared = 0;
  let ids: string[] = [];
  const ask = async () => {
    shared += (await store.run(idsOfOthers, { dataset: id, ids }, options)).length;
    ids = [];
  };
  for (const entity of entities) {
    ids.push(entity);
    if (ids.length === mostAsked) await ask();
  }
  if (ids.length > 0) await ask();
  return shared;
}

function* relationsToTell(relations: Loadable['relations']): Generator<Relation> {
  for (const one of relations) if (one.type !== mentionType) yield one;
}

function* idsBy<T>(all: Iterable<T>, idOf: (one: T) => string): Generator<string> {
  for (const one of all) yield idOf(one);
}

function different(sorted: Float64Array): number {
  let count = 0;
  for (const [at, code] of sorted.entries()) if (at === 0 || code !== sorted[at - 1]) count += 1;
  return count;
}

function holds(sorted: Float64Array, wanted: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
