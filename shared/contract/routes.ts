import * as z from 'zod';
import { Basis, Entity, EntityId, EntityRef, Evidence, Status, Subgraph } from '../graph.ts';
import { commaList, Count } from './parameters.ts';
import { route } from './route.ts';
import { AskedLens } from '../asked-lens.ts';
import { Roles } from '../roles.ts';
import { SameDecision } from '../same.ts';
import { TableOrigin } from '../table-cells.ts';
import { DomainWords, KindWords, RelationWords } from '../vocabulary.ts';

export const directions = ['out', 'in', 'both'] as const;
/** The neighbours with most sentences first, or those with the strongest basis. */
export const neighbourOrders = ['most', 'strongest'] as const;

/** The datasets that have a word, the first that was loaded first: what it calls it counts. */
const SaidBy = z.array(z.string()).optional();

export const schema = route({
  path: '/api/schema',
  summary: 'Kinds and relation types with their names, counts and properties, and which kind meets which',
  reply: z.object({
    kinds: z.array(
      KindWords.extend({ kind: z.string(), count: Count, properties: z.array(z.string()), datasets: SaidBy }),
    ),
    relations: z.array(
      RelationWords.omit({ domain: true, range: true }).extend({
        type: z.string(),
        count: Count,
        properties: z.array(z.string()),
        datasets: SaidBy,
      }),
    ),
    /** What the kinds and types do. */
    roles: Roles,
    meetings: z.array(z.object({ from: z.string(), type: z.string(), to: z.string(), count: Count })),
    /** Domains of cooperation, which the datasets' editors chose. */
    domains: z.array(DomainWords.extend({ domain: z.string() })),
    /** What is loaded. */
    datasets: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
    /** The word for the state of the data that `/api/health` has too. */
    data: z.string().optional(),
    /** How many entities these datasets have together, and no other, and how many of them are of kinds that are drawn; absent with one dataset. */
    shares: z.array(z.object({ datasets: z.array(z.string()), entities: Count, drawn: Count.optional() })).optional(),
  }),
});

export const network = route({
  path: '/api/network',
  summary: 'The subgraph of a lens',
  /** Without a lens: the first one that has something. */
  query: z.object({ lens: AskedLens.optional() }),
  reply: Subgraph.extend({
    lens: AskedLens,
    /** What its kinds and types do. */
    roles: Roles,
    /** The place chain of each entity that lies in a place, nearest place first. */
    within: z.record(z.string(), z.array(EntityRef)),
    /** The size of the whole graph and of the lens before it was cut. */
    total: z.object({ entities: Count, relations: Count }),
    lensTotal: z.object({ entities: Count, relations: Count }),
    truncated: z.boolean(),
    /** The documents that the relations come from. */
    documents: z.array(z.object({ id: z.string(), title: z.string() })).optional(),
  }),
});

const MeasureReply = z.object({
  id: EntityId,
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string().optional(),
  period: z.string().optional(),
  note: z.string().optional(),
  evidence: z.array(Evidence),
  /** Names of the entities that the number is stated about together, when more than one. */
  together: z.array(z.string()),
});

const NeighbourCount = z.object({
  type: z.string(),
  direction: z.enum(['out', 'in']),
  kind: z.string(),
  count: Count,
});

export const entity = route({
  path: '/api/entities/:id',
  summary: 'An entity, the places it lies in, its measures and how many neighbours it has',
  params: z.object({ id: EntityId }),
  /** Without what these datasets say of it, and without the neighbours that they alone say or have. */
  query: z.object({ without: commaList }),
  reply: z.object({
    entity: Entity,
    within: z.array(EntityRef),
    evidence: z.array(Evidence),
    measures: z.array(MeasureReply),
    neighbourCounts: z.array(NeighbourCount),
    /** By whose word it stands for others too; absent where it stands for itself alone. */
    same: z.array(SameDecision).optional(),
  }),
});

export const neighbours = route({
  path: '/api/entities/:id/neighbours',
  summary: 'A page of neighbours with the relations to them, most evidenced first, or those with the strongest basis',
  params: z.object({ id: EntityId }),
  query: z.object({
    types: commaList,
    kinds: commaList,
    direction: z.enum(directions).default('both'),
    order: z.enum(neighbourOrders).default('most'),
    /** Datasets that are left out: what they alone say, and what they alone have. */
    without: commaList,
    limit: z.coerce.number().int().min(1).max(200).default(25),
    after: z.string().optional(),
  }),
  reply: Subgraph.extend({
    within: z.record(z.string(), z.array(EntityRef)),
    total: Count,
    truncated: z.boolean(),
    /** What to send as `after` for the next page; absent on the last one. */
    next: z.string().optional(),
  }),
});

/** Rows of a table that stand for all of it; `row` is the first, from 1 on, `asked` the one around which they are. */
const RowWindow = z.object({
  row: z.int().positive(),
  rows: Count,
  total: Count,
  start: Count,
  asked: z.int().positive().optional(),
});

export const document = route({
  path: '/api/documents/:id',
  summary: 'The text of a document and every evidence span in it with what it proves',
  params: z.object({ id: z.string().regex(/^(document:)?([A-Za-z0-9._-]+:)?[A-Za-z0-9._-]+$/) }),
  query: z.object({
    /** Of a table: a row that is wanted with those around it. Without it a table is given whole, but for a long one. */
    row: z.coerce.number().int().positive().optional(),
    /** How many rows are wanted at most. */
    rows: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  reply: z.object({
    id: z.string(),
    title: z.string(),
    publisher: z.string().optional(),
    date: z.string().optional(),
    note: z.string().optional(),
    /** As the dataset says it, such as `zh`. */
    language: z.string().optional(),
    /** Of a table, whose text has a line for each row, with tabs between the cells: where it is from, and the names of its columns. */
    table: TableOrigin.extend({ heads: z.array(z.string()) }).optional(),
    /** Where a table is given in part: the rows that `text` and `spans` are of, and where they begin in the whole text. */
    window: RowWindow.optional(),
    text: z.string(),
    spans: z.array(
      z.object({
        start: Count,
        end: Count,
        /** Of a table: the row, and the cells that say it. */
        row: z.int().positive().optional(),
        cells: z.array(z.string()).optional(),
        relation: z.string(),
        type: z.string(),
        basis: Basis,
        source: EntityRef,
        target: EntityRef,
        status: Status.optional(),
      }),
    ),
  }),
});

/** What is said of a document, without its text. */
export const DescribedDocument = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
  /** Of a table: where it is from. */
  table: TableOrigin.omit({ head: true }).optional(),
});
export type DescribedDocument = z.output<typeof DescribedDocument>;

export const documents = route({
  method: 'post',
  path: '/api/documents',
  summary: 'Title, publisher, date and language of documents, without their texts',
  body: z.object({ ids: z.array(z.string()).max(1500) }),
  /** Those of the ids that there are. */
  reply: z.object({ documents: z.array(DescribedDocument) }),
});
