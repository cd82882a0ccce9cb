import { levelOfApart } from '#shared/count-links';
import { datasetsPass, type Hub, isTie, type Joining, type Level, levels, placeAt } from '#shared/links';
import { valueOf } from './asked.ts';
import { partiesOf, placesAt } from './links.ts';
import type { State } from './state.ts';

type Levelled = Pick<State, 'participations' | 'hiddenDatasets' | 'level'>;

/** The finest level at which anything joins two places, where nothing does at the one that is shown; where nothing joins at all, the one with most places. */
export function levelThatJoins(state: Levelled): Pick<State, 'level'> {
  const { level } = state;
  const joins = (one: Level) => joiningsAt(state, one, 'any') > 0;
  return { level: joins(level) ? level : (levels.find(joins) ?? levelWith(state, placeCount(state))) };
}

/** The level at which most joins, of several the finest; where nothing joins, the one with most places. */
export function levelWithMost(state: Levelled): Pick<State, 'level'> {
  const joinings = (one: Level) => joiningsAt(state, one, 'all');
  const joining = levelWith(state, joinings);
  return { level: joinings(joining) > 0 ? joining : levelWith(state, placeCount(state)) };
}

/** How many agreements and ties join places of two provinces, of how many that are on. */
export function joiningsOfProvinces(state: Omit<Levelled, 'level'>): { crossing: number; all: number } {
  const known = valueOf(state.participations);
  const joinings: Joining[] = [...(known?.hubs ?? []), ...(known?.ties ?? [])];
  const on = joinings.filter(({ datasets }) => datasetsPass(datasets, state.hiddenDatasets));
  return { crossing: on.filter((one) => placesJoined(state, one, 'province').size > 1).length, all: on.length };
}

/** The places of a level that an agreement or a tie joins. */
function placesJoined(state: Omit<Levelled, 'level'>, joining: Joining, level: Level): Set<string> {
  const { hiddenDatasets } = state;
  const index = partiesOf(state);
  const parties = isTie(joining) ? [joining.source, joining.target] : partiesSaid(joining, hiddenDatasets);
  return new Set(
    parties.flatMap((party) => {
      const own = index.get(party);
      return (own === undefined ? undefined : placeAt(own, level, index)?.id) ?? [];
    }),
  );
}

function placeCount(state: Levelled): (level: Level) => number {
  return (level) => placesAt(state, level).length;
}

/** The one of which most is counted; the one that is shown, where nothing is. */
function levelWith({ level }: Levelled, countOf: (level: Level) => number): Level {
  const counts = levels.map(countOf);
  const most = Math.max(...counts);
  return most === 0 ? level : (levels[counts.indexOf(most)] ?? level);
}

/** How many agreements and ties join two places or more there, all of them, or whether any does. */
function joiningsAt(state: Levelled, level: Level, wanted: 'any' | 'all'): number {
  const known = valueOf(state.participations);
  if (known === undefined) return 0;
  const { hiddenDatasets } = state;
  const index = partiesOf(state);
  const joins = (joining: Joining) => {
    if (!datasetsPass(joining.datasets, hiddenDatasets)) return false;
    return placesJoined(state, joining, level).size > 1 || levelOfApart(joining, index) === level;
  };
  const all = [...known.hubs, ...(known.ties ?? [])];
  return wanted === 'any' ? Number(all.some(joins)) : all.filter(joins).length;
}

function partiesSaid({ parties }: Hub, without: State['hiddenDatasets']): string[] {
  return parties.flatMap(({ party, datasets }) => (datasetsPass(datasets, without) ? [party] : []));
}
