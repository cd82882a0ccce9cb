import * as z from 'zod';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { RelationWithEnds } from '../../../shared/stored.ts';

/** By what supplies are told: the types, and the datasets whose word does not count. */
export interface SupplyTies {
  types: readonly string[];
  without: readonly string[];
}

const asked = { ids: texts, types: texts, without: texts };
const CountRow = z.object({ id: z.string(), count: z.number() });
const TotalRow = z.object({ total: z.number() });

export const suppliesTo = query('read/supplies-to', {
  params: { ...asked, limit: z.number() },
  row: RelationWithEnds,
});
export const suppliesFrom = query('read/supplies-from', {
  params: { ...asked, limit: z.number() },
  row: RelationWithEnds,
});
export const suppliersTotal = query('read/suppliers-total', { params: asked, row: TotalRow });
export const customersTotal = query('read/customers-total', { params: asked, row: TotalRow });
export const supplierCounts = query('read/supplier-counts', { params: asked, row: CountRow });
export const customerCounts = query('read/customer-counts', { params: asked, row: CountRow });
export const tiesFrom = query('read/ties-from', {
  params: { ...asked, limit: z.number() },
  row: RelationWithEnds,
});
export const tiesTo = query('read/ties-to', {
  params: { ...asked, limit: z.number() },
  row: RelationWithEnds,
});
export const soleCustomers = {
  ids: query('read/sole-customers', {
    params: { id: z.string(), types: texts, without: texts, limit: z.number() },
    row: z.object({ id: z.string() }),
  }),
  relations: suppliesTo,
};

/** Counts by id; an id that is not there has none. */
export async function countsOf(
  store: GraphStore,
  counts: typeof supplierCounts,
  params: { ids: readonly string[] } & SupplyTies,
  options?: RunOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.run(counts, params, options);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
