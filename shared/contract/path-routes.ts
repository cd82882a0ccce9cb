import * as z from 'zod';
import { Basis, EntityId, EntityRef, Relation } from '../graph.ts';
import { saidChoices } from '../said-filter.ts';
import { commaList, commaListOf, Count, flag } from './parameters.ts';
import { route } from './route.ts';

const Hop = z.object({
  /** Relations between the one entity and the next, the strongest first. */
  relations: z.array(Relation),
  /** Whether it goes on, the same way, through places that lie in each other, and so is no step of its own. */
  continues: z.boolean(),
});

export const Path = z
  .object({
    /** The basis of its weakest step. */
    basis: Basis,
    steps: Count,
    /** How many documents and reference tables its steps rest on, by which paths are ordered. */
    documents: Count,
    entities: z.array(EntityRef),
    /** One less than the entities. */
    hops: z.array(Hop),
    sentence: z.object({ zh: z.string(), en: z.string() }),
  })
  .meta({ id: 'Path' });
export type Path = z.output<typeof Path>;

export const paths = route({
  path: '/api/paths',
  summary:
    'Simple paths between two entities in the whole graph: by weakest basis, then fewest steps, then most documents',
  query: z.object({
    from: EntityId,
    to: EntityId,
    /** Only relations of these types. */
    types: commaList,
    /** Kinds of which one must be passed. */
    via: commaList,
    /** Kinds that must not be passed; the two ends may be of them. */
    avoid: commaList,
    /** `forward`: each relation leads from the first entity towards the second. */
    direction: z.enum(['any', 'forward']).default('any'),
    /** `true`: only paths that touch two provinces. */
    crossBorder: flag.default(false),
    /** `chain`: going on through places that lie in each other is one step; `none`: where something lies is no tie. */
    containment: z.enum(['chain', 'none']).default('chain'),
    basis: commaListOf(Basis),
    /** Datasets whose word does not count. */
    without: commaList,
    /** By what readers say: `undoubted` goes through nothing that somebody doubts, `confirmed` only through what is confirmed. */
    said: z.enum(saidChoices).default('all'),
    maxLength: z.coerce.number().int().min(1).max(8).default(6),
    k: z.coerce.number().int().min(1).max(50).default(10),
  }),
  reply: z.object({
    from: EntityRef,
    to: EntityRef,
    paths: z.array(Path),
    /** Whether there may be more, or better ones, that were not reached. */
    truncated: z.boolean(),
    /** What was reached: 200,000 relations followed or 15 seconds. */
    reason: z.enum(['relations', 'time']).optional(),
    /** How many of the best paths do not pass what readers say. Absent where nothing is asked of that, and where it could not be counted in time. */
    withheld: Count.optional(),
    /** How many relations were followed. */
    touched: Count,
  }),
});
