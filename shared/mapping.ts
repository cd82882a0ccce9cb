import * as z from 'zod';
import { PlaceCoding } from './place-coding.ts';
import { KindRoles, RelationRoles } from './vocabulary.ts';

const Column = z.string().min(1, 'the name of a column');
const KindName = z.string().regex(/^[A-Z][A-Za-z0-9]*$/, 'a kind such as Country');
const TypeName = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'a relation type such as PARTY_TO');
const PartName = z.string().min(1, 'the name of a part');

const NamesOfKinds = z.record(KindName, z.array(z.string().min(1)).min(1));

/** Which kind: always one; by the value of a column; by how the name ends, unless the whole name tells another. */
const KindOf = z.union([
  KindName,
  z.strictObject({ column: Column, kinds: z.record(z.string(), KindName), otherwise: KindName }),
  z.strictObject({ endings: NamesOfKinds, names: NamesOfKinds.optional(), otherwise: KindName }),
]);
export type KindOf = z.output<typeof KindOf>;

/** All kinds that it may tell. */
export function kindsOf(kind: KindOf): string[] {
  if (typeof kind === 'string') return [kind];
  const told = 'column' in kind ? Object.values(kind.kinds) : Object.keys({ ...kind.endings, ...kind.names });
  return [...new Set([...told, kind.otherwise])];
}

/** An entity that a row speaks of. Of one that another table describes, `key` and `in` are enough. */
export const EntityPart = z
  .strictObject({
    kind: KindOf.optional(),
    /** The tables, `file` or `file:sheet`, one of whose rows describes the entity, where this one only calls it. */
    in: z.array(z.string().min(1)).min(1).optional(),
    name: Column.optional(),
    /** What other tables call it; without it, its name. */
    key: Column.optional(),
    /** The cell is a list of entities with one of these marks between them, each a character; `/` only with blanks around it. */
    split: z.string().min(1).max(8).optional(),
    /** The cell is a list of names of one entity with this mark between them. */
    names: z.string().length(1).optional(),
    /** Names of Chinese places may have in front what they lie in, 四川省广安市邻水县: they are the last, by the reference of divisions. */
    chain: z.literal(true).optional(),
    /** A name that one division of China alone has, in what the row says around it, is that division of the reference. */
    divisions: z.literal(true).optional(),
    /** A name that one country has is that country, with its code of ISO 3166. */
    countries: z.literal(true).optional(),
    /** A name that begins with that of a division, as 浏阳市教育局 does, lies there. */
    seat: z.literal(true).optional(),
    aliases: z.array(Column).optional(),
    date: Column.optional(),
    /** The column with the end of what `date` begins: both together are a span of time. */
    until: Column.optional(),
    note: Column.optional(),
    /** The part of the same row in which it lies. */
    within: PartName.optional(),
    /** The part of the same row that stands for it where its cell is empty. */
    or: PartName.optional(),
    /** Property by column. */
    properties: z.record(z.string(), Column).optional(),
  })
  .refine(
    (part) => (part.kind === undefined) !== (part.in === undefined),
    'either a kind, or the tables in which it is',
  )
  .refine(({ name, key }) => name !== undefined || key !== undefined, 'a column with its name or its key');
export type EntityPart = z.output<typeof EntityPart>;

const TypeOf = z.union([
  TypeName,
  z.strictObject({ column: Column, types: z.record(z.string(), TypeName), otherwise: TypeName }),
]);
export type TypeOf = z.output<typeof TypeOf>;

export const RelationPart = z.strictObject({
  from: PartName,
  to: PartName,
  type: TypeOf,
  date: Column.optional(),
  until: Column.optional(),
  note: Column.optional(),
  properties: z.record(z.string(), Column).optional(),
});
export type RelationPart = z.output<typeof RelationPart>;

