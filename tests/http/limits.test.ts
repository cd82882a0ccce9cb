import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createLimitedServer } from '../../server/http/limited-server.ts';
import { longestAddress } from '../../server/http/short-address.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { listen } from '../support/listen.ts';
import { outcome, sent } from '../support/raw.ts';

// What is refused is refused before any engine is asked: there is none.
const store = createGraphStore(
  openNeo4jEngine({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', database: 'neo4j' }),
);
const app = createApp({ store, log: pino({ level: 'silent' }), version: '0.0.0' });
const closings: (() => void)[] = [];
afterAll(async () => {
  for (const close of closings) close();
  await store.close();
});

async function open(limits: Parameters<typeof createLimitedServer>[1] = {}): Promise<string> {
  const server = createLimitedServer(app, limits);
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server);
}

const head = (more: string) => `GET /api/alive HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n${more}\r\n`;

test('headers below their limit are taken, and beyond it refused', async () => {
  const url = await open({ headerBytes: 2048 });
  const counted = (letters: number) => sent(url, head(`x: ${'a'.repeat(letters)}\r\n`));
  expect([outcome(await counted(1900)), outcome(await counted(2048))]).toEqual([
    ['200', undefined],
    ['431', 'too-large'],
  ]);
});

test('an address of the API is as long as it may be, and one letter more it is refused', async () => {
  const url = await open();
  const ask = async (letters: number) =>
    (await fetch(`${url}/api/openapi.json?`.padEnd(url.length + letters, 'a'))).status;
  expect([await ask(longestAddress), await ask(longestAddress + 1)]).toEqual([200, 413]);
});

test('a body is as large as it may be, and one byte more, or once unpacked, it is refused', async () => {
  const url = await open();
  const post = async (body: string | Uint8Array, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/api/documents`, {
      ...{ method: 'POST', body: body as BodyInit },
      headers: { 'content-type': 'application/json', ...headers },
    });
    return [response.status, ((await response.json()) as { error: { code: string } }).error.code];
  };
  const body = (bytes: number) => `{"ids":["${'a'.repeat(bytes - 12)}"]}`;
  expect([
    await post(body(1024 * 1024)),
    await post(body(1024 * 1024 + 1)),
    await post(gzipSync(body(20_000_000)), { 'content-encoding': 'gzip' }),
  ]).toEqual([
    [503, 'unavailable'],
    [413, 'too-large'],
    [413, 'too-large'],
  ]);
});

test.each([
  ['{"ids":[],"ids":["a"]}'],
  ['{"ids":[],"__proto__":{}}'],
  ['{"ids":["\\u0000"]}'],
  ['{"ids":["\\ud800"]}'],
])('the body %s is refused', async (body) => {
  const url = await open();
  const response = await fetch(`${url}/api/documents`, {
    ...{ method: 'POST', body, headers: { 'content-type': 'application/json' } },
  });
  expect(response.status).toBe(400);
});

test('a NUL in a path or a query is refused', async () => {
  const url = await open();
  const statuses = ['/api/documents/a%00', '/api/search?q=a%00'].map(async (path) => (await fetch(url + path)).status);
  expect(await Promise.all(statuses)).toEqual([400, 400]);
});

test('whoever sends his headers too slowly is told so and let go', async () => {
  const url = await open({ headersMs: 100 });
  expect(outcome(await sent(url, 'GET / HTTP/1.1\r\nhost: loc'))).toEqual(['408', 'timeout']);
});

test('what is no HTTP, and what says its length twice, is refused', async () => {
  const url = await open();
  expect([
    outcome(await sent(url, 'nonsense\r\n\r\n')),
    outcome(
      await sent(
        url,
        'POST /api/documents HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
      ),
    ),
    outcome(
      await sent(
        url,
        'POST /api/documents HTTP/1.1\r\nhost: localhost\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n{}',
      ),
    ),
  ]).toEqual([
    ['400', 'bad-request'],
    ['400', 'bad-request'],
    ['400', 'bad-request'],
  ]);
});

test('as many connections are open as may be, and one more is told to come again', async () => {
  const url = await open({ connections: 1 });
  const first = connect(Number(new URL(url).port), '127.0.0.1');
  closings.push(() => first.destroy());
  await new Promise((resolve) => first.once('connect', resolve));
  const refused = await sent(url, head(''));
  const closed = new Promise((resolve) => first.once('close', resolve));
  first.end();
  await closed;
  await expect.poll(async () => outcome(await sent(url, head('')))[0]).toBe('200');
  expect([...outcome(refused), refused.includes('retry-after: 5')]).toEqual(['503', 'unavailable', true]);
});
