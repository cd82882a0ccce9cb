import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { type Access, privateAccess } from '../../server/http/access.ts';
import { digestOf, type Key, type Role } from '../../server/http/keys.ts';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { withResolvers } from '../../server/process/with-resolvers.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { listen } from '../support/listen.ts';

// Who may come in is decided before any engine is asked: there is none.
const engine = openNeo4jEngine({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', database: 'neo4j' });
const store = createGraphStore(engine);
const closings: (() => void)[] = [];
afterAll(async () => {
  for (const close of closings) close();
  await store.close();
});

const key = (role: Role): Key => ({ role, digest: digestOf(`the-${role}-of-the-tests`), name: role });
const keys = [key('reader'), key('editor'), key('admin')];
const bearer = (role: string) => ({ authorization: `Bearer the-${role}-of-the-tests` });

/** A server for some; how it is asked gives the status. */
async function open(
  { isMeasured = false, ...access }: Partial<Access> & { isMeasured?: boolean },
  { asked, held }: { asked?: () => void; held?: Promise<unknown> } = {},
) {
  const version = async () => {
    asked?.();
    await held;
    return engine.version();
  };
  const run: typeof store.run = async (...question) => {
    await held;
    return store.run(...question);
  };
  const app = createApp({
    ...{
      store: { ...store, run, engine: { ...engine, version } },
      log: pino({ level: 'silent' }),
      version: '0.0.0',
      keys,
    },
    observer: isMeasured ? createMetrics() : undefined,
    access: { ...privateAccess, ...access },
  });
  const server = createServer(app);
  const url = await listen(server);
  closings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const ask = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });
  const correct = (headers: Record<string, string>) =>
    fetch(`${url}/api/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ fact: 'county:431026', says: 'unsure', name: 'Ann' }),
    });
  const { port } = server.address() as AddressInfo;
  return { ask, correct, port };
}

const statusOf = async (response: Promise<Response>) => (await response).status;
const any = '/api/openapi.json';

describe('for a team', () => {
  test.each([
    ['nobody', {}, 401, 401],
    ['a reader', bearer('reader'), 200, 401],
    ['an editor', bearer('editor'), 200, 200],
    ['the administrator', bearer('admin'), 200, 200],
    ['a token that is almost right', bearer('readex'), 401, 401],
    ['a reader by password', { authorization: `Basic ${btoa('ann:the-reader-of-the-tests')}` }, 200, 401],
    [
      'an editor by password, which reads alone',
      { authorization: `Basic ${btoa('ann:the-editor-of-the-tests')}` },
      200,
      401,
    ],
    ['who says of himself that a proxy let him in', { 'x-forwarded-user': 'ann' }, 401, 401],
  ])('%s', async (_, headers, reads, corrects) => {
    const { ask, correct } = await open({ mode: 'team', userHeader: 'x-forwarded-user' });
    expect([await statusOf(ask(any, headers)), await statusOf(correct(headers))]).toEqual([reads, corrects]);
  });

  test('who is not known is asked for a password by his browser, and learns of health its status alone', async () => {
    const { ask } = await open({ mode: 'team' });
    const [page, health, alive] = [await ask('/'), await ask('/api/health'), await ask('/api/alive')];
    expect({
      asks: page.headers.get('www-authenticate'),
      health: [health.status, await health.json()],
      alive: alive.status,
    }).toEqual({
      asks: 'Basic realm="Kuajie", charset="UTF-8"',
      ...{ health: [503, { status: 'unavailable' }], alive: 200 },
    });
  });

  test('who is not known is told why he reads no figures', async () => {
    const { ask } = await open({ mode: 'team', isMeasured: true });
    const refused = await ask('/metrics');
    expect([refused.status, await refused.json()]).toMatchObject([401, { error: { code: 'unauthorized' } }]);
  });

  test('whom a trusted proxy names reads, and changes nothing', async () => {
    const { ask, correct } = await open({ mode: 'team', userHeader: 'x-forwarded-user', proxies: ['127.0.0.1'] });
    const named = { 'x-forwarded-user': 'ann' };
    expect([await statusOf(ask(any, named)), await statusOf(ask(any)), await statusOf(correct(named))]).toEqual([
      200, 401, 401,
    ]);
  });
});

describe('for all', () => {
  test('a client has so many requests a minute, whoever has a token more, and health is always told', async () => {
    const { ask } = await open({ mode: 'public', perMinute: 2 });
    const statuses = [await statusOf(ask(any)), await statusOf(ask(any))];
    const tooMany = await ask(any);
    const after = [await statusOf(ask(any, bearer('reader'))), await statusOf(ask('/api/alive'))];
    expect({
      ...{ statuses, status: tooMany.status, retryAfter: tooMany.headers.get('retry-after'), after },
      body: (await tooMany.json()) as unknown,
    }).toEqual({
      ...{ statuses: [200, 200], status: 429, retryAfter: '60', after: [200, 200] },
      body: {
        error: {
          code: 'too-many-requests',
          message: '2 requests a minute is what a client without a token has here; try again in a minute.',
        },
      },
    });
  });

  test('asked for its health any number of times at once, it asks the engine once', async () => {
    let asked = 0;
    const { promise, resolve } = withResolvers<undefined>();
    const { ask } = await open({ mode: 'public' }, { asked: () => asked++, held: promise });
    const all = Array.from({ length: 30 }, () => ask('/api/health'));
    // By then they wait for the one reading.
    await setTimeout(500);
    resolve(undefined);
    await Promise.all(all);
    expect(asked).toBe(1);
  });

  test('a client is whom the proxy names only where the proxy is trusted', async () => {
    const counted = async (proxies: string[]) => {
      const { ask } = await open({ mode: 'public', perMinute: 1, proxies });
      const from = (address: string) => statusOf(ask(any, { 'x-forwarded-for': address }));
      return [await from('192.0.2.1'), await from('192.0.2.2')];
    };
    expect([await counted([]), await counted(['127.0.0.1'])]).toEqual([
      [200, 429],
      [200, 200],
    ]);
  });
});

describe('tokens are not guessed', () => {
  const guessed = async (ask: (headers: Record<string, string>) => Promise<Response>) => {
    const statuses = [];
    for (let guess = 0; guess < 21; guess++) statuses.push(await statusOf(ask(bearer(`guess${guess}`))));
    return { first: [...new Set(statuses.slice(0, 20))], last: statuses.at(-1) };
  };

  test.each([
    ['a write', 'private', 401],
    ['a read', 'team', 401],
    ['a read', 'public', 200],
  ] as const)('after twenty wrong ones in a minute no more are looked at: %s in %s', async (what, mode, first) => {
    const { ask, correct } = await open({ mode });
    expect(await guessed(what === 'a write' ? correct : (headers) => ask(any, headers))).toEqual({
      first: [first],
      last: 429,
    });
  });

  test('who has a right one is let in beside any number of wrong ones, and many at once', async () => {
    const { ask, correct } = await open({ mode: 'team' });
    await guessed(correct);
    const reads = await Promise.all(Array.from({ length: 30 }, () => statusOf(ask(any, bearer('reader')))));
    expect({ reads: [...new Set(reads)], corrects: await statusOf(correct(bearer('editor'))) }).toEqual({
      reads: [200],
      corrects: 200,
    });
  });

  test('whom a proxy names is let in with a password of its own', async () => {
    const { ask } = await open({ mode: 'team', userHeader: 'x-forwarded-user', proxies: ['127.0.0.1'] });
    const named = { 'x-forwarded-user': 'ann', authorization: `Basic ${btoa('ann:of-the-proxy')}` };
    const statuses = await Promise.all(Array.from({ length: 30 }, () => statusOf(ask(any, named))));
    expect([...new Set(statuses)]).toEqual([200]);
  });
});

test('for this machine alone, a name of others that leads here is refused', async () => {
  const { port } = await open({});
  const asked = (host: string) =>
    new Promise((resolve, reject) => {
      httpRequest({ port, path: any, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
  expect([await asked('evil.example:80'), await asked('localhost:80'), await asked('127.0.0.1')]).toEqual([
    400, 200, 200,
  ]);
});
