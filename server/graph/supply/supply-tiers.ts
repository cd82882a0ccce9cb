import type { EntityRef } from '../../../shared/graph.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { RelationWithEnds } from '../../../shared/stored.ts';
import type { SupplyInput } from './supply-chain.ts';
import { customersTotal, suppliersTotal, suppliesFrom, suppliesTo, type SupplyTies } from './supply-queries.ts';

export type Ends = EntityRef & { together: boolean };

export interface TierEnds {
  tier: number;
  firms: Ends[];
  total: number;
  truncated: boolean;
}

const ways = {
  up: { query: suppliesTo, total: suppliersTotal, sign: -1, farEnd: ({ source }: RelationWithEnds) => source },
  down: { query: suppliesFrom, total: customersTotal, sign: 1, farEnd: ({ target }: RelationWithEnds) => target },
} as const;

/** So many relations are read for one firm of a tier, at most. */
const relationsAFirm = 20;

/** Level by level from the firm. `rows` are all relations that were read, also those that lead back to a tier before. */
export async function readTiers(
  store: GraphStore,
  root: EntityRef,
  { direction, tiers, limit }: SupplyInput,
  supplied: SupplyTies,
  options?: RunOptions,
): Promise<{ tiers: TierEnds[]; rows: RelationWithEnds[] }> {
  const seen = new Set<string>([root.id]);
  const rows: RelationWithEnds[] = [];
  const found: TierEnds[] = [{ tier: 0, firms: [{ ...root, together: false }], total: 1, truncated: false }];
  for (const way of ['up', 'down'] as const) {
    if (direction !== 'both' && direction !== way) continue;
    const { query, total: totalQuery, sign, farEnd } = ways[way];
    let frontier: readonly EntityRef[] = [root];
    for (let depth = 1; depth <= tiers && frontier.length > 0; depth += 1) {
      const ids = frontier.map(({ id }) => id);
      const [read, [count]] = await Promise.all([
        store.run(query, { ids, ...supplied, limit: limit * relationsAFirm }, options),
        store.run(totalQuery, { ids, ...supplied }, options),
      ]);
      const fresh = new Map<string, EntityRef>();
      for (const row of read) if (!seen.has(farEnd(row).id)) fresh.set(farEnd(row).id, farEnd(row));
      const firms = [...fresh.values()].slice(0, limit);
      for (const { id } of firms) seen.add(id);
      const known = new Set<string>(read.map((row) => farEnd(row).id));
      const back = [...known].filter((id) => !fresh.has(id)).length;
      const total = (count?.total ?? 0) - back;
      rows.push(...read.filter((row) => seen.has(farEnd(row).id)));
      found.push({
        tier: sign * depth,
        firms: firms.map((ref) => ({ ...ref, together: false })),
        total,
        truncated: firms.length < total,
      });
      frontier = firms;
    }
  }
  return { tiers: found.sort((a, b) => a.tier - b.tier), rows };
}
