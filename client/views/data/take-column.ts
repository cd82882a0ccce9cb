import { defined } from '#shared/defined';
import {
  type EntityPart,
  type Mapping,
  onlyUsed,
  type RelationPart,
  tableLabel,
  type TableMapping,
} from '#shared/mapping';
import { withoutColumn } from '#shared/without-column';
import { partNamedBy, type Saying, type Use, usesOf } from './column-uses.ts';
import { newKind, partyType, typeOfHead, valueKinds } from './mapped-words.ts';
import {
  around,
  type ColumnPlace,
  freeName,
  isPlace,
  marksOf,
  type Sources,
  withPart,
  withTable,
} from './take-around.ts';

/** How somebody wants a column to be taken; `new` is a kind of its own. */
export type Wanted =
  | Exclude<Use, { what: 'name' | 'type' | 'cross' }>
  | { what: 'name'; kind: string }
  | { what: 'name'; kind: 'new' };

/** The mapping with a column taken otherwise; what it was before it is no more. The words of kinds and types come from `guess` too. */
export function takeColumn(given: Mapping, place: ColumnPlace, wanted: Wanted, guess: Mapping = given): Mapping {
  const mapping = {
    ...given,
    kinds: { ...guess.kinds, ...given.kinds },
    types: { ...guess.types, ...given.types },
  };
  const known = mapping.tables[place.table];
  if (known === undefined) return given;
  const [use] = usesOf(known, place.column);
  const renamed =
    wanted.what === 'name' && use?.what === 'name' ? otherKind(mapping, place, use.part, wanted) : undefined;
  const guessed = guess.tables.find((table) => tableLabel(table) === tableLabel(known)) ?? known;
  const without = withTable(mapping, place.table, withoutColumn(known, place.column));
  const next =
    renamed ?? asGuessed(without, place, wanted, guessed) ?? taken(without, place, wanted, { guessed, before: known });
  // What somebody set to be unused beside a relation stays so.
  return onlyUsed(withSayings(next, place, known.relations.length > 0 ? known : guessed));
}

/** A column that is again the name of what the guess took it for is related as it was there. */
function asGuessed(mapping: Mapping, { table: at, column }: ColumnPlace, wanted: Wanted, guessed: TableMapping) {
  const table = mapping.tables[at];
  const part = partNamedBy(guessed, column);
  const own = part === undefined ? undefined : guessed.entities[part];
  if (wanted.what !== 'name' || table === undefined || part === undefined || own?.kind !== wanted.kind)
    return undefined;
  const entities = { ...table.entities, [part]: partOnly(own) };
  const relations = guessed.relations.filter(
    ({ from, to }) => (from === part || to === part) && Object.hasOwn(entities, from) && Object.hasOwn(entities, to),
  );
  if (Object.hasOwn(table.entities, part) || relations.length === 0) return undefined;
  const bare = relations.map(({ from, to, type }) => ({
    from,
    to,
    type: typeof type === 'string' ? type : type.otherwise,
  }));
  return withTable(mapping, at, { ...table, entities, relations: [...table.relations, ...bare] });
}

function partOnly({ kind, name, split, chain, divisions, countries, seat }: EntityPart): EntityPart {
  return defined({ kind, name, split, chain, divisions, countries, seat });
}

/** What columns said of the relations that are no more, they say of those that are there now. */
function withSayings(mapping: Mapping, { table: at, column }: ColumnPlace, before: TableMapping): Mapping {
  const table = mapping.tables[at];
  if (table === undefined || table.relations.length === 0) return mapping;
  const lost = before.relations.flatMap(({ date, until, note, properties = {} }) => [
    ...(date === undefined ? [] : [{ what: 'date' as const, from: date }]),
    ...(until === undefined ? [] : [{ what: 'until' as const, from: until }]),
    ...(note === undefined ? [] : [{ what: 'note' as const, from: note }]),
    ...Object.values(properties).map((from) => ({ what: 'property' as const, from })),
  ]);
  const free = lost.filter(
    ({ from }, nth) =>
      from !== column && usesOf(table, from).length === 0 && lost.findIndex((other) => other.from === from) === nth,
  );
  const relations = table.relations.map((relation) =>
    free.reduce<RelationPart>((own, { what, from }) => {
      const isTaken = what !== 'property' && own[what] !== undefined;
      return isTaken ? own : { ...own, ...saying(own, what, from) };
    }, relation),
  );
  return withTable(mapping, at, { ...table, relations });
}

