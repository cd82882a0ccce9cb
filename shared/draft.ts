import * as z from 'zod';
import { Status } from './graph.ts';
import { ModelTold } from './model-told.ts';

/** Where something stands in the text of the document: UTF-16 code units, `end` exclusive. */
const DraftSpan = z.object({ start: z.int(), end: z.int() });

/** What the proposals of rules can stand on; a person may say `inferred`. */
const DraftBasis = z.enum(['stated', 'context', 'reference']);

/** The words of the document that say it. `occurrence` tells which, from 1 on, where the quote stands there several times. */
export const DraftEvidence = z.object({
  ...DraftSpan.shape,
  quote: z.string(),
  occurrence: z.int().optional(),
  basis: DraftBasis,
  note: z.string().optional(),
});
export type DraftEvidence = z.output<typeof DraftEvidence>;

/** Which rule proposes it, and how often that rule is right: from 0 to 1. */
const Proposal = {
  ...{ rule: z.string(), certainty: z.number().min(0).max(1) },
  /** Language models that propose it, alone (the rule is `model` then) or beside the rule. */
  models: z.array(z.string()).optional(),
};

export const DraftEntity = z.object({
  ...{ id: z.string(), kind: z.string(), name: z.string(), aliases: z.array(z.string()) },
  /** The id of the place that it lies in. */
  within: z.string().optional(),
  /** Every place where a name of it stands. */
  mentions: z.array(DraftSpan),
  /** Absent where a list of divisions alone knows it. */
  evidence: DraftEvidence.optional(),
  ...Proposal,
});
export type DraftEntity = z.output<typeof DraftEntity>;

export const DraftRelation = z.object({
  ...{ source: z.string(), type: z.string(), target: z.string() },
  evidence: DraftEvidence,
  /** Where the words stand for the two ends and for what is said of them; ends may stand outside of the quote. */
  spans: z.object({ source: DraftSpan, target: DraftSpan, said: DraftSpan }),
  status: Status,
  /** EDTF. */
  date: z.string().optional(),
  /** The same for all that one statement says together. */
  collective: z.string().optional(),
  ...Proposal,
});
export type DraftRelation = z.output<typeof DraftRelation>;

const DraftMeasure = z.object({
  ...{ entity: z.string(), name: z.string(), value: z.number(), unit: z.string() },
  qualifier: z.string().optional(),
  period: z.string().optional(),
  evidence: DraftEvidence,
  span: DraftSpan,
  ...Proposal,
});

export type DraftMeasure = z.output<typeof DraftMeasure>;

/** A document and what rules propose to take from it; nothing of it is a fact before a person has said so. */
export const Draft = z.object({
  document: z.object({
    ...{ id: z.string(), title: z.string(), text: z.string() },
    ...{ publisher: z.string().optional(), date: z.string().optional(), language: z.string().optional() },
  }),
  sentences: z.array(z.object({ ...DraftSpan.shape, role: z.string() })),
  entities: z.array(DraftEntity),
  relations: z.array(DraftRelation),
  measures: z.array(DraftMeasure),
  /** What is to be known of the text: traditional script, broken characters. */
  notices: z.array(
    z.object({
      ...{ rule: z.string(), text: z.string() },
      /** What the text says beside its rule, for who says it in another language. */
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
  /** Each time that a language model was asked about it. */
  asked: z.array(ModelTold).optional(),
});
export type Draft = z.output<typeof Draft>;
