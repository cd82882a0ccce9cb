import * as z from 'zod';

/** A route is a value: the server mounts it, the browser calls it, the OpenAPI document is made from it. */
export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  reply: R;
  /** Only for who has the administrator's token; of `mapping` and `editor` also for who has that of this run, where only this machine can ask, and of `editor` for who has an editor's. */
  needs?: 'admin' | 'mapping' | 'editor';
  /** Each is told in the log, as is each that needs a token. */
  isAudited?: boolean;
  /** Takes files as multipart/form-data in place of a body in JSON; its reply is a stream of events. */
  takes?: 'files';
  /** Media types of files that its reply may be, beside JSON. */
  fileTypes?: readonly string[];
  /** The HTTP status of a reply, where it is not always 200. */
  statusOf?(reply: z.output<R>): number;
  /** So long an answer that changes nothing may take, in milliseconds; half a minute where nothing is said. */
  mostMs?: number;
  /** What an error of it says beside `error`. */
  besideError?: Readonly<Record<string, string>>;
}

/** A part of a request that carries nothing. */
const none = z.object({});
type None = typeof none;

/** A route that is asked with `get`, and whose path, query and body carry nothing, unless it says otherwise. */
export function route<
  R extends z.ZodType,
  P extends z.ZodType = None,
  Q extends z.ZodType = None,
  B extends z.ZodType = None,
>(
  own: Pick<
    Route<P, Q, B, R>,
    'path' | 'summary' | 'reply' | 'statusOf' | 'besideError' | 'needs' | 'takes' | 'fileTypes'
  > &
    Partial<Route<P, Q, B, R>>,
): Route<P, Q, B, R> {
  // A part that is left out has the type `None`, which the compiler does not follow through the spread.
  return { method: 'get', params: none, query: none, body: none, ...own } as Route<P, Q, B, R>;
}

/** What a handler or a caller of the route gets back. */
export type ReplyOf<R extends { reply: z.ZodType }> = z.output<R['reply']>;
/** What the browser sends as the query. */
export type QueryOf<R extends { query: z.ZodType }> = z.input<R['query']>;
