import * as z from 'zod';
import { DraftEntity, DraftRelation } from './draft.ts';
import { ModelTold } from './model-told.ts';

/** A language model that a draft can be shown to, by the operator's setting. */
export const OfferedModel = z.object({
  name: z.string(),
  /** Scheme, host and port, without anything that could hold a key. */
  host: z.string(),
  /** Whether the address is the machine of the server; what answers there may pass the text on. */
  isHere: z.boolean(),
});
export type OfferedModel = z.output<typeof OfferedModel>;

/** What a model adds to a draft, checked by machine. */
export const ModelProposals = z.object({
  entities: z.array(DraftEntity),
  relations: z.array(DraftRelation),
  /** What the draft has already and the model proposes too. */
  agreed: z.object({
    entities: z.array(z.string()),
    relations: z.array(DraftRelation.pick({ source: true, type: true, target: true })),
  }),
  told: ModelTold,
});
export type ModelProposals = z.output<typeof ModelProposals>;
