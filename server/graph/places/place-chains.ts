import * as z from 'zod';
import { EntityId, type EntityRef } from '../../../shared/graph.ts';
import type { RunOptions } from '../../store/engine.ts';
import { levelledKinds } from '../../../shared/ask-roles.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import type { Roles } from '../../../shared/roles.ts';
import { query, texts } from '../../store/query.ts';

const holders = query('read/place-chain', {
  params: { ids: texts, types: texts, kinds: texts },
  row: z.object({ inner: z.string(), id: EntityId, kind: z.string(), name: z.string() }),
});

const deepest = 5;

/** Places and what holds each, as far as they were read before. */
export type KnownHolders = Map<string, EntityRef | undefined>;

/**
 * The places that each entity lies in, nearest first: 三湾乡 → 永新县, 吉安市, 江西省. Entities that lie nowhere are left out.
 * What is learnt of places is added to `known`, and not asked again.
 */
export async function readPlaceChains(
  store: GraphStore,
  { ids, roles }: { ids: readonly string[]; roles: Roles },
  options?: RunOptions,
  known: KnownHolders = new Map(),
): Promise<Record<string, EntityRef[]>> {
  if (ids.length === 0) return {};
  const [types, kinds] = [roles.contains, levelledKinds(roles)];
  const rank = ({ kind }: EntityRef) => kinds.indexOf(kind);
  const holderOf: KnownHolders = new Map(known);
  let asked = [...new Set(ids)];
  for (let depth = 0; depth < deepest && asked.length > 0; depth += 1) {
    for (const { inner, ...place } of await store.run(holders, { ids: asked, types, kinds }, options)) {
      const holder = holderOf.get(inner);
      if (holder === undefined || rank(place) < rank(holder)) holderOf.set(inner, place);
    }
    if (depth > 0) for (const id of asked) known.set(id, holderOf.get(id));
    asked = [...new Set(asked.flatMap((id) => holderOf.get(id)?.id ?? []))].filter((id) => !holderOf.has(id));
  }
  return Object.fromEntries(
    ids.map((id) => [id, chainFrom(id, holderOf)] as const).filter(([, chain]) => chain.length > 0),
  );
}

function chainFrom(id: string, holderOf: ReadonlyMap<string, EntityRef | undefined>): EntityRef[] {
  const chain: EntityRef[] = [];
  // Two datasets together can put a place into itself, which neither does alone.
  const passed = new Set([id]);
  for (
    let place = holderOf.get(id);
    place !== undefined && !passed.has(place.id) && chain.length < deepest;
    place = holderOf.get(place.id)
  ) {
    chain.push(place);
    passed.add(place.id);
  }
  return chain;
}
