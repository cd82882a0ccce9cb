import * as z from 'zod';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { RelationWithEnds } from '../../../shared/stored.ts';

const CountRow = z.object({ id: z.string(), count: z.number() });
const TotalRow = z.object({ total: z.number() });

export const suppliesTo = query('read/supplies-to', {
  params: { ids: texts, types: texts, limit: z.number() },
  row: RelationWithEnds,
});
export const suppliesFrom = query('read/supplies-from', {
  params: { ids: texts, types: texts, limit: z.number() },
  row: RelationWithEnds,
});
export const suppliersTotal = query('read/suppliers-total', { params: { ids: texts, types: texts }, row: TotalRow });
export const customersTotal = query('read/customers-total', { params: { ids: texts, types: texts }, row: TotalRow });
export const supplierCounts = query('read/supplier-counts', { params: { ids: texts, types: texts }, row: CountRow });
export const customerCounts = query('read/customer-counts', { params: { ids: texts, types: texts }, row: CountRow });
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
    params: { id: z.string(), types: texts, limit: z.number() },
    row: z.object({ id: z.string() }),
  }),
  relations: suppliesTo,
};

/** Counts by id; an id that is not there has none. */
export async function countsOf(
  store: GraphStore,
  counts: typeof supplierCounts,
  params: { ids: readonly string[]; types: readonly string[] },
  options?: RunOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.run(counts, params, options);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
