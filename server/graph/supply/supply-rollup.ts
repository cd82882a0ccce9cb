import type { EntityRef, Relation } from '../../../shared/graph.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import type { supplyChain } from '../../../shared/contract/supply-routes.ts';

type Reply = ReplyOf<typeof supplyChain>;

/** Whose firms supply whose: by the finest place of these kinds that a document tells, and how many statements say so. */
export function rollUp(
  firms: readonly EntityRef[],
  chains: Readonly<Record<string, readonly EntityRef[]>>,
  relations: readonly Relation[],
  bundles: Reply['bundles'],
  placeKinds: readonly string[],
): Reply['rollup'] {
  const placeOf = new Map(
    firms.map(({ id }) => [id as string, chains[id]?.find(({ kind }) => placeKinds.includes(kind))]),
  );
  const pairs = new Map<string, Reply['rollup'][number]>();
  const add = (from: EntityRef | undefined, to: EntityRef | undefined, what: 'relations' | 'bundles') => {
    const key = `${from?.id ?? ''} ${to?.id ?? ''}`;
    const known = pairs.get(key) ?? {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      relations: 0,
      bundles: 0,
    };
    pairs.set(key, { ...known, [what]: known[what] + 1 });
  };
  for (const { source, target } of relations) add(placeOf.get(source), placeOf.get(target), 'relations');
  for (const { suppliers, customers } of bundles) {
    const distinct = (ids: readonly string[]) => [
      ...new Map(ids.map((id) => [placeOf.get(id)?.id, placeOf.get(id)])).values(),
    ];
    for (const from of distinct(suppliers)) for (const to of distinct(customers)) add(from, to, 'bundles');
  }
  return [...pairs.values()].sort((a, b) => b.relations + b.bundles - (a.relations + a.bundles));
}
