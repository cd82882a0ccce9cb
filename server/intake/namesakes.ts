import * as z from 'zod';
import type { Plan } from '../../shared/contract/dataset-routes.ts';
import { besideKinds } from '../../shared/beside.ts';
import type { Loadable } from '../dataset/staged-dataset.ts';
import { batches } from '../dataset/batches.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';

const namesakes = query('read/namesakes', {
  params: { dataset: z.string(), names: texts },
  row: z.object({ id: z.string(), kind: z.string(), name: z.string(), datasets: texts }),
});

/** In a larger dataset they are found by the list of what may be one, after the load. */
const mostAsked = 20_000;
const mostTold = 5;

/**
 * What a dataset brings that is called as something loaded is, and would stand beside it: of the same name, by another id. After the load each may be
 * said to be one with the other.
 */
export async function namesakesOf(
  store: GraphStore,
  { id, entities }: Loadable,
  options?: RunOptions,
): Promise<Plan['namesakes']> {
  const others = (await store.run(datasetHashes, {}, options)).filter((one) => one.id !== id);
  if (others.length === 0 || entities.length > mostAsked) return { total: 0, first: [] };
  const ids = new Set<string>();
  const kinds = new Map<string, string>();
  for (const one of entities) {
    ids.add(one.id);
    if (!besideKinds.includes(one.kind)) kinds.set(one.name, one.kind);
  }
  const found = new Map<string, Plan['namesakes']['first'][number]>();
  for (const names of batches(kinds.keys()))
    for (const { id: other, name, kind, datasets } of await store.run(namesakes, { dataset: id, names }, options)) {
      const dataset = datasets.find((one) => one !== id) ?? '';
      if (ids.has(other) || besideKinds.includes(kind) || found.has(name)) continue;
      found.set(name, { name, kind: kinds.get(name) ?? '', otherKind: kind, dataset });
    }
  return { total: found.size, first: [...found.values()].slice(0, mostTold) };
}
