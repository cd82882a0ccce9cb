import { afterAll, expect, test } from 'vitest';
import { createServer } from 'node:http';
import express from 'express';
import { pino } from 'pino';
import * as z from 'zod';
import { route } from '../../shared/contract/route.ts';
import { closeServer, createDraining } from '../../server/http/draining.ts';
import { answerErrors } from '../../server/http/errors.ts';
import { eventPieces } from '../../server/http/event-pieces.ts';
import { eventStream, mount } from '../../server/http/mount.ts';
import { withResolvers } from '../../server/process/with-resolvers.ts';
import { listen } from '../support/listen.ts';

const closings: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(closings.map((close) => close())));

/** A server with a reply that waits for a word, and a stream that never ends by itself. */
async function startWaiting() {
  const draining = createDraining();
  const { promise: waited, resolve: finish } = withResolvers<undefined>();
  const app = express();
  app.use(draining.guard);
  const reply = z.object({ done: z.boolean() });
  mount(app, route({ path: '/api/waits', summary: '', reply }), () => waited.then(() => ({ done: true })));
  mount(app, route({ path: '/api/late', summary: '', reply, mostMs: 50 }), () => new Promise<never>(() => undefined));
  mount(app, route({ path: '/api/alive', summary: '', reply }), () => Promise.resolve({ done: true }));
  mount(app, route({ path: '/api/streams', summary: '', reply }), (_, { signal }) => ({
    type: eventStream,
    pieces: eventPieces(endless(signal), 'unexpected'),
  }));
  app.use(answerErrors(pino({ level: 'silent' })));
  const server = createServer(app);
  const url = await listen(server);
  const end = (graceMs: number) => closeServer(server, draining, { graceMs, lastMs: 1000 });
  closings.push(() => end(0));
  return { url, finish, end };
}

async function* endless(signal: AbortSignal): AsyncGenerator<object> {
  yield { event: 'progress' };
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

test('what takes longer than it may is answered in time, though it never ends', async () => {
  const { url } = await startWaiting();
  const late = await fetch(`${url}/api/late`);
  expect({ status: late.status, ...((await late.json()) as object) }).toMatchObject({
    status: 504,
    error: { code: 'timeout', message: 'It took longer than 0.05 seconds. Ask again, or for less.' },
  });
});

test('what runs when the server is stopped is finished, and what comes is refused with when to come again', async () => {
  const { url, finish, end } = await startWaiting();
  const running = fetch(`${url}/api/waits`);
  await fetch(`${url}/api/alive`);
  const ended = end(60_000);
  const refused = await fetch(`${url}/api/waits`);
  const alive = await fetch(`${url}/api/alive`);
  finish(undefined);
  const finished: unknown = await (await running).json();
  await ended;
  expect({
    refused: [refused.status, refused.headers.get('retry-after'), await refused.json()],
    alive: alive.status,
    finished,
    after: await fetch(url).catch(() => 'nobody listens'),
  }).toEqual({
    refused: [
      503,
      '10',
      { error: { code: 'unavailable', message: 'The server is being stopped. Try again in 10 seconds.' } },
    ],
    ...{ alive: 200, finished: { done: true }, after: 'nobody listens' },
  });
});

test('a stream that does not end in time is closed with a last line that says so', async () => {
  const { url, end } = await startWaiting();
  const response = await fetch(`${url}/api/streams`);
  await end(1);
  const lines = (await response.text()).trim().split('\n\n');
  expect(lines.map((line) => JSON.parse(line.slice('data: '.length)) as unknown)).toEqual([
    { event: 'progress' },
    {
      event: 'error',
      error: { code: 'unavailable', message: 'The server was stopped before this was done. Ask again.' },
    },
  ]);
});