/** A cross table: an entity a row, an entity a column, and a relation where their cell is marked or has a number. */
const CrossTable = z.strictObject({
  rows: PartName,
  kind: KindName,
  columns: z.array(Column).min(1),
  type: TypeName,
  /** The names along the head are those of countries, with their codes of ISO 3166. */
  countries: z.literal(true).optional(),
  /** What the number of a cell is called; without it a cell is marked or not. */
  value: z.string().min(1).optional(),
});
export type CrossTable = z.output<typeof CrossTable>;

export const TableMapping = z.strictObject({
  file: z.string(),
  sheet: z.string().optional(),
  entities: z.record(PartName, EntityPart),
  relations: z.array(RelationPart).default([]),
  cross: CrossTable.optional(),
  /** Rows that look as if they added up others, or were remarks on the table, are rows like the others. */
  everyRow: z.literal(true).optional(),
});
export type TableMapping = z.output<typeof TableMapping>;

/** The property that has the code of a place, of the system `placeCoding`. */
export const placeCodeName = 'code';

/** How parts call a table. */
export function tableLabel({ file, sheet }: { file: string; sheet?: string | undefined }): string {
  return sheet === undefined ? file : `${file}:${sheet}`;
}

const names = { zh: z.string().min(1).optional(), en: z.string().min(1).optional() };
const look = { icon: z.string().optional(), shape: z.string().optional(), color: z.string().optional() };
const MappedKind = z.strictObject({ ...KindRoles.shape, ...names, ...look });
const MappedType = z.strictObject({ ...RelationRoles.shape, ...names });

/** How tables become a dataset: a file that the program guesses, a person reads and changes, and a second import uses again. */
export const Mapping = z.strictObject({
  kuajie: z.literal(1, 'the version of the mapping, 1'),
  tables: z.array(TableMapping),
  kinds: z.record(KindName, MappedKind),
  types: z.record(TypeName, MappedType),
  placeCoding: PlaceCoding.optional(),
});
export type Mapping = z.output<typeof Mapping>;
export type MappedKind = z.output<typeof MappedKind>;
export type MappedType = z.output<typeof MappedType>;

/** What a dataset was made of, kept in its description: the next version of the same tables is mapped so too. */
export const MadeOf = z.object({
  mapping: Mapping,
  /** The columns that the tables had, also those that nothing was made of. */
  tables: z.array(z.object({ file: z.string(), sheet: z.string().optional(), columns: z.array(z.string()) })),
});
export type MadeOf = z.output<typeof MadeOf>;

/** The mapping without the kinds and types that nothing is any more. Where names may have divisions in front, these may be of any kind of place. */
export function onlyUsed(mapping: Mapping): Mapping {
  const { tables } = mapping;
  const parts = tables.flatMap(({ entities }) => Object.values(entities));
  const crosses = tables.flatMap(({ cross }) => cross ?? []);
  const kinds = new Set([
    ...parts.flatMap(({ kind }) => (kind === undefined ? [] : kindsOf(kind))),
    ...crosses.map(({ kind }) => kind),
  ]);
  const types = new Set([
    ...tables.flatMap(({ relations }) => relations.flatMap(({ type }) => typesOf(type))),
    ...crosses.map(({ type }) => type),
  ]);
  const hasChain = parts.some(namesDivisions);
  return {
    ...mapping,
    kinds: entriesOf(mapping.kinds, (kind, { place }) => kinds.has(kind) || (hasChain && place !== undefined)),
    types: entriesOf(mapping.types, (type) => types.has(type)),
  };
}

/** Whether its names tell divisions, and what these lie in, that nobody has to map. */
export function namesDivisions({ chain, divisions, seat }: EntityPart): boolean {
  return chain === true || divisions === true || seat === true;
}

/** All types that it may tell. */
export function typesOf(type: TypeOf): string[] {
  return typeof type === 'string' ? [type] : [...Object.values(type.types), type.otherwise];
}

function entriesOf<T>(all: Readonly<Record<string, T>>, isKept: (name: string, one: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name, one]) => isKept(name, one)));
}