/** What it names stays related as it is, and is of another kind. */
function otherKind(
  mapping: Mapping,
  { table, column }: ColumnPlace,
  part: string,
  wanted: { kind: string },
): Mapping | undefined {
  const own = mapping.tables[table]?.entities[part];
  if (own === undefined || own.in !== undefined) return undefined;
  const { mapping: named, kind } = kindFor(mapping, column, wanted.kind);
  return withPart(named, table, part, (known) => ({ ...(isPlace(named, kind) ? known : noDivision(known)), kind }));
}

/** What is no place is not looked up among the divisions, whose kinds would be told instead. */
function noDivision<T extends Partial<EntityPart>>({ chain: _, divisions: __, countries: ___, ...own }: T) {
  return own;
}

function kindFor(mapping: Mapping, column: string, kind: string): { mapping: Mapping; kind: string } {
  return kind === 'new' ? newKind(mapping, column) : { mapping, kind };
}

function taken(mapping: Mapping, place: ColumnPlace, wanted: Wanted, sources: Sources): Mapping {
  const { table: at, column } = place;
  const table = mapping.tables[at];
  if (table === undefined || wanted.what === 'unused') return mapping;
  if (wanted.what === 'name') return named(mapping, place, wanted.kind, sources);
  const { what, part } = wanted;
  if (what === 'within') return around(mapping, place, part, sources);
  if (what === 'date' || what === 'until' || what === 'note' || what === 'property') {
    if (part !== undefined) return withPart(mapping, at, part, (own) => ({ ...own, ...saying(own, what, column) }));
    const relations = table.relations.map((relation) => ({ ...relation, ...saying(relation, what, column) }));
    return withTable(mapping, at, { ...table, relations });
  }
  if (what === 'key') return withPart(mapping, at, part, (own) => ({ ...own, key: column }));
  if (what === 'alias')
    return withPart(mapping, at, part, (own) => ({ ...own, aliases: [...(own.aliases ?? []), column] }));
  const { mapping: known, kinds } = valueKinds(mapping, place.values);
  return withPart(known, at, part, (own) =>
    typeof own.kind === 'string' ? { ...own, kind: { column, kinds, otherwise: own.kind } } : own,
  );
}

function saying(own: EntityPart | RelationPart, what: Saying, column: string) {
  return what === 'property' ? { properties: { ...own.properties, [column]: column } } : { [what]: column };
}

/** A part of its own, related to what else the row names. */
function named(
  mapping: Mapping,
  { table: at, column }: ColumnPlace,
  wanted: string,
  { before }: Pick<Sources, 'before'>,
): Mapping {
  const { mapping: known, kind } = kindFor(mapping, column, wanted);
  const table = known.tables[at];
  if (table === undefined) return mapping;
  const part = freeName(table, column);
  const marks = isPlace(known, kind) ? marksOf(before, column) : noDivision(marksOf(before, column));
  const { relations, mapping: typed } = tiesOf(known, table, { part, kind, column });
  return withTable(typed, at, {
    ...table,
    entities: { ...table.entities, [part]: { kind, name: column, ...marks } },
    relations: [...table.relations, ...relations],
  });
}

interface FreshPart {
  part: string;
  kind: string;
  column: string;
}

/** Parties take part in what joins them; else the first thing of the row has to do with this one. */
function tiesOf(
  mapping: Mapping,
  table: TableMapping,
  { part, kind, column }: FreshPart,
): { mapping: Mapping; relations: RelationPart[] } {
  const isHub = (name: string) => {
    const own = table.entities[name]?.kind;
    return typeof own === 'string' && mapping.kinds[own]?.hub === true;
  };
  const others = Object.keys(table.entities);
  const [first] = others;
  if (first === undefined) return { mapping, relations: [] };
  const hub = others.find(isHub);
  if (mapping.kinds[kind]?.hub === true || hub !== undefined) {
    const { mapping: known, type } = partyType(mapping);
    const relations =
      hub === undefined ? others.map((from) => ({ from, to: part, type })) : [{ from: part, to: hub, type }];
    return { mapping: known, relations };
  }
  const { mapping: known, type } = typeOfHead(mapping, column);
  return { mapping: known, relations: [{ from: first, to: part, type }] };
}
