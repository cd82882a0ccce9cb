import * as z from 'zod';
import type { measuresAmong } from '../../shared/contract/among-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { EntityId } from '../../shared/graph.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';

const measuresOf = query('read/measures-of', {
  params: { ids: texts },
  row: z.object({
    entity: EntityId,
    measure: z.looseObject({
      ...{ name: z.string(), unit: z.string(), value: z.number(), period: z.string().optional() },
      datasets: z.array(z.string()).optional(),
    }),
    together: z.number(),
  }),
});

/** The numbers that are stated about each of these entities alone: what is stated about several together belongs to none of them. */
export async function readMeasuresAmong(
  store: GraphStore,
  { ids }: { ids: string[] },
  options?: RunOptions,
): Promise<ReplyOf<typeof measuresAmong>> {
  const rows = await store.run(measuresOf, { ids }, options);
  return {
    measures: rows
      .filter(({ together }) => together === 1)
      .map(({ entity, measure: { name, unit, value, period, datasets } }) => ({
        ...{ entity, name, unit, value, period, datasets },
      })),
  };
}
