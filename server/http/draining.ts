import { setMaxListeners } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { RequestHandler, Response } from 'express';
import { Failure } from '../failure.ts';

/** How a server ends: what runs is finished, what comes is refused. */
export interface Draining {
  /** Counts what runs; once the server ends, answers all that comes with 503 and when to come again. */
  guard: RequestHandler;
  /** Resolves when nothing runs any more: what still does after `graceMs` is given up, and has `lastMs` to say so. */
  drain: (graceMs: number, lastMs: number) => Promise<void>;
}

/** Seconds after which another process, or this one started again, will answer. */
const retryAfterS = 10;

const work = new WeakMap<Response, AbortController>();

/** What aborts the work for a response. */
export function workOf(response: Response): AbortController {
  const known = work.get(response);
  if (known !== undefined) return known;
  const own = new AbortController();
  // Each of the questions that a request asks at once listens twice.
  setMaxListeners(100, own.signal);
  work.set(response, own);
  return own;
}

export function createDraining(): Draining {
  const running = new Set<Response>();
  let isEnding = false;
  let onIdle: (() => void) | undefined;

  const guard: RequestHandler = (request, response, next) => {
    if (isEnding && request.path !== '/api/alive') {
      response.set({ 'retry-after': String(retryAfterS), connection: 'close' });
      if (request.path === '/api/health') response.locals['besideError'] = { status: 'unavailable' };
      throw new Failure('unavailable', `The server is being stopped. Try again in ${retryAfterS} seconds.`);
    }
    running.add(response);
    // Express, the log, compression, a stream and we each wait for its end.
    response.setMaxListeners(20);
    response.once('close', () => {
      running.delete(response);
      if (running.size === 0) onIdle?.();
    });
    next();
  };

  const idleWithin = async (ms: number) => {
    if (running.size === 0) return;
    const waiting = new AbortController();
    onIdle = () => waiting.abort();
    await setTimeout(ms, undefined, { signal: waiting.signal }).catch(() => undefined);
  };

  return {
    guard,
    drain: async (graceMs, lastMs) => {
      isEnding = true;
      await idleWithin(graceMs);
      for (const response of running)
        workOf(response).abort(new Failure('unavailable', 'The server was stopped before this was done. Ask again.'));
      await idleWithin(lastMs);
    },
  };
}

/** Listens on until nothing runs, so that whoever comes meanwhile is told; then ends every connection. */
export async function closeServer(
  server: Server,
  draining: Draining,
  { graceMs = 10_000, lastMs = 1000 } = {},
): Promise<void> {
  server.closeIdleConnections();
  await draining.drain(graceMs, lastMs);
  server.closeAllConnections();
  server.close();
}
