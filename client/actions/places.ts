import type { Level } from '#shared/links';
import type { Sort } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';

/** How places are put together and sorted. */
export function createPlaceActs({ setState }: StateStore) {
  return {
    setLevel: (level: Level) => setState({ level }),
    setSort: (sort: Sort) => setState({ sort }),
  };
}

export type PlaceActs = ReturnType<typeof createPlaceActs>;
