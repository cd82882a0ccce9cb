import * as z from 'zod';
import type { datasets } from '../../shared/contract/dataset-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { listDatasets } from './vocabulary.ts';

const entityCounts = query('read/dataset-entities', {
  row: z.object({ dataset: z.string(), entities: z.number() }),
});
const relationCounts = query('read/dataset-relations', {
  row: z.object({ dataset: z.string(), relations: z.number() }),
});

/** The loaded datasets with how much each holds. */
export async function readDatasets(
  store: GraphStore,
  options?: RunOptions,
): Promise<Pick<ReplyOf<typeof datasets>, 'datasets'>> {
  const [loaded, ofEntities, ofRelations] = await Promise.all([
    listDatasets(store, options),
    store.run(entityCounts, {}, options),
    store.run(relationCounts, {}, options),
  ]);
  const entities = new Map(ofEntities.map((row) => [row.dataset, row.entities]));
  const relations = new Map(ofRelations.map((row) => [row.dataset, row.relations]));
  return {
    datasets: loaded.map(({ id, title, version }) => ({
      ...{ id, title, version },
      ...{ entities: entities.get(id) ?? 0, relations: relations.get(id) ?? 0 },
    })),
  };
}
