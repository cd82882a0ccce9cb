import { bases } from '#shared/graph';
import type { Filters } from './filters.ts';

/** Whether anything is left out. */
export function isFiltered(state: Filters): boolean {
  return filtersSet(state) > 0;
}

/** How many filters leave something out: kinds are one, types are one, and so on. */
export function filtersSet(state: Filters): number {
  return [
    state.hiddenKinds.size > 0,
    state.hiddenTypes.size > 0,
    state.hiddenDatasets.size > 0,
    state.bases.size < bases.length,
    state.said !== 'all',
    state.statuses !== undefined,
    state.domains !== undefined,
    state.crossBorderOnly,
    state.window !== undefined,
  ].filter((isSet) => isSet).length;
}
