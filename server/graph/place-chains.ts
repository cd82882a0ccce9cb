import * as z from 'zod';
import { EntityId, type EntityRef } from '../contract/graph.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';

const holders = {
  file: 'read/place-chain',
  row: z.object({ inner: z.string(), id: EntityId, kind: z.string(), name: z.string() }),
};

const finestFirst = ['Town', 'County', 'City', 'Province'];
const deepest = 5;

/** The places that each entity lies in, nearest first: 三湾乡 → 永新县, 吉安市, 江西省. Entities that lie nowhere are left out. */
export async function readPlaceChains(
  store: GraphStore,
  ids: readonly string[],
  options?: RunOptions,
): Promise<Record<string, EntityRef[]>> {
  const holderOf = new Map<string, EntityRef>();
  let asked = [...new Set(ids)];
  for (let depth = 0; depth < deepest && asked.length > 0; depth += 1) {
    for (const { inner, ...place } of await store.run(holders, { ids: asked }, options)) {
      const known = holderOf.get(inner);
      if (known === undefined || rank(place) < rank(known)) holderOf.set(inner, place);
    }
    asked = [...new Set(asked.flatMap((id) => holderOf.get(id)?.id ?? []))].filter((id) => !holderOf.has(id));
  }
  return Object.fromEntries(
    ids.map((id) => [id, chainFrom(id, holderOf)] as const).filter(([, chain]) => chain.length > 0),
  );
}

function rank({ kind }: EntityRef): number {
  return finestFirst.indexOf(kind);
}

function chainFrom(id: string, holderOf: ReadonlyMap<string, EntityRef>): EntityRef[] {
  const chain: EntityRef[] = [];
  for (let place = holderOf.get(id); place !== undefined && chain.length < deepest; place = holderOf.get(place.id))
    chain.push(place);
  return chain;
}
