import type * as z from 'zod';
import type { EntityRef } from '../../../shared/graph.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import type { Firm, supplyChain } from '../../../shared/contract/supply-routes.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { type RelationWithEnds } from '../../../shared/stored.ts';
import { entityNames, noEntity } from '../entity.ts';
import { readPlaceChains } from '../places/place-chains.ts';
import { among } from '../relations-among.ts';
import { readBundles } from './supply-bundles.ts';
import { type Ends, readTiers, type TierEnds } from './supply-tiers.ts';
import { rollUp } from './supply-rollup.ts';
import { readRoles } from '../vocabulary.ts';
import { kindsAtOrAbove } from '../../../shared/ask-roles.ts';
import { datasetsPass } from '../../../shared/links.ts';
import { relationWithout } from '../../../shared/said-without.ts';
import {
  countsOf,
  customerCounts,
  soleCustomers,
  supplierCounts,
  type SupplyTies,
  tiesFrom,
  tiesTo,
} from './supply-queries.ts';

type Reply = ReplyOf<typeof supplyChain>;
export type SupplyInput = z.output<(typeof supplyChain)['params']> & z.output<(typeof supplyChain)['query']>;

const mostTies = 500;
const mostRelations = 20_000;
const mostSole = 200;

/**
 * A firm's suppliers and customers, tier by tier; each firm stands in the tier nearest to the first one, suppliers before
 * customers. Relations of collective statements are told as bundles. Throws `not-found`.
 */
export async function readSupplyChain(store: GraphStore, input: SupplyInput, options?: RunOptions): Promise<Reply> {
  const [root] = await store.run(entityNames, { ids: [input.id] }, options);
  if (root === undefined) throw noEntity(input.id);
  const roles = await readRoles(store, options);
  const types = roles.supplies;
  const supplied: SupplyTies = { types, without: input.without ?? [] };
  const { tiers, rows } = await readTiers(store, root, input, supplied, options);
  const bundles = await readBundles(store, rows, supplied, options);
  const placed = withTogether(tiers, bundles);
  const ids = placed.flatMap(({ firms }) => firms.map(({ id }) => id as string));
  const [supplies, chains, suppliers, customers, ties, loses] = await Promise.all([
    store.run(among, { ids, types, limit: mostRelations }, options),
    readPlaceChains(store, { ids, roles }, options),
    countsOf(store, supplierCounts, { ids, ...supplied }, options),
    countsOf(store, customerCounts, { ids, ...supplied }, options),
    readTies(store, ids, { ...supplied, types: input.ties }, options),
    loserRows(store, root, supplied, options),
  ]);
  const without = new Set(supplied.without);
  const asserted = supplies
    .filter(({ datasets }) => datasetsPass(datasets, without))
    .map((relation) => relationWithout(relation, without))
    .filter(({ collective }) => collective === undefined);
  const firmOf = (end: Ends): Firm => ({
    ...{ id: end.id, kind: end.kind, name: end.name, together: end.together },
    within: chains[end.id] ?? [],
    suppliers: suppliers.get(end.id) ?? 0,
    customers: customers.get(end.id) ?? 0,
  });
  return {
    tiers: placed.map(({ tier, firms, total, truncated }) => ({ tier, firms: firms.map(firmOf), total, truncated })),
    relations: asserted,
    bundles: bundles.map(({ names: _, ...bundle }) => bundle),
    ...ties,
    rollup: rollUp(
      placed.flatMap(({ firms }) => firms),
      chains,
      asserted,
      bundles,
      kindsAtOrAbove(roles, input.level),
    ),
    ifStopped: {
      loses: loses.rows.map(({ target, relation }) => ({ firm: target, relation: relationWithout(relation, without) })),
      shares: bundles
        .filter((bundle) => bundle.suppliers.includes(root.id))
        .flatMap((bundle) => bundle.customers.map((id) => ({ firm: bundle.names.get(id) ?? root, bundle: bundle.id }))),
      truncated: loses.truncated,
    },
  };
}

/** Whom a sentence names together with a firm that is shown stands beside it. */
function withTogether(tiers: readonly TierEnds[], bundles: Awaited<ReturnType<typeof readBundles>>): TierEnds[] {
  const tierOf = new Map(tiers.flatMap(({ tier, firms }) => firms.map(({ id }) => [id as string, tier] as const)));
  const added = new Map<number, Ends[]>();
  for (const { suppliers, customers, names } of bundles)
    for (const side of [suppliers, customers]) {
      const tier = side.map((id) => tierOf.get(id)).find((one) => one !== undefined);
      if (tier === undefined) continue;
      for (const id of side) {
        const ref = names.get(id);
        if (ref === undefined || tierOf.has(id)) continue;
        tierOf.set(id, tier);
        added.set(tier, [...(added.get(tier) ?? []), { ...ref, together: true }]);
      }
    }
  return tiers.map((one) => ({ ...one, firms: [...one.firms, ...(added.get(one.tier) ?? [])] }));
}

async function readTies(
  store: GraphStore,
  ids: readonly string[],
  { types, without }: { types: readonly string[] | undefined; without: readonly string[] },
  options?: RunOptions,
): Promise<Pick<Reply, 'ties' | 'tiesTruncated'>> {
  if (types === undefined || ids.length === 0) return { ties: [], tiesTruncated: false };
  const limit = mostTies + 1;
  const [out, into] = await Promise.all([
    store.run(tiesFrom, { ids, types, without, limit }, options),
    store.run(tiesTo, { ids, types, without, limit }, options),
  ]);
  const ties = [
    ...out.map(({ relation, source, target }) => ({ of: source.id, other: target, relation })),
    ...into.map(({ relation, source, target }) => ({ of: target.id, other: source, relation })),
  ];
  const off = new Set(without);
  return {
    ties: ties.slice(0, mostTies).map((tie) => ({ ...tie, relation: relationWithout(tie.relation, off) })),
    tiesTruncated: ties.length > mostTies,
  };
}

/** Customers whose only known supplier the firm is, and not one that is only said together with others. */
async function loserRows(
  store: GraphStore,
  root: EntityRef,
  supplied: SupplyTies,
  options?: RunOptions,
): Promise<{ rows: RelationWithEnds[]; truncated: boolean }> {
  const sole = await store.run(soleCustomers.ids, { id: root.id, ...supplied, limit: mostSole + 1 }, options);
  const ids = sole.slice(0, mostSole).map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await store.run(soleCustomers.relations, { ids, ...supplied, limit: 2 * mostSole }, options);
  return {
    rows: rows.filter(({ relation, source }) => source.id === root.id && relation.collective === undefined),
    truncated: sole.length > mostSole,
  };
}
