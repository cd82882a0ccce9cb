import * as z from 'zod';

/** The codes of an error reply and the HTTP status that each is sent with. */
export const statusOfCode = {
  'bad-request': 400,
  'invalid-query': 400,
  unauthorized: 401,
  'read-only': 403,
  'not-found': 404,
  'too-large': 413,
  'needs-neo4j': 422,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
  timeout: 504,
} as const;
export type ErrorCode = keyof typeof statusOfCode;

export const ErrorReply = z
  .object({
    error: z.object({
      code: z.enum(Object.keys(statusOfCode) as [ErrorCode, ...ErrorCode[]]),
      message: z.string(),
      details: z.unknown().optional(),
    }),
  })
  .meta({ id: 'Error' });
export type ErrorReply = z.output<typeof ErrorReply>;

/** In the details of an error: the same for all of its sort, and what its sentence says beside, for who says it in another language. */
export const RefusalRule = z.object({
  rule: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
