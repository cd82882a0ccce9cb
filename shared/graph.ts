import * as z from 'zod';

/**
 * How the evidence carries what it proves, from the strongest to the weakest. A row of a table names both ends, as a stated
 * quote does; what they have to do with each other its head says, hence second.
 */
export const bases = ['stated', 'table', 'context', 'inferred', 'reference'] as const;
export const Basis = z.enum(bases).meta({ id: 'Basis' });
export type Basis = z.output<typeof Basis>;

export const statuses = ['done', 'underway', 'planned', 'proposed'] as const;
export const Status = z.enum(statuses);
export type Status = z.output<typeof Status>;

export const EntityId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*:([A-Za-z0-9._-]+:)?[\p{L}\p{M}\p{N}._-]+$/u, 'kind:slug, such as county:431026')
  .brand<'EntityId'>()
  .meta({ id: 'EntityId' });
export type EntityId = z.output<typeof EntityId>;

/**
 * Where a document says it. `start` and `end` count UTF-16 code units of the document's text, `end` exclusive, and
 * `text.slice(start, end) === quote`. Evidence from a reference table has that table's id as `document`, no quote, and 0 for both.
 * Both ids are the dataset's and theirs in it, `xianggan:xianggan-2024`.
 */
export const Evidence = z
  .object({
    document: z.string(),
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    quote: z.string(),
    basis: Basis,
    note: z.string().optional(),
    /** Of a table: the row, from 1 on, and the cells that say it, such as `A12` and `C12`. The quote is the whole row. */
    row: z.int().positive().optional(),
    cells: z.array(z.string()).optional(),
    /** What its own row says of the relation, such as a status, where not every row says the same; the relation has what the strongest says. */
    said: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.output<typeof Evidence>;

/**
 * What each of several datasets says of a thing, where they do not say the same: its properties, but for the names and ends that it has
 * in all of them, in the order of loading.
 */
export const ByDataset = z.array(z.looseObject({ dataset: z.string() })).meta({ id: 'ByDataset' });
export type ByDataset = z.output<typeof ByDataset>;

/** An entity; further properties of its kind stand beside the four. */
export const Entity = z
  .looseObject({
    id: EntityId,
    kind: z.string(),
    name: z.string(),
    aliases: z.array(z.string()),
    status: Status.optional(),
    date: z.string().optional(),
    note: z.string().optional(),
    /** Domains of cooperation that the dataset's editors, not its documents, put it in. */
    domains: z.array(z.string()).optional(),
    /** The datasets that speak of it, by id. */
    datasets: z.array(z.string()).optional(),
    byDataset: ByDataset.optional(),
  })
  .meta({ id: 'Entity' });
export type Entity = z.output<typeof Entity>;

/** A relation with all its evidence; `basis` is the strongest basis among it. */
export const Relation = z
  .looseObject({
    id: z.string(),
    type: z.string(),
    source: EntityId,
    target: EntityId,
    basis: Basis,
    evidence: z.array(Evidence),
    /** The database keeps none: `basis` says nothing then. */
    withoutEvidence: z.literal(true).optional(),
    status: Status.optional(),
    date: z.string().optional(),
    note: z.string().optional(),
    collective: z.string().optional(),
    /** The datasets that say it, by id. */
    datasets: z.array(z.string()).optional(),
  })
  .meta({ id: 'Relation' });
export type Relation = z.output<typeof Relation>;

export const Subgraph = z.object({ entities: z.array(Entity), relations: z.array(Relation) }).meta({ id: 'Subgraph' });
export type Subgraph = z.output<typeof Subgraph>;

export const EntityRef = z.object({ id: EntityId, kind: z.string(), name: z.string() }).meta({ id: 'EntityRef' });
export type EntityRef = z.output<typeof EntityRef>;
