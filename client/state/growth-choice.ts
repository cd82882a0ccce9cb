import type { directions, entity, neighbourOrders } from '#shared/contract/routes';
import type { ReplyOf } from '#shared/contract/route';
import { expandedAtOnce } from './growth.ts';

/** How many neighbours may be asked for at once. */
export const growthNumbers = [5, 10, expandedAtOnce, 50, 100] as const;

/** Which neighbours of an entity a person wants to come. */
export interface GrowthChoice {
  id: string;
  direction: (typeof directions)[number];
  /** Along which types, and of which kinds; none is the same as all. */
  types: ReadonlySet<string>;
  kinds: ReadonlySet<string>;
  /** How many at once. */
  most: number;
  order: (typeof neighbourOrders)[number];
}

export function usualGrowthChoice(id: string): GrowthChoice {
  return { id, direction: 'both', types: new Set(), kinds: new Set(), most: expandedAtOnce, order: 'strongest' };
}

/** As the server is asked for it. */
export function queryOfChoice({ direction, types, kinds, order }: GrowthChoice) {
  return {
    ...{ direction, order },
    ...(types.size === 0 ? {} : { types: [...types].sort().join(',') }),
    ...(kinds.size === 0 ? {} : { kinds: [...kinds].sort().join(',') }),
  };
}

type Counts = ReadonlyMap<string, number>;

/** How many neighbours each type and each kind stands for, under what else is chosen, the most first; what is chosen stays. */
export function offeredBy(
  counts: ReplyOf<typeof entity>['neighbourCounts'],
  { direction, types, kinds }: GrowthChoice,
  undrawn: readonly string[],
): { types: Counts; kinds: Counts } {
  const drawn = counts.filter((one) => !undrawn.includes(one.type) && [one.direction, 'both'].includes(direction));
  const isOf = (chosen: ReadonlySet<string>, name: string) => chosen.size === 0 || chosen.has(name);
  const sum = (
    name: 'type' | 'kind',
    chosen: ReadonlySet<string>,
    passes: (one: (typeof counts)[number]) => boolean,
  ) => {
    const sums = new Map([...chosen].map((one) => [one, 0]));
    for (const one of drawn.filter(passes)) sums.set(one[name], (sums.get(one[name]) ?? 0) + one.count);
    return new Map([...sums].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
  };
  return {
    types: sum('type', types, ({ kind }) => isOf(kinds, kind)),
    kinds: sum('kind', kinds, ({ type }) => isOf(types, type)),
  };
}
