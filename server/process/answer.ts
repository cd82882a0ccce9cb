import * as z from 'zod';

/**
 * What a process of ours says: the answer to a question, or why there is none; before it, how far it is, as often as it likes.
 * `id` 0 is its first word: ready, or why it is not.
 */
export const Answer = z.object({
  id: z.int(),
  value: z.unknown().optional(),
  step: z.unknown().optional(),
  error: z.object({ message: z.string(), stack: z.string().optional() }).optional(),
});
export type Answer = z.output<typeof Answer>;

export const firstWord = 0;
