import * as z from 'zod';
import { droppedReasons, modelTroubles } from './model-words.ts';

/** What became of it when a model was asked about a document. */
export const ModelTold = z.object({
  /** Of this asking: what is told later of it takes the place of what was told before. */
  id: z.string(),
  ...{ model: z.string(), host: z.string() },
  /** How many pieces the document went in, and how many were answered so that something could be read. */
  ...{ pieces: z.int(), answered: z.int() },
  /** Of pieces: what went wrong with how many. */
  troubles: z.partialRecord(z.enum(modelTroubles), z.int()),
  /** Of proposals: why how many were thrown away. */
  dropped: z.partialRecord(z.enum(droppedReasons), z.int()),
  /** What it alone proposes, and what rules or a person had already. */
  ...{ added: z.int(), agreed: z.int() },
});
export type ModelTold = z.output<typeof ModelTold>;
