import * as z from 'zod';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { RelationWithEnds } from '../../../shared/stored.ts';

const CountRow = z.object({ id: z.string(), count: z.number() });
const TotalRow = z.object({ total: z.number() });

export const suppliesTo = query('read/supplies-to', {
  params: { ids: texts, limit: z.number() },
  row: RelationWithEnds,
});
export const suppliesFrom = query('read/supplies-from', {
  params: { ids: texts, limit: z.number() },
  row: RelationWithEnds,
});
export const suppliersTotal = query('read/suppliers-total', { params: { ids: texts }, row: TotalRow });
export const customersTotal = query('read/customers-total', { params: { ids: texts }, row: TotalRow });
export const supplierCounts = query('read/supplier-counts', { params: { ids: texts }, row: CountRow });
export const customerCounts = query('read/customer-counts', { params: { ids: texts }, row: CountRow });
export const tiesFrom = query('read/ties-from', {
  params: { ids: texts, types: texts, limit: z.number() },
  row: RelationWithEnds,
});
export const tiesTo = query('read/ties-to', {
  params: { ids: texts, types: texts, limit: z.number() },
  row: RelationWithEnds,
});
export const soleCustomers = {
  ids: query('read/sole-customers', {
    params: { id: z.string(), limit: z.number() },
    row: z.object({ id: z.string() }),
  }),
  relations: suppliesTo,
};

/** Counts by id; an id that is not there has none. */
export async function countsOf(
  store: GraphStore,
  counts: typeof supplierCounts,
  ids: readonly string[],
  options?: RunOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.run(counts, { ids }, options);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
