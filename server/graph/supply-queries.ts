import * as z from 'zod';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { RelationWithEnds } from '../../shared/stored.ts';

const CountRow = z.object({ id: z.string(), count: z.number() });
const TotalRow = z.object({ total: z.number() });

export const suppliesTo = { file: 'read/supplies-to', row: RelationWithEnds };
export const suppliesFrom = { file: 'read/supplies-from', row: RelationWithEnds };
export const suppliersTotal = { file: 'read/suppliers-total', row: TotalRow };
export const customersTotal = { file: 'read/customers-total', row: TotalRow };
export const supplierCounts = { file: 'read/supplier-counts', row: CountRow };
export const customerCounts = { file: 'read/customer-counts', row: CountRow };
export const tiesFrom = { file: 'read/ties-from', row: RelationWithEnds };
export const tiesTo = { file: 'read/ties-to', row: RelationWithEnds };
export const soleCustomers = {
  ids: { file: 'read/sole-customers', row: z.object({ id: z.string() }) },
  relations: suppliesTo,
};

/** Counts by id; an id that is not there has none. */
export async function countsOf(
  store: GraphStore,
  query: typeof supplierCounts,
  ids: readonly string[],
  options?: RunOptions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await store.run(query, { ids }, options);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
