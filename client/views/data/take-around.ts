import { defined } from '#shared/defined';
import { defaultKindRoles, placeWithin, thingWithin } from '#shared/default-roles';
import { type EntityPart, type KindOf, kindsOf, type Mapping, type TableMapping } from '#shared/mapping';
import { partNamedBy } from './column-uses.ts';
import { newKind, withType } from './mapped-words.ts';

/** Where a column is, with what stands in its first cells. */
export interface ColumnPlace {
  /** Of the mapping's tables. */
  table: number;
  column: string;
  values: readonly string[];
}

/** Where the column was named until now, and where the guess has it. */
export interface Sources {
  guessed: TableMapping;
  before: TableMapping;
}

function namedIn(table: TableMapping, column: string): EntityPart | undefined {
  const part = partNamedBy(table, column);
  return part === undefined ? undefined : table.entities[part];
}

/** What its cells are, whatever they name: lists, and names of the reference. */
export function marksOf(table: TableMapping, column: string): Partial<EntityPart> {
  const { split, chain, divisions, countries } = namedIn(table, column) ?? {};
  return defined({ split, chain, divisions, countries });
}

/** The mapping with a column as the place around a part, as the column was named until now. */
export function around(mapping: Mapping, place: ColumnPlace, inner: string, { guessed, before }: Sources): Mapping {
  const { table: at, column } = place;
  const isKnownPlace = (kind: string) => typeof mapping.kinds[kind]?.place === 'string';
  const own = [before, guessed].map((table) => namedIn(table, column)?.kind).find((kind) => kind !== undefined);
  const known =
    own !== undefined && kindsOf(own).some(isKnownPlace) ? own : Object.keys(mapping.kinds).find(isKnownPlace);
  const marks = { ...marksOf(guessed, column), ...marksOf(before, column) };
  return known === undefined
    ? lyingIn(newKind(mapping, column), { at, column, inner, marks })
    : lyingIn({ mapping, kind: known }, { at, column, inner, marks });
}

interface Lying {
  at: number;
  column: string;
  inner: string;
  marks: Partial<EntityPart>;
}

/** What lies in one place keeps it: a second one is around the first where it is coarser, within it where it is finer, and else, as a list is, beside it. */
function lyingIn({ mapping: known, kind }: { mapping: Mapping; kind: KindOf }, lying: Lying): Mapping {
  const { at, column, inner, marks } = lying;
  const table = known.tables[at];
  if (table === undefined) return known;
  const part = freeName(table, column);
  const entities = { ...table.entities, [part]: { kind, name: column, ...marks } };
  const placed = withTable(known, at, { ...table, entities });
  const before = entities[inner]?.within;
  if (marks.split !== undefined) return besideEach(placed, at, inner, part);
  if (before === undefined) return withPart(placed, at, inner, (own) => ({ ...own, within: part }));
  const order = coarseness(known, entities[part]) - coarseness(known, entities[before]);
  if (order === 0 || Number.isNaN(order)) return besideEach(placed, at, inner, part);
  if (order > 0 && entities[before]?.within === undefined)
    return withPart(placed, at, before, (own) => ({ ...own, within: part }));
  if (order > 0) return besideEach(placed, at, inner, part);
  const finer = withPart(placed, at, part, (own) => ({ ...own, within: before }));
  return withPart(finer, at, inner, (own) => ({ ...own, within: part }));
}

/** A relation to each, where a thing lies in several. */
function besideEach(mapping: Mapping, at: number, from: string, to: string): Mapping {
  const table = mapping.tables[at];
  const kinds = table?.entities[from]?.kind;
  if (table === undefined) return mapping;
  const isInner = kinds !== undefined && kindsOf(kinds).every((kind) => isPlace(mapping, kind));
  const type = isInner ? placeWithin : thingWithin;
  const said = { zh: isInner ? '属于' : '位于', en: isInner ? 'is part of' : 'lies in' };
  const typed = withType(mapping, type, mapping.types[type] ?? said);
  return withTable(typed, at, { ...table, relations: [...table.relations, { from, to, type }] });
}

/** Towns, counties, cities, provinces; none where nobody knows. */
function coarseness({ kinds }: Mapping, part: EntityPart | undefined): number {
  const levels = part?.kind === undefined ? [] : kindsOf(part.kind).map((kind) => kinds[kind]?.place);
  const ranks = levels
    .map((level) => ['town', 'county', 'city', 'province'].indexOf(String(level)))
    .filter((rank) => rank >= 0);
  return ranks.length === 0 ? NaN : Math.max(...ranks);
}

export function isPlace({ kinds }: Mapping, kind: string): boolean {
  return typeof (kinds[kind]?.place ?? defaultKindRoles[kind]?.place) === 'string';
}

export function withTable(mapping: Mapping, at: number, table: TableMapping): Mapping {
  return { ...mapping, tables: mapping.tables.map((one, nth) => (nth === at ? table : one)) };
}

export function withPart(mapping: Mapping, at: number, part: string, change: (own: EntityPart) => EntityPart): Mapping {
  const table = mapping.tables[at];
  const own = table?.entities[part];
  if (table === undefined || own === undefined) return mapping;
  return withTable(mapping, at, { ...table, entities: { ...table.entities, [part]: change(own) } });
}

export function freeName({ entities }: TableMapping, column: string): string {
  let name = column;
  for (let nth = 2; Object.hasOwn(entities, name); nth += 1) name = `${column} ${nth}`;
  return name;
}
