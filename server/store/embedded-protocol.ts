import * as z from 'zod';

/** What the server sends to the embedded engine's process. `transaction` 0 is none. */
export const Request = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ping'), id: z.int() }),
  z.object({ kind: z.literal('version'), id: z.int() }),
  z.object({
    kind: z.literal('run'),
    id: z.int(),
    transaction: z.int(),
    text: z.string(),
    params: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal('begin'), id: z.int() }),
  z.object({ kind: z.literal('commit'), id: z.int(), transaction: z.int() }),
  z.object({ kind: z.literal('rollback'), id: z.int(), transaction: z.int() }),
  z.object({ kind: z.literal('close'), id: z.int() }),
]);
export type Request = z.output<typeof Request>;

/** What it answers: the value, or why there is none. `id` 0 is its first word: open, or why it could not open. */
export const Answer = z.object({
  id: z.int(),
  value: z.unknown().optional(),
  error: z.string().optional(),
});
export type Answer = z.output<typeof Answer>;
