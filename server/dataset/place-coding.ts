import type { PlaceCoding } from '../../shared/outlines.ts';
import type { Table } from './table.ts';

/** Kinds whose slug is the code of a division. */
export const codedKinds: readonly string[] = ['Province', 'City', 'County'];

/** GB/T 2260 ends the code of a province in four zeros and that of a city in two. */
const formOf: Readonly<Record<string, RegExp>> = {
  Province: /^province:\d{2}0000$/,
  City: /^city:\d{6}$/,
  County: /^county:\d{6}$/,
};

/** What the codes look like, where the dataset does not declare it. */
export function guessCoding({ rows }: Table): PlaceCoding {
  const places = rows.filter(({ cells }) => codedKinds.includes(cells['kind'] ?? ''));
  return places.length > 0 && places.every(({ cells }) => isDivisionCode(cells['kind'] ?? '', cells['id'] ?? ''))
    ? 'GB/T 2260'
    : 'own';
}

/** Whether an id ends in a code of GB/T 2260 as its kind has. */
export function isDivisionCode(kind: string, id: string): boolean {
  return !Object.hasOwn(formOf, kind) || formOf[kind]?.test(id) === true;
}

/** GB/T 2260: two digits of the province, two of the city, two of the county. */
export function codeFits(inner: string, outer: string): boolean {
  const [a, b] = [inner, outer].map((id) => /:(\d{6})$/.exec(id)?.[1]);
  if (a === undefined || b === undefined) return a === b;
  return a !== b && a.startsWith(b.replace(/(00)+$/, ''));
}
