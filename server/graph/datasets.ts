import * as z from 'zod';
import { besideKinds, besideTypes } from '../../shared/beside.ts';
import type { datasets } from '../../shared/contract/dataset-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { listDatasets } from './vocabulary.ts';

const entityCounts = query('read/dataset-entities', {
  params: { beside: texts },
  row: z.object({ dataset: z.string(), entities: z.number(), drawn: z.number() }),
});
const relationCounts = query('read/dataset-relations', {
  params: { beside: texts },
  row: z.object({ dataset: z.string(), relations: z.number(), drawn: z.number() }),
});

/** The loaded datasets with how much each holds. */
export async function readDatasets(
  store: GraphStore,
  options?: RunOptions,
): Promise<Pick<ReplyOf<typeof datasets>, 'datasets'>> {
  const [loaded, ofEntities, ofRelations] = await Promise.all([
    listDatasets(store, options),
    store.run(entityCounts, { beside: [...besideKinds] }, options),
    store.run(relationCounts, { beside: [...besideTypes] }, options),
  ]);
  const entities = new Map(ofEntities.map((row) => [row.dataset, row]));
  const relations = new Map(ofRelations.map((row) => [row.dataset, row]));
  return {
    datasets: loaded.map(({ id, title, version }) => ({
      ...{ id, title, version },
      ...{ entities: entities.get(id)?.entities ?? 0, relations: relations.get(id)?.relations ?? 0 },
      drawn: { entities: entities.get(id)?.drawn ?? 0, relations: relations.get(id)?.drawn ?? 0 },
    })),
  };
}
