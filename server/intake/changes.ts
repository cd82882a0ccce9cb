import * as z from 'zod';
import { besideKinds, besideTypes } from '../../shared/beside.ts';
import type { Plan } from '../../shared/contract/dataset-routes.ts';
import { idCode } from '../dataset/facts.ts';
import { standingIds } from '../dataset/same/standing-ids.ts';
import type { Loadable } from '../dataset/staged-dataset.ts';
import { createNumberList } from '../lines/number-list.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';

const idsOfDataset = query('read/ids-of-dataset', {
  params: { dataset: z.string(), kinds: texts, types: texts },
  row: z.object({ id: z.string(), what: z.enum(['entity', 'relation']) }),
});
const idsOfOthers = query('read/ids-of-others', {
  params: { dataset: z.string(), ids: texts },
  row: z.object({ id: z.string() }),
});

const mostAsked = 10_000;

const nothing = { added: 0, removed: 0, kept: 0 };
export const noChanges: Plan['changes'] = { ...nothing, shared: 0, entities: nothing, relations: nothing };

/** What loading would do to what is loaded, by id, of what is drawn: documents, measures and where an entity is named are told with what they are of. */
export async function changesOf(
  store: GraphStore,
  { id, entities, relations }: Loadable,
  options?: RunOptions,
): Promise<Plan['changes']> {
  const loaded = await store.run(datasetHashes, {}, options);
  const standing = await standingIds(store, { id, entities }, options);
  const idsOf = {
    entity: () =>
      idsBy(
        drawnOf(entities, ({ kind }) => !besideKinds.includes(kind)),
        standing.entity,
      ),
    relation: () =>
      idsBy(
        drawnOf(relations, ({ type }) => !besideTypes.includes(type)),
        standing.relation,
      ),
  };
  const shared = loaded.every((one) => one.id === id) ? 0 : await countShared(store, id, idsOf.entity(), options);
  const next = { entity: codesOf(idsOf.entity()), relation: codesOf(idsOf.relation()) };
  const before = { entity: 0, relation: 0 };
  const kept = { entity: 0, relation: 0 };
  if (loaded.some((one) => one.id === id)) {
    const asked = { dataset: id, kinds: [...besideKinds], types: [...besideTypes] };
    for await (const row of store.stream(idsOfDataset, asked, options)) {
      before[row.what] += 1;
      if (holds(next[row.what], idCode(row.id))) kept[row.what] += 1;
    }
  }
  const of = (what: 'entity' | 'relation') => ({
    // Two that are one stand once.
    added: different(next[what]) - kept[what],
    removed: before[what] - kept[what],
    kept: kept[what],
  });
  const [ofEntities, ofRelations] = [of('entity'), of('relation')];
  return {
    added: ofEntities.added + ofRelations.added,
    removed: ofEntities.removed + ofRelations.removed,
    kept: ofEntities.kept + ofRelations.kept,
    ...{ shared, entities: ofEntities, relations: ofRelations },
  };
}

/** Numbers that stand for the ids: a million of these as texts would be held twice. */
function codesOf(ids: Iterable<string>): Float64Array {
  const codes = createNumberList();
  for (const one of ids) codes.add(idCode(one));
  return codes.sorted();
}

function* drawnOf<T>(all: Iterable<T>, isDrawn: (one: T) => boolean): Generator<T> {
  for (const one of all) if (isDrawn(one)) yield one;
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
