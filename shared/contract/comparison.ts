import * as z from 'zod';
import { EntityRef, Evidence, Relation } from '../graph.ts';
import { Count } from './parameters.ts';

/** What two versions of a thing differ in; `before` or `after` is absent where there was, or is, nothing. */
const FieldChange = z.object({ name: z.string(), before: z.unknown().optional(), after: z.unknown().optional() });
export type FieldChange = z.output<typeof FieldChange>;

const changed = {
  what: z.enum(['added', 'removed', 'changed']),
  /** Where documents say it: as it is, or as it was where it is removed. */
  evidence: z.array(Evidence),
  /** Of what is changed. */
  fields: z.array(FieldChange).optional(),
  /** Words that are new, and that are no more. */
  words: z.object({ added: z.array(Evidence), removed: z.array(Evidence) }).optional(),
};

const EntityChange = z.object({ entity: EntityRef, ...changed });
export type EntityChange = z.output<typeof EntityChange>;

const RelationChange = z.object({
  relation: Relation.pick({ id: true, type: true, source: true, target: true }),
  sourceName: z.string(),
  targetName: z.string(),
  ...changed,
});
export type RelationChange = z.output<typeof RelationChange>;

const besideFiles = ['datapackage.json', 'vocabulary.json', 'outlines', 'same.json'] as const;
export type BesideFile = (typeof besideFiles)[number];

/** What is kept of a dataset beside its facts, where it differs: in which file, and the way there by the names of what it stands in. */
const BesideChange = z.object({
  file: z.enum(besideFiles),
  path: z.array(z.string()),
  what: z.enum(['added', 'removed', 'changed']),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type BesideChange = z.output<typeof BesideChange>;

const Counts = z.object({ added: Count, removed: Count, changed: Count });

/** What a dataset that is brought differs in from the one that is loaded under its id: how much, and the first of it. */
export const Comparison = z.object({
  event: z.literal('comparison'),
  counts: z.object({ entities: Counts, relations: Counts, beside: Counts }),
  entities: z.array(EntityChange),
  relations: z.array(RelationChange),
  beside: z.array(BesideChange),
});
export type Comparison = z.output<typeof Comparison>;
