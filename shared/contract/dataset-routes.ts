import * as z from 'zod';
import { Basis, Subgraph } from '../graph.ts';
import { Mapping } from '../mapping.ts';
import { KindRoles, RelationRoles } from '../vocabulary.ts';
import { Comparison } from './comparison.ts';
import { ErrorReply } from './errors.ts';
import { Count, DatasetId } from './parameters.ts';
import { route } from './route.ts';
import { DescribedDocument } from './routes.ts';

/** How many there are without documents, measures and what ties them. */
const Drawn = z.object({ entities: Count, relations: Count });

const LoadedDataset = z.object({
  id: z.string(),
  title: z.string(),
  version: z.string(),
  /** What it says something of; what several datasets hold counts in each. */
  entities: Count,
  relations: Count,
  drawn: Drawn,
});

export const datasets = route({
  path: '/api/datasets',
  summary: 'The loaded datasets, and whether any can be loaded or removed over HTTP',
  reply: z.object({ datasets: z.array(LoadedDataset), mayChange: z.boolean() }),
});

const Licence = z.object({ name: z.string(), title: z.string().optional(), path: z.string().optional() });

const AboutDataset = LoadedDataset.extend({
  /** As its description has them; none of these where it was loaded by a version that did not keep it. */
  description: z.string().optional(),
  licences: z.array(Licence),
  references: z.array(z.object({ id: z.string(), title: z.string() })),
  outlines: z.array(z.object({ title: z.string(), source: z.string(), licence: z.string() })),
  documents: z.array(DescribedDocument),
  /** How many of the drawn relations that it says have what as the strongest basis of its own evidence; a basis that none has is absent. */
  bases: z.partialRecord(Basis, Count),
});

export const about = route({
  path: '/api/about',
  summary: 'What the loaded datasets are: documents, publishers, dates, licences, and how their relations are known',
  reply: z.object({ datasets: z.array(AboutDataset) }),
});

export const removeDataset = route({
  method: 'delete',
  path: '/api/datasets/:id',
  summary: 'Takes a dataset out, whole or not at all; what other datasets say of the same entities stays',
  needs: 'admin',
  params: z.object({ id: z.string() }),
  reply: z.object({ id: z.string(), title: z.string() }),
});

const place = {
  file: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
};

/** What the sentence says beside its rule, for who says it in another language. */
const values = z.record(z.string(), z.union([z.string(), z.number()])).optional();

/** Something that was understood, or that stands in the way; `count` others of its sort in the file are told by it. */
const Said = z.object({ ...place, rule: z.string(), count: Count, values });

/** The first rows of a table that was brought. */
const BroughtSheet = z.object({
  file: z.string(),
  sheet: z.string().optional(),
  /** The row of the columns' names, from 1 on; 0 where there is none. */
  head: z.int().nonnegative(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  total: Count,
  /** By column: what its cells say in all rows, each once; null where that is more than a column of kinds has. */
  values: z.array(z.array(z.string()).nullable()).optional(),
});

/** A table, or a column of it. */
const TableColumn = z.object({ table: z.string(), column: z.string().optional() });

/** That tables are mapped as a loaded dataset was, by itself. */
const AsBefore = z.object({
  before: z.object({ id: z.string(), title: z.string() }),
  /** Whether all its tables are there by name with most of their columns, so that they are its next version; else they are only alike. */
  isNamed: z.boolean(),
  /** What its mapping asks for and is not there any more, and what was not there before and is guessed. */
  gone: z.array(TableColumn),
  fresh: z.array(TableColumn),
});
export type AsBefore = z.output<typeof AsBefore>;

const Fault = { wanted: z.string(), found: z.string(), proposed: z.string().optional() };

const named = { name: z.string(), other: z.string() };

/** What `other`, a loaded dataset, has too and means otherwise, so that the load would be refused. */
const Clash = z.discriminatedUnion('what', [
  z.object({ what: z.literal('kind'), ...named, mine: KindRoles, theirs: KindRoles }),
  z.object({ what: z.literal('type'), ...named, mine: RelationRoles, theirs: RelationRoles }),
  /** What a property's values are, such as `number`. */
  z.object({ what: z.literal('property'), ...named, mine: z.string(), theirs: z.string() }),
]);
export type Clash = z.output<typeof Clash>;

const Changed = z.object({ added: Count, removed: Count, kept: Count });

/** What a load would do, or has done. */
const Plan = z.object({
  event: z.literal('plan'),
  /** Names what was sent, so that it need not be sent again; kept for an hour. */
  upload: z.string(),
  id: z.string(),
  title: z.string(),
  /** How the columns are taken, as `kuajie import --mapping` reads it; absent where a dataset was brought. */
  mapping: Mapping.optional(),
  asBefore: AsBefore.optional(),
  sheets: z.array(BroughtSheet),
  notices: z.array(Said.extend({ text: z.string() })),
  faults: z.array(Said.extend(Fault)),
  /** The faults one by one, the first thousands of them. */
  everyFault: z.array(z.object({ ...place, rule: z.string(), values, ...Fault })).optional(),
  /** How many of each kind and type. */
  entities: z.record(z.string(), Count),
  relations: z.record(z.string(), Count),
  /** Beside what is loaded, of what is drawn, together and of entities and relations each: ids that are new, that go, that stay; and the entities that other datasets hold too. */
  changes: z.object({ ...Changed.shape, shared: Count, entities: Changed, relations: Changed }),
  /** What would stand beside something loaded of the same name, under another id: how many, and the first of them with the kind of each. */
  namesakes: z.object({
    total: Count,
    first: z.array(z.object({ name: z.string(), kind: z.string(), otherKind: z.string(), dataset: z.string() })),
  }),
  /** How many different things each box of the guess has, by its kinds with blanks between, and how many all boxes have; absent where a dataset was brought. */
  boxes: z.object({ each: z.record(z.string(), Count), all: Count }).optional(),
  clashes: z.array(Clash),
  /** The first of what would be drawn. */
  preview: Subgraph,
});
export type Plan = z.output<typeof Plan>;

const IntakeEvent = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('progress'),
    stage: z.enum(['reading', 'writing']),
    /** Rows that were gone through while the files are read: those of the tables, and those that are made of them. */
    rows: Count.optional(),
    /** Rows that are written, of so many; absent where it is not known. */
    done: Count.optional(),
    total: Count.optional(),
  }),
  Plan,
  Comparison,
  z.object({
    event: z.literal('loaded'),
    ...{ id: z.string(), title: z.string(), entities: Count, relations: Count, drawn: Drawn },
    /** False where just this was loaded before. */
    changed: z.boolean(),
  }),
  ErrorReply.extend({ event: z.literal('error') }),
]);
export type IntakeEvent = z.output<typeof IntakeEvent>;

export const loadDataset = route({
  method: 'post',
  path: '/api/datasets',
  summary:
    'Reads tables, or a dataset in a zip, checks them and loads them; tells how far it is as events. Fields: mapping, upload',
  needs: 'admin',
  takes: 'files',
  query: z.object({
    /** Tells what would be done and does nothing. */
    dryRun: z.stringbool().default(false),
    /** Tells too what differs from what is loaded under the id, as an event of its own. */
    compare: z.stringbool().default(false),
    id: DatasetId.optional(),
    title: z.string().min(1).max(200).optional(),
    /** An id that another dataset gives to something else is one entity with both names. */
    merge: z.stringbool().default(false),
    /** Without a mapping the columns are guessed, also of tables that a loaded dataset was made of before. */
    fresh: z.stringbool().default(false),
  }),
  reply: IntakeEvent,
});
