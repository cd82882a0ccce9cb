import { countLinks } from '#shared/count-links';
import {
  datasetsPass,
  type Joining,
  type Level,
  levels,
  type Link,
  type LinkFilter,
  type Links,
  type Participations,
  type Party,
  partyIndex,
  partsOf,
  placeAt,
  provinceOf,
} from '#shared/links';
import { kindsOfLevel, linkLevelOf } from '#shared/ask-roles';
import type { Roles } from '#shared/roles';
import type { SaidFilter } from '#shared/said-filter';
import { saidFilterOf } from './corrections.ts';
import { remember } from './memo.ts';
import { valueOf } from './asked.ts';
import { participationsOn } from './said-on.ts';
import type { Filters } from './filters.ts';
import type { State } from './state.ts';

export type Shown = Omit<LinkFilter, 'level' | 'crossBorder' | 'from' | 'to' | 'undated'>;

const shownFrom = remember(
  (
    hiddenKinds: State['hiddenKinds'],
    hiddenTypes: State['hiddenTypes'],
    hiddenDatasets: State['hiddenDatasets'],
    bases: State['bases'],
    said: SaidFilter | undefined,
    statuses: State['statuses'],
    domains: State['domains'],
  ): Shown => ({
    ...{ withoutKinds: hiddenKinds, withoutTypes: hiddenTypes, withoutDatasets: hiddenDatasets },
    ...{ bases, said, statuses, domains },
  }),
);

/** The filters but for the window and the border; the same value while none of them changes. */
export function filterButWindow(state: Filters & Pick<State, 'corrections'>): Shown {
  const { hiddenKinds, hiddenTypes, hiddenDatasets, bases, statuses, domains } = state;
  return shownFrom(hiddenKinds, hiddenTypes, hiddenDatasets, bases, saidFilterOf(state), statuses, domains);
}

const filterFrom = remember(
  (shown: Shown, crossBorderOnly: boolean, window: State['window'], undated: boolean): Omit<LinkFilter, 'level'> => ({
    ...shown,
    crossBorder: crossBorderOnly ? true : undefined,
    from: window?.from,
    to: window?.to,
    undated,
  }),
);

/** The one set of filters, as links are counted by it. */
export function filterOf(state: Filters & Pick<State, 'corrections'>): Omit<LinkFilter, 'level'> {
  return filterFrom(filterButWindow(state), state.crossBorderOnly, state.window, state.undated);
}

const count = [0, 1, 2].map(() =>
  remember((known: Participations, filter: Omit<LinkFilter, 'level'>, level: Level) =>
    countLinks(known, { ...filter, level }),
  ),
);
const levelNumber: Readonly<Record<Level, number>> = { county: 0, city: 1, province: 2 };
const noLinks: Links = { pairs: [], unpaired: [] };

type LinkState = Filters & Pick<State, 'corrections' | 'participations'>;

/** The pairs of places under the filters; empty until they are known. */
export function linksAt(state: LinkState, level: Level): Links {
  const known = participationsOn(state);
  return known === undefined ? noLinks : (count[levelNumber[level]]?.(known, filterOf(state), level) ?? noLinks);
}

const indexOf = remember((known: Participations) => partyIndex(known));

/** Parties and places by id; empty until they are known. */
export function partiesOf({ participations }: Pick<State, 'participations'>): ReadonlyMap<string, Party> {
  const known = valueOf(participations);
  return known === undefined ? new Map() : indexOf(known);
}

/** The level that a kind of place stands at, where links are counted at it. */
export function levelOfKind({ roles }: Pick<State, 'roles'>, kind: string): Level | undefined {
  return linkLevelOf(roles, kind);
}

/** The levels at which the graph has kinds of places; all, where it has none. */
export function levelsOf({ roles }: Pick<State, 'roles'>): readonly Level[] {
  const there = levels.filter((level) => kindsOfLevel(roles, level).length > 0);
  return there.length === 0 ? levels : there;
}

/** What the graph's kinds and types do, with the level, or the finest one that the graph has. */
export function withRoles(roles: Roles): (state: Pick<State, 'level'>) => Pick<State, 'roles' | 'level'> {
  const there = levelsOf({ roles });
  return ({ level }) => ({ roles, level: there.includes(level) ? level : (there[0] ?? level) });
}

