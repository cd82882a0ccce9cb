import { type ErrorCode, ErrorReply } from '#shared/contract/errors';
import * as cypherRoutes from '#shared/contract/cypher-routes';
import type { ParameterValue, TypedValue } from '#shared/contract/cypher-values';
import * as linkRoutes from '#shared/contract/link-routes';
import * as pathRoutes from '#shared/contract/path-routes';
import * as routes from '#shared/contract/routes';
import * as searchRoutes from '#shared/contract/search-routes';
import * as supplyRoutes from '#shared/contract/supply-routes';
import type { QueryOf, ReplyOf, Route } from '#shared/contract/route';
import type * as z from 'zod';

/** A request that was not answered as wanted; `code` is the server's, or `unreachable` where no server answered. */
export class RequestError extends Error {
  readonly code: ErrorCode | 'unreachable';
  /** What the server added for programs, such as the place in a statement. */
  readonly details: unknown;

  constructor(code: ErrorCode | 'unreachable', message: string, cause?: unknown, details?: unknown) {
    super(message, { cause });
    this.name = 'RequestError';
    this.code = code;
    this.details = details;
  }
}

type AnyRoute = Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

interface Sent {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  accept?: string;
  signal?: AbortSignal | undefined;
}

async function call<R extends AnyRoute>(
  route: R,
  { params = {}, query = {}, body, accept, signal }: Sent = {},
): Promise<ReplyOf<R>> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
  const response = await fetch(`.${path}${search.size > 0 ? `?${search.toString()}` : ''}`, {
    method: route.method.toUpperCase(),
    ...(signal === undefined ? {} : { signal }),
    headers: {
      ...(accept === undefined ? {} : { accept }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new RequestError('unreachable', 'the server does not answer', cause);
  });
  const reply: unknown = await response.json().catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new RequestError('unreachable', `the server answered ${response.status} without JSON`, cause);
  });
  if (response.ok) return route.reply.parse(reply) as ReplyOf<R>;
  const parsed = ErrorReply.safeParse(reply);
  throw parsed.success
    ? new RequestError(parsed.data.error.code, parsed.data.error.message, undefined, parsed.data.error.details)
    : new RequestError('internal', String(response.status));
}

export const api = {
  health: (signal?: AbortSignal) => call(routes.health, { signal }),
  schema: (signal?: AbortSignal) => call(routes.schema, { signal }),
  network: (query: QueryOf<typeof routes.network>, signal?: AbortSignal) => call(routes.network, { query, signal }),
  search: (q: string, signal?: AbortSignal) => call(searchRoutes.search, { query: { q, limit: 12 }, signal }),
  paths: (query: Record<string, string | number | undefined>, signal?: AbortSignal) =>
    call(pathRoutes.paths, { query, signal }),
  supplyChain: (id: string, query: Record<string, string | number | undefined>, signal?: AbortSignal) =>
    call(supplyRoutes.supplyChain, { params: { id }, query, signal }),
  sentences: (q: string, signal?: AbortSignal) => call(searchRoutes.sentences, { query: { q, limit: 5 }, signal }),
  entity: (id: string, signal?: AbortSignal) => call(routes.entity, { params: { id }, signal }),
  neighbours: (
    id: string,
    query: { types?: string; direction?: 'out' | 'in' | 'both'; limit?: number; after?: string | undefined },
    signal?: AbortSignal,
  ) => call(routes.neighbours, { params: { id }, query, signal }),
  relationsAmong: (ids: readonly string[], signal?: AbortSignal, types?: readonly string[]) =>
    call(routes.relationsAmong, { body: { ids, types }, signal }),
  cypher: async (statement: string, parameters: Record<string, ParameterValue>, signal?: AbortSignal) => {
    const body = { statement, parameters };
    const { data, truncated, error, plan, ...rest } = await call(cypherRoutes.cypher, {
      body,
      accept: cypherRoutes.typedJson,
      signal,
    });
    // Under this media type every value is typed; the server made them, and thousands of rows are not parsed again.
    return { ...rest, truncated, error, plan, fields: data.fields, rows: data.values as TypedValue[][] };
  },
  participations: () => call(linkRoutes.participations),
  timeline: () => call(linkRoutes.timeline),
  outlines: () => call(linkRoutes.outlines),
  document: (id: string, signal?: AbortSignal) => call(routes.document, { params: { id }, signal }),
};
export type Api = typeof api;
