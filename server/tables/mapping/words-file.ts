import * as z from 'zod';
import { KindRoles, RelationRoles } from '../../../shared/vocabulary.ts';

const names = { zh: z.string(), en: z.string() };
const words = z.array(z.string());
const KindEntry = z.object({
  ...{ kind: z.string(), ...names, heads: words, endings: words },
  ...{ icon: z.string().optional(), shape: z.string().optional(), color: z.string().optional() },
  ...KindRoles.shape,
  /** The type by which parties take part in what joins them, where it is another than the usual. */
  joinedBy: z.string().optional(),
  /** The kind of those that are in several places, and so join these. */
  across: z.string().optional(),
});
export type KindEntry = z.output<typeof KindEntry>;
const TypeEntry = z.object({
  ...{ type: z.string(), ...names, words: words.default([]) },
  heads: z.record(z.string(), z.enum(['from', 'to'])).default({}),
  /** Words in the heads of columns that say something of such a relation: how much, of what. */
  says: words.default([]),
  /** Of the known kinds, those that it is between; without them, any. */
  between: words.optional(),
  /** The kind of what it is between, where nothing tells another. */
  ends: z.string().optional(),
  ...RelationRoles.shape,
});
export type TypeEntry = z.output<typeof TypeEntry>;

export const columnRoles = [
  'name',
  'id',
  'from',
  'to',
  'date',
  'kind',
  'type',
  'alias',
  'within',
  'lon',
  'lat',
  'note',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

export const WordsFile = z.object({
  roles: z.record(z.enum(columnRoles), words),
  suffixes: z.object({ id: words, name: words }),
  parties: words,
  /** What stands before the name of a kind of places that take part: 成员县, `member states`. */
  partyStems: words,
  /** Of these, and of the names of parties, the beginnings of those that say that something has members: who has a 合作地区 joins nothing. */
  memberStems: words,
  /** And of those that say that they do one thing together, which is no body. */
  jointStems: words,
  /** What bodies are whose members another column says. */
  joinedKind: z.string(),
  /** Heads of columns with where something is built or done: 项目建设地点 is `before`, a stem, and an end or a kind of places. */
  sites: z.object({ before: words, stems: words, ends: words, heads: words }),
  /** Heads of columns with the codes of places. */
  codes: words,
  /** Heads of columns that name groups of rows, whatever stands beside them. */
  groups: words,
  /** Kinds that take part in nothing, though a row names them beside those that do. */
  notParties: words,
  /** Of heads that are dates: how they end; of these, words for when a thing began to be, or was opened, for when something ends, for the end of what another column begins, and for deeds whose end is none of it. */
  dates: z.object({
    endings: words,
    ofThings: words,
    openings: words,
    ends: words,
    until: words,
    ofOthers: words,
  }),
  /** Words in the heads of columns that describe the thing named, and not what the row relates. */
  ofThings: words,
  /** Heads that are nothing but the name of a kind, and so no name of a relation. */
  nouns: words,
  /** Words in the heads of columns that say something of taking part, and of what parties have together. */
  ofParties: words,
  ofHubs: words,
  /** Heads of what is an agreement only where parties sign it, and the kind of what is none. */
  papers: z.object({ heads: words, kind: z.string() }),
  /** Heads of what is a country only where a name is one, and the kind of parts of countries. */
  lands: z.object({ heads: words, kind: z.string() }),
  /** Words in heads of what an authority grants to a body, and a party to a treaty. */
  approvals: words,
  /** In heads of those that oversee what others join, and are none of them. */
  overseers: words,
  /** How names end that are of no division, though the last sign is that of one. */
  notLevels: words,
  /** How heads of columns end that name authorities or firms, whichever. */
  bodies: words,
  /** Words in the heads of columns that say where something is, and not what it is a part of. */
  located: words,
  /** Kinds of which columns side by side say one place, from the coarsest on. */
  chain: words,
  /** The order in which places lie in each other, from the outermost on. */
  coarse: words,
  kinds: z.array(KindEntry),
  unknownKind: z.object({ kind: z.string(), ...names }),
  partyKind: z.string(),
  /** Of a place of which no more is known. */
  placeKind: z.string(),
  types: z.array(TypeEntry),
  unknownType: z.object({ type: z.string(), ...names }),
  partyType: z.string(),
  /** Names of the program's own kinds and types. */
  own: z.record(z.string(), z.object(names)),
  nothing: words,
  marks: words,
  unmarked: words,
});

/** The words by which columns, kinds and relation types are guessed: data, so that a language or a field is a line in it. */
export type Words = z.output<typeof WordsFile>;
