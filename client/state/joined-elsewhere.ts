import { type Level } from '#shared/links';
import { levelsOf, linksAt } from './links.ts';
import type { Filters } from './filters.ts';
import type { State } from './state.ts';

type Counted = Filters & Pick<State, 'corrections' | 'participations' | 'roles' | 'level'>;

/** Of what joins no two places at the level that is shown, how much does so at each other one; levels without any are left out. */
export function joinedElsewhere(state: Counted): { level: Level; hubs: number }[] {
  const wanting = linksAt(state, state.level).unpaired;
  if (wanting.length === 0) return [];
  return levelsOf(state)
    .filter((level) => level !== state.level)
    .map((level) => {
      const alsoThere = new Set(linksAt(state, level).unpaired);
      return { level, hubs: wanting.filter((hub) => !alsoThere.has(hub)).length };
    })
    .filter(({ hubs }) => hubs > 0);
}

/** Whether anything joins two places at any level. */
export function joinsAnywhere(state: Counted): boolean {
  return levelsOf(state).some((level) => linksAt(state, level).pairs.length > 0);
}
