import * as z from 'zod';
import type { Plan } from '../../shared/contract/dataset-routes.ts';
import type { Dataset } from '../dataset/check-dataset.ts';
import { standingIds } from '../dataset/same/standing-ids.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
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

/** What loading would do to what is loaded, by id: of entities and relations together. */
export async function changesOf(
  store: GraphStore,
  { id, entities, relations }: Dataset,
  options?: RunOptions,
): Promise<Plan['changes']> {
  const standing = await standingIds(store, { id, entities, relations }, options);
  const next = new Set([...standing.entities, ...standing.relations]);
  const before = new Set((await store.run(idsOfDataset, { dataset: id }, options)).map((row) => row.id));
  const ids = standing.entities;
  let shared = 0;
  for (let at = 0; at < ids.length; at += mostAsked)
    shared += (await store.run(idsOfOthers, { dataset: id, ids: ids.slice(at, at + mostAsked) }, options)).length;
  const kept = [...next].filter((one) => before.has(one)).length;
  return { added: next.size - kept, removed: before.size - kept, kept, shared };
}
