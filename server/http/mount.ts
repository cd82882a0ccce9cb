import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import * as z from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import type { Route } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import { requireShallow } from './json-depth.ts';

/** What of the request is no part of its contract. */
export interface Caller {
  signal: AbortSignal;
  /** Who asks, as far as the network tells. */
  client: string;
  /** Whether the client asks for this media type by name. */
  accepts: (type: string) => boolean;
}

interface Input<P, Q, B> {
  params: P;
  query: Q;
  body: B;
}

/** Binds a route to what answers it: the request is parsed by the route, and so is the reply. `signal` aborts when the client goes away. */
export function mount<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: Express,
  route: Route<P, Q, B, R>,
  handle: (input: Input<z.output<P>, z.output<Q>, z.output<B>>, signal: AbortSignal) => Promise<z.input<R>>,
): void {
  app[route.method](route.path, async (request, response) => {
    const reply = await handle(parseInput(route, request), abortedWith(response));
    const parsed = route.reply.parse(reply);
    response.status(route.statusOf?.(parsed) ?? 200).json(parsed);
  });
}

/** Like `mount`, for a reply that is written piece by piece; one with a `filename` is saved by a browser, not shown. */
export function mountStream<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  app: Express,
  route: Route<P, Q, B, R>,
  handle: (
    input: Input<z.output<P>, z.output<Q>, z.output<B>>,
    caller: Caller,
  ) => { type: string; filename?: string; pieces: AsyncIterable<string> },
): void {
  app[route.method](route.path, async (request, response) => {
    const { type, filename, pieces } = handle(parseInput(route, request), {
      signal: abortedWith(response),
      client: request.ip ?? '',
      accepts: (wanted) => request.headers.accept?.includes(wanted) === true,
    });
    const iterator = pieces[Symbol.asyncIterator]();
    // A failure before the first piece can still be answered as an error.
    const first = await iterator.next();
    response.type(type);
    if (filename !== undefined) response.attachment(filename);
    await pipeline(Readable.from(startingWith(first, iterator)), response);
  });
}

function parseInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  route: { params: P; query: Q; body: B; method: string },
  request: Request,
): Input<z.output<P>, z.output<Q>, z.output<B>> {
  requireShallow(request.body);
  return {
    params: parsePart(route.params, request.params, 'path'),
    query: parsePart(route.query, request.query, 'query'),
    body: route.method === 'get' ? parsePart(route.body, {}, 'body') : parsePart(route.body, request.body, 'body'),
  };
}

function parsePart<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    at: [part, ...issue.path].join('.'),
    message: `wanted ${wantedBy(issue)}`,
  }));
  throw new Failure('bad-request', issues.map(({ at, message }) => `${at}: ${message}`).join('; '), {
    details: issues,
  });
}

function abortedWith(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Failure('unavailable', 'The client went away.'));
  });
  return controller.signal;
}

async function* startingWith(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}
