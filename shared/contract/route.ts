import * as z from 'zod';

/** A route is a value: the server mounts it, the browser calls it, the OpenAPI document is made from it. */
export interface Route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  method: 'get' | 'post';
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  reply: R;
  /** The HTTP status of a reply, where it is not always 200. */
  statusOf?(reply: z.output<R>): number;
}

/** What a handler or a caller of the route gets back. */
export type ReplyOf<R extends { reply: z.ZodType }> = z.output<R['reply']>;
/** What the browser sends as the query. */
export type QueryOf<R extends { query: z.ZodType }> = z.input<R['query']>;
