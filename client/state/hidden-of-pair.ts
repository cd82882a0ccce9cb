import { countLinks } from '#shared/count-links';
import type { Level, LinkFilter, Participations } from '#shared/links';
import { valueOf } from './asked.ts';
import { filterOf, pairOf } from './links.ts';
import { remember } from './memo.ts';
import type { Filters } from './filters.ts';
import type { State } from './state.ts';

const withAllDatasets = remember((known: Participations, filter: Omit<LinkFilter, 'level'>, level: Level) =>
  countLinks(known, { ...filter, withoutDatasets: undefined, level }),
);
const unfiltered = remember((known: Participations, level: Level) => countLinks(known, { level }));

/** How many links of two places datasets have that are switched off, and how many more the other filters hide. */
export function hiddenOfPair(
  state: Filters & Pick<State, 'corrections' | 'participations'>,
  { a, b, level, shown }: { a: string; b: string; level: Level; shown: number },
): { byDatasets: number; byFilters: number } {
  const known = valueOf(state.participations);
  if (known === undefined) return { byDatasets: 0, byFilters: 0 };
  const countOf = (links: ReturnType<typeof countLinks>) => pairOf(links, a, b)?.via.length ?? 0;
  const all = countOf(unfiltered(known, level));
  const passing = state.hiddenDatasets.size === 0 ? shown : countOf(withAllDatasets(known, filterOf(state), level));
  // What passes a filter only by the word of the datasets that are on is hidden by nothing.
  return { byDatasets: Math.max(0, passing - shown), byFilters: all - Math.max(passing, shown) };
}
