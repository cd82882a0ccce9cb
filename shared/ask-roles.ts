import { crossBorder, everything, type Lens } from './lens.ts';
import { type PlaceLevel, placeLevels } from './place-levels.ts';
import type { Roles } from './roles.ts';

/** The level of a kind that is a place. */
export function levelOf({ levels }: Pick<Roles, 'levels'>, kind: string): PlaceLevel | undefined {
  return Object.hasOwn(levels, kind) ? levels[kind] : undefined;
}

/** The level of a kind at which links are counted; towns are counted with what they lie in, and an area has none. */
export function linkLevelOf(
  roles: Pick<Roles, 'levels'>,
  kind: string,
): Exclude<PlaceLevel, 'town' | 'area'> | undefined {
  const level = levelOf(roles, kind);
  return level === 'town' || level === 'area' ? undefined : level;
}

/** Whether entities of a kind join places. */
export function isHub({ joining }: Pick<Roles, 'joining'>, kind: string): boolean {
  return Object.hasOwn(joining, kind);
}

/** The kinds that join places. */
export function hubKindsOf({ joining }: Roles): string[] {
  return Object.keys(joining);
}

/** Whether a relation links the places that it leads between: by its type, of which one of the datasets that say it does not deny it. */
export function isTied(
  { ties, notTied = {} }: Roles,
  { type, datasets }: { type: string; datasets?: readonly string[] },
): boolean {
  const denying = Object.hasOwn(notTied, type) ? (notTied[type] ?? []) : [];
  return ties.includes(type) && (datasets === undefined || !datasets.every((dataset) => denying.includes(dataset)));
}

/** From a party or an observer to a hub. */
export function tyingTypesOf(roles: Roles): string[] {
  return [...new Set([...joiningTypesOf(roles), ...roles.observers])];
}

/** Places of a level, the finest first; an area is none. */
export function levelledKinds(roles: Roles): string[] {
  return placeLevels.filter((level) => level !== 'area').flatMap((level) => kindsOfLevel(roles, level));
}

/** The kinds of a level; more than one where datasets name them differently. */
export function kindsOfLevel({ levels }: Roles, level: PlaceLevel): string[] {
  return Object.keys(levels).filter((kind) => levels[kind] === level);
}

/** The kinds of a level and of those around it. */
export function kindsAtOrAbove(roles: Roles, level: PlaceLevel): string[] {
  const finest = placeLevels.indexOf(level);
  return placeLevels.filter((one, at) => at >= finest && one !== 'area').flatMap((one) => kindsOfLevel(roles, one));
}

/** The types by which a party takes part in anything that joins. */
export function joiningTypesOf({ joining }: Pick<Roles, 'joining'>): string[] {
  return [...new Set(Object.values(joining).flat())];
}

/** The lenses of a graph, the first picture first and everything last. */
export function lensIdsOf({ lenses }: Pick<Roles, 'lenses'>): Lens[] {
  return [crossBorder, ...lenses.map(({ id }) => id), everything];
}

/** A lens of the vocabularies. */
export function lensOf({ lenses }: Pick<Roles, 'lenses'>, lens: Lens): Roles['lenses'][number] | undefined {
  return lenses.find(({ id }) => id === lens);
}
