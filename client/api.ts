import { type ErrorCode, ErrorReply } from '#shared/contract/errors';
import { type AllRoutes, allRoutes } from '#shared/contract/all-routes';
import { typedJson } from '#shared/contract/cypher-routes';
import type { ParameterValue, TypedValue } from '#shared/contract/cypher-values';
import type { QueryOf, ReplyOf, Route } from '#shared/contract/route';
import { takeEarly } from './early.ts';

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

/** Whether the same question may be answered later without anybody doing anything. */
export function timeMayMend(cause: unknown): boolean {
  return (
    cause instanceof RequestError && ['unavailable', 'unreachable', 'timeout', 'too-many-requests'].includes(cause.code)
  );
}

interface Sent {
  params?: Record<string, string>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  accept?: string;
  /** The administrator's, for the routes that need it. */
  token?: string;
  signal?: AbortSignal | undefined;
}

/** Asks; what comes back may be an error. Throws where nobody answers. */
async function ask(route: Route, sent: Sent): Promise<Response> {
  const { params = {}, query = {}, token, signal } = sent;
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
  const url = `.${path}${search.size > 0 ? `?${search.toString()}` : ''}`;
  const early = route.method === 'get' && token === undefined ? takeEarly(url) : undefined;
  if (early === undefined) return send(url, route, sent);
  const answer = await early;
  signal?.throwIfAborted();
  return answer ?? send(url, route, sent);
}

function send(url: string, { method }: Route, { body, accept, token, signal }: Sent): Promise<Response> {
  return fetch(url, {
    method: method.toUpperCase(),
    ...(signal === undefined ? {} : { signal }),
    headers: {
      ...(accept === undefined ? {} : { accept }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new RequestError('unreachable', 'the server does not answer', cause);
  });
}

async function call<R extends Route>(route: R, sent: Sent = {}): Promise<ReplyOf<R>> {
  const response = await ask(route, sent);
  const reply: unknown = await response.json().catch(unreadable(response, sent));
  if (response.ok) return route.reply.parse(reply) as ReplyOf<R>;
  throw errorOf(reply, response.status);
}

/** Throws what it means that an answer could not be read. */
function unreadable({ status }: Response, { signal }: Sent): (cause: unknown) => never {
  return (cause) => {
    if (signal?.aborted === true) throw cause;
    // An answer that breaks off is none. What stands before the server answers without JSON where it does not; of any other
    // status it will stay so.
    const isAway = !(cause instanceof SyntaxError) || [502, 503, 504].includes(status);
    const code = isAway ? 'unreachable' : 'internal';
    throw new RequestError(code, `the server answered ${status}, which cannot be read`, cause);
  };
}

/** A reply that is a file. */
async function readFile(route: Route, sent: Sent): Promise<Blob> {
  const response = await ask(route, sent);
  if (response.ok) return response.blob().catch(unreadable(response, sent));
  throw errorOf(await response.json().catch(unreadable(response, sent)), response.status);
}

function errorOf(reply: unknown, status: number): RequestError {
  const parsed = ErrorReply.safeParse(reply);
  return parsed.success
    ? new RequestError(parsed.data.error.code, parsed.data.error.message, undefined, parsed.data.error.details)
    : new RequestError('internal', String(status));
}

type Plain = { [Name in keyof AllRoutes]: (sent?: Sent) => Promise<ReplyOf<AllRoutes[Name]>> };

/** Every route as it is, asked with the parts of its request. */
const plain = Object.fromEntries(
  Object.entries(allRoutes).map(([name, route]) => [name, (sent?: Sent) => call(route, sent)]),
) as Plain;

/** Every route; those that are asked in many places take their few arguments one by one. */
export const api = {
  ...plain,
  health: (signal?: AbortSignal) => plain.health({ signal }),
  schema: (signal?: AbortSignal) => plain.schema({ signal }),
  network: (query: QueryOf<AllRoutes['network']>, signal?: AbortSignal) => plain.network({ query, signal }),
  search: (q: string, signal?: AbortSignal) => plain.search({ query: { q, limit: 12 }, signal }),
  paths: (query: Record<string, string | number | undefined>, signal?: AbortSignal) => plain.paths({ query, signal }),
  supplyChain: (id: string, query: Record<string, string | number | undefined>, signal?: AbortSignal) =>
    plain.supplyChain({ params: { id }, query, signal }),
  sentences: (q: string, signal?: AbortSignal) => plain.sentences({ query: { q, limit: 5 }, signal }),
  entity: (id: string, signal?: AbortSignal, query: QueryOf<AllRoutes['entity']> = {}) =>
    plain.entity({ params: { id }, query, signal }),
  neighbours: (
    id: string,
    query: Omit<QueryOf<AllRoutes['neighbours']>, 'limit' | 'after'> & { limit?: number; after?: string | undefined },
    signal?: AbortSignal,
  ) => plain.neighbours({ params: { id }, query, signal }),
  relationsAmong: (ids: readonly string[], signal?: AbortSignal, types?: readonly string[]) =>
    plain.relationsAmong({ body: { ids, types }, signal }),
  /** Entities by id, and the relations between them. */
  entitiesAmong: async (ids: readonly string[], signal?: AbortSignal) => {
    const { entities = [], relations } = await plain.relationsAmong({ body: { ids, entities: true }, signal });
    return { entities, relations };
  },
  /** Entities by id, without what joins them. */
  entitiesNamed: async (ids: readonly string[], signal?: AbortSignal) => {
    const { entities = [] } = await plain.relationsAmong({ body: { ids, types: [], entities: true }, signal });
    return entities;
  },
  /** What is said of documents, however many. */
  describedDocuments: async (ids: readonly string[], signal?: AbortSignal) => {
    const slices = Array.from({ length: Math.ceil(ids.length / 1500) }, (_, at) =>
      ids.slice(at * 1500, at * 1500 + 1500),
    );
    const replies = await Promise.all(slices.map((slice) => plain.documents({ body: { ids: slice }, signal })));
    return replies.flatMap(({ documents }) => documents);
  },
  /** What is in sight as a file of one of the forms. */
  file: (query: QueryOf<AllRoutes['exportSight']>, body: object) => readFile(allRoutes.exportSight, { query, body }),
  cypher: async (statement: string, parameters: Record<string, ParameterValue>, signal?: AbortSignal) => {
    const body = { statement, parameters };
    const { data, truncated, error, plan, ...rest } = await plain.cypher({ body, accept: typedJson, signal });
    // Under this media type every value is typed; the server made them, and thousands of rows are not parsed again.
    return { ...rest, truncated, error, plan, fields: data.fields, rows: data.values as TypedValue[][] };
  },
  /** Of a table the rows around `row` are enough; of any other document the row means nothing. */
  document: (id: string, row?: number, signal?: AbortSignal) =>
    plain.document({ params: { id }, query: { row }, signal }),
};
export type Api = typeof api;
