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
  z.object({
    kind: z.literal('statement'),
    id: z.int(),
    text: z.string(),
    params: z.record(z.string(), z.unknown()),
    maxRows: z.int(),
  }),
  z.object({ kind: z.literal('save'), id: z.int(), path: z.string() }),
  z.object({ kind: z.literal('openReadOnly'), id: z.int(), path: z.string() }),
  z.object({ kind: z.literal('graphTypes'), id: z.int() }),
  z.object({ kind: z.literal('begin'), id: z.int() }),
  z.object({ kind: z.literal('commit'), id: z.int(), transaction: z.int() }),
  z.object({ kind: z.literal('rollback'), id: z.int(), transaction: z.int() }),
  z.object({ kind: z.literal('close'), id: z.int() }),
]);
export type Request = z.output<typeof Request>;

/** What `statement` answers: rows in the order of the columns, and how many there are in all. */
export const StatementAnswer = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  total: z.int(),
});
export type StatementAnswer = z.output<typeof StatementAnswer>;

/** The exit code of a process that took more memory than it may. */
export const tooLargeExit = 77;