/** A place among the links of its level: with each partner what joins the two, the most joined first. */
export interface Partner {
  place: Party;
  link: Link;
}

export function partnersOf({ pairs }: Links, id: string): Partner[] {
  return pairs.flatMap((link) =>
    link.a.id === id ? [{ place: link.b, link }] : link.b.id === id ? [{ place: link.a, link }] : [],
  );
}

export function pairOf({ pairs }: Links, one: string, other: string): Link | undefined {
  const [a, b] = inOrder(one, other);
  return pairs.find((pair) => pair.a.id === a && pair.b.id === b);
}

/** The level that two places are linked at: the coarser of their own where both have one, or else the one that is shown. */
export function levelOfPair(state: LinkState & Pick<State, 'level'>, { a, b }: { a: string; b: string }): Level {
  const own = [a, b].map((id) => partiesOf(state).get(id)?.level);
  return levels.findLast((level) => own.includes(level)) ?? state.level;
}

export function inOrder(one: string, other: string): [a: string, b: string] {
  return one < other ? [one, other] : [other, one];
}

/** The links of what joins: all pairs of its parties' places at the level. */
export function linksOfHub({ pairs }: Links, hub: string): Link[] {
  return pairs.filter(({ via }) => via.some(({ id }) => id === hub));
}

/** Who takes part for the place: itself, or what lies in it. */
export function partsFor(
  joining: Joining,
  place: Party,
  level: Level,
  state: LinkState,
): { party: Party; type: string }[] {
  const index = partiesOf(state);
  return (partsOf(joining, filterOf(state)) ?? []).flatMap((part) => {
    const party = index.get(part.party);
    if (party === undefined) return [];
    return (placeAt(party, level, index) ?? party).id === place.id ? [{ party, type: part.type }] : [];
  });
}

export interface PlaceTotal {
  place: Party;
  province: Party | undefined;
  /** Agreements, alliances, mechanisms and ties, each once. */
  hubs: number;
  /** Undefined where the place's province is not known. */
  crossBorderHubs: number | undefined;
  partners: number;
}

const totals = remember((links: Links, index: ReadonlyMap<string, Party>): ReadonlyMap<string, PlaceTotal> => {
  const gathered = new Map<string, { place: Party; hubs: Set<Joining>; crossing: Set<Joining>; partners: number }>();
  for (const { a, b, crossBorder, via } of links.pairs)
    for (const place of [a, b]) {
      const own = gathered.get(place.id) ?? { place, hubs: new Set(), crossing: new Set(), partners: 0 };
      gathered.set(place.id, own);
      own.partners += 1;
      for (const hub of via) {
        own.hubs.add(hub);
        if (crossBorder) own.crossing.add(hub);
      }
    }
  return new Map(
    [...gathered].map(([id, { place, hubs, crossing, partners }]) => {
      const province = provinceOf(place, index);
      const crossBorderHubs = province === undefined ? undefined : crossing.size;
      return [id, { place, province, hubs: hubs.size, crossBorderHubs, partners }];
    }),
  );
});

/** How much joins each place that has links. */
export function placeTotals(state: LinkState, level: Level): ReadonlyMap<string, PlaceTotal> {
  return totals(linksAt(state, level), partiesOf(state));
}

/** All places at the level that a dataset which is on speaks of, linked or not. */
export function placesAt(
  state: Pick<State, 'participations'> & Pick<Filters, 'hiddenDatasets'>,
  level: Level,
): Party[] {
  return [...partiesOf(state).values()].filter(
    ({ level: own, datasets }) => own === level && datasetsPass(datasets, state.hiddenDatasets),
  );
}

/** How many places, and how many agreements, alliances, mechanisms and ties, the pairs are made of. */
export const linkCounts = remember(({ pairs }: Links): { places: number; hubs: number } => {
  const [places, hubs] = [new Set<string>(), new Set<Joining>()];
  for (const { a, b, via } of pairs) {
    places.add(a.id).add(b.id);
    for (const hub of via) hubs.add(hub);
  }
  return { places: places.size, hubs: hubs.size };
});
