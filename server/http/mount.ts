import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, Response } from 'express';
import * as z from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import type { Route } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import { abortable } from '../process/abortable.ts';
import { workOf } from './draining.ts';
import { type Key, keyIn, requireKey } from './keys.ts';
import { requirePlainText } from './plain-text.ts';
import { type Received, receiveFiles } from './receive-files.ts';
import { audit } from './watch-requests.ts';

export const eventStream = 'text/event-stream';

/** What of the request is no part of its contract. */
interface Caller {
  /** Aborts when the client goes away. */
  signal: AbortSignal;
  /** Who asks, as far as the network tells. */
  client: string;
  /** Whether the client asks for this media type by name. */
  accepts: (type: string) => boolean;
  /** Writes the files that a form carries into a folder. */
  receive: (folder: string) => Promise<Received>;
}

interface Input<R extends Route> {
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: z.output<R['body']>;
}

/** A reply that is written piece by piece; one with a `filename` is saved by a browser, not shown. */
interface Streamed {
  type: string;
  filename?: string;
  pieces: AsyncIterable<string | Uint8Array>;
}

/** What answers a route: with the reply, or with a stream of it. */
export type Answer<R extends Route> = (input: Input<R>, caller: Caller) => Promise<z.input<R['reply']>> | Streamed;

/** An answer to each route. */
export type Answers<Routes extends Record<string, Route>> = { [Name in keyof Routes]: Answer<Routes[Name]> };

/** Binds a route to what answers it: the request is parsed by the route, and so is a reply that is no stream. Without a key nobody is the administrator. */
export function mount<R extends Route>(app: Express, route: R, answer: Answer<R>, keys: readonly Key[] = []): void {
  app[route.method](route.path, async (request, response) => {
    Object.assign(response.locals, { route: route.path, besideError: route.besideError });
    if (route.needs !== undefined) audit(request, response, route, requireKey(request, keys, route.needs));
    else if (route.isAudited === true) audit(request, response, route, keyIn(request, keys));
    const given = answer(parseInput(route, request), callerOf(request, response));
    if ('pieces' in given) {
      await sendPieces(given, response);
      return;
    }
    const reply = route.reply.parse(await (route.needs === undefined ? inTime(given, response, route.mostMs) : given));
    response.status(route.statusOf?.(reply) ?? 200).json(reply);
  });
}

/** Binds each of these routes to the answer of the same name. */
export function mountAll<Routes extends Record<string, Route>>(
  app: Express,
  routes: Routes,
  answers: Answers<Routes>,
  keys?: readonly Key[],
): void {
  for (const name in routes) mount(app, routes[name], answers[name], keys);
}

/**
 * What is told of several questions takes as long as they all, and an engine that is silent says nothing of any: whoever asked is answered
 * in time, whatever still runs.
 */
async function inTime<T>(given: Promise<T>, response: Response, mostMs = 30_000): Promise<T> {
  const work = workOf(response);
  const timer = setTimeout(() => {
    work.abort(new Failure('timeout', `It took longer than ${mostMs / 1000} seconds. Ask again, or for less.`));
  }, mostMs);
  try {
    return await abortable(given, work.signal);
  } finally {
    clearTimeout(timer);
  }
}

async function sendPieces({ type, filename, pieces }: Streamed, response: Response): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  // A failure before the first piece can still be answered as an error.
  const first = await iterator.next();
  // An event must not wait until there is enough to compress.
  if (type === eventStream) response.set('cache-control', 'no-cache, no-transform');
  // It takes a type from the name, which says less.
  if (filename !== undefined) response.attachment(filename);
  response.type(type);
  try {
    await pipeline(Readable.from(startingWith(first, iterator)), response);
  } finally {
    // Whoever waits at a `yield` when the client goes away still has to put away what it holds.
    await iterator.return?.();
  }
}

function callerOf(request: Request, response: Response): Caller {
  return {
    signal: abortedWith(response),
    client: request.ip ?? '',
    accepts: (wanted) => request.headers.accept?.includes(wanted) === true,
    receive: (folder) => receiveFiles(request, folder),
  };
}

function parseInput<R extends Route>(route: R, request: Request): Input<R> {
  const { params, query, body = {} } = request as { params: unknown; query: unknown; body?: unknown };
  const allowed = { bidi: route.needs !== 'editor' };
  for (const [part, value] of Object.entries({ path: params, query, body })) requirePlainText(value, part, allowed);
  return {
    params: parsePart<R['params']>(route.params, request.params, 'path'),
    query: parsePart<R['query']>(route.query, request.query, 'query'),
    body: parsePart<R['body']>(route.body, isJson(route) ? request.body : {}, 'body'),
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

function isJson({ method, takes }: Route): boolean {
  return (method === 'post' || method === 'put') && takes === undefined;
}

function abortedWith(response: Response): AbortSignal {
  const controller = workOf(response);
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Failure('unavailable', 'The client went away.'));
  });
  return controller.signal;
}

async function* startingWith<T>(first: IteratorResult<T>, rest: AsyncIterator<T>): AsyncGenerator<T> {
  for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
}
