import * as z from 'zod';
import { Basis, EntityId, EntityRef, Evidence, Relation, Status } from '../graph.ts';
import { Level } from '../links.ts';
import { commaList, Count } from './parameters.ts';
import { route } from './route.ts';

export const supplyDirections = ['up', 'down', 'both'] as const;

/** How many a document speaks of without naming them. */
const Unnamed = z.object({
  side: z.enum(['suppliers', 'customers']),
  /** The stated number less those that are named. */
  atLeast: Count,
  /** Whether the document says that there are more than so many. */
  orMore: z.boolean(),
  stated: z.object({ name: z.string(), value: z.number(), unit: z.string(), qualifier: z.string().optional() }),
  evidence: z.array(Evidence),
});

/** A statement that several supply several, which does not say who supplies whom. */
const Bundle = z.object({
  id: z.string(),
  basis: Basis,
  status: Status.optional(),
  suppliers: z.array(EntityId),
  customers: z.array(EntityId),
  unnamed: z.array(Unnamed),
  evidence: z.array(Evidence),
});

const Firm = EntityRef.extend({
  /** The places that it lies in, nearest first; none where no document says. */
  within: z.array(EntityRef),
  /** Known to the whole graph, each once, also those of collective statements. */
  suppliers: Count,
  customers: Count,
  /** Whether it stands here only because a sentence names it together with one that does. */
  together: z.boolean(),
});
export type Firm = z.output<typeof Firm>;

const Tier = z.object({
  /** 0 is the firm itself, -1 its suppliers, 1 its customers. */
  tier: z.int(),
  firms: z.array(Firm),
  /** How many there are, known to the graph. */
  total: Count,
  truncated: z.boolean(),
});

const Place = EntityRef.optional();

export const supplyChain = route({
  path: '/api/supply-chain/:id',
  summary: 'Who supplies whom, tier by tier, with what is known to be unknown',
  params: z.object({ id: EntityId }),
  query: z.object({
    direction: z.enum(supplyDirections).default('both'),
    tiers: z.coerce.number().int().min(1).max(5).default(2),
    /** Firms a tier. */
    limit: z.coerce.number().int().min(1).max(500).default(50),
    /** Types of further relations to tell: investments, parks, places. */
    ties: commaList,
    /** Datasets whose word does not count. */
    without: commaList,
    /** The level of place at which firms are put together. */
    level: Level.default('city'),
  }),
  reply: z.object({
    /** In order. A tier of which no document speaks is there without firms; further ones are not. */
    tiers: z.array(Tier),
    /** Who supplies whom by name, and not in a collective statement; also those that lead back. */
    relations: z.array(Relation),
    bundles: z.array(Bundle),
    ties: z.array(z.object({ of: EntityId, other: EntityRef, relation: Relation })),
    tiesTruncated: z.boolean(),
    /** Places whose firms supply firms of others; a place that no document tells is absent. */
    rollup: z.array(z.object({ from: Place, to: Place, relations: Count, bundles: Count })),
    ifStopped: z.object({
      /** Customers whose only known supplier it is, each by the relation that says so. */
      loses: z.array(z.object({ firm: EntityRef, relation: Relation })),
      /** Customers that a sentence names as supplied by it together with others. */
      shares: z.array(z.object({ firm: EntityRef, bundle: z.string() })),
      truncated: z.boolean(),
    }),
  }),
});
