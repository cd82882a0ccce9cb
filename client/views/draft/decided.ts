import * as z from 'zod';

export const Verdict = z.enum(['accepted', 'refused']);
export type Verdict = z.output<typeof Verdict>;

const Entity = z.object({ kind: z.string(), name: z.string(), aliases: z.array(z.string()) });
const Relation = z.object({
  ...{ source: z.string(), type: z.string(), target: z.string() },
  ...{ status: z.enum(['done', 'underway', 'planned', 'proposed']), date: z.string().optional() },
});
const Measure = z.object({
  /** Whose it is; a review of before leaves it as it was proposed. */
  entity: z.string().optional(),
  ...{ name: z.string(), value: z.number(), unit: z.string() },
});

/** What a person put right; what the rule proposed stays beside it. */
export const Corrections = z.object({
  entities: z.record(z.string(), Entity),
  relations: z.record(z.string(), Relation),
  measures: z.record(z.string(), Measure).default({}),
});

/** What stood there before, by key; null where nothing did. */
const before = <T extends z.ZodType>(value: T) => z.record(z.string(), value.nullable());

/** How one act of a person is taken back: what it changed, as it was. */
export const Reversal = z.object({
  ...{ verdicts: before(Verdict), merged: before(z.string()) },
  ...{ entities: before(Entity), relations: before(Relation), measures: before(Measure) },
  /** What was added by hand: ids of entities, keys of relations. */
  added: z.object({ entities: z.array(z.string()), relations: z.array(z.string()) }),
});
export type Reversal = z.output<typeof Reversal>;
