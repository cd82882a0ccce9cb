import type { PlaceCoding } from '../../shared/place-coding.ts';
import { levelOf } from '../../shared/ask-roles.ts';
import type { Roles } from '../../shared/roles.ts';
import type { PlaceLevel } from '../../shared/place-levels.ts';
import type { Table } from './table.ts';

const codedLevels: readonly (PlaceLevel | undefined)[] = ['province', 'city', 'county'];

/** Whether the slug of a kind's ids is the code of a division. */
export function isCoded(kind: string, roles: Roles): boolean {
  return codedLevels.includes(levelOf(roles, kind));
}

/** GB/T 2260 ends the code of a province in four zeros and that of a city in two. */
const formOf: Readonly<Partial<Record<PlaceLevel, RegExp>>> = {
  province: /^[^:]+:\d{2}0000$/,
  city: /^[^:]+:\d{6}$/,
  county: /^[^:]+:\d{6}$/,
};

/** What the codes look like, where the dataset does not declare it. */
export function guessCoding({ rows }: Table, roles: Roles): PlaceCoding {
  let hasPlaces = false;
  for (const { cells } of rows) {
    const { kind = '', id = '' } = cells;
    if (!isCoded(kind, roles)) continue;
    if (!isDivisionCode(levelOf(roles, kind), id)) return 'own';
    hasPlaces = true;
  }
  return hasPlaces ? 'GB/T 2260' : 'own';
}

/** Whether an id ends in a code of GB/T 2260 as places of the level have. */
export function isDivisionCode(level: PlaceLevel | undefined, id: string): boolean {
  const form = level === undefined ? undefined : formOf[level];
  return form?.test(id) !== false;
}

/** GB/T 2260: two digits of the province, two of the city, two of the county. */
export function codeFits(inner: string, outer: string): boolean {
  const [a, b] = [inner, outer].map((id) => /:(\d{6})$/.exec(id)?.[1]);
  if (a === undefined || b === undefined) return a === b;
  return a !== b && a.startsWith(b.replace(/(00)+$/, ''));
}
