import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { privateAccess } from '../../server/http/access.ts';
import { digestOf } from '../../server/http/keys.ts';
import { measuredEngine } from '../../server/metrics/measured-engine.ts';
import { createMetrics } from '../../server/metrics/metrics.ts';
import { root } from '../../server/root.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { listen } from '../support/listen.ts';

const [editor, monitor] = ['an-editor-of-the-tests', 'a-monitor-of-the-tests'];
const observer = createMetrics();
// A database that is away: every call of it fails, and a correction needs none.
const store = createGraphStore(
  measuredEngine(
    openNeo4jEngine({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', database: 'neo4j' }),
    observer,
  ),
);
const logged: string[] = [];
const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
const keys = [
  { role: 'editor', digest: digestOf(editor), name: 'Ann' },
  { role: 'monitor', digest: digestOf(monitor), name: 'prometheus' },
] as const;
const app = createApp({ store, log, version: '0.0.0', observer, keys, access: { ...privateAccess, mode: 'public' } });
const server = createServer(app);
let url = '';
beforeAll(async () => {
  url = await listen(server);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await store.close();
});

const post = (path: string, body: object, token?: string) =>
  fetch(url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
const figures = async () => (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${monitor}` } })).text();
const lines = () => logged.map((line) => JSON.parse(line) as Record<string, unknown>);

test('figures are told to who has a token for them alone', async () => {
  const as = async (token: string) =>
    (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).status;
  expect([await as('nobody'), await as(editor), await as(monitor)]).toEqual([401, 401, 200]);
});

test('requests are counted by route, refusals and calls of the engine by code, and no address becomes a label', async () => {
  await fetch(`${url}/api/entities/county:430121?secret=words`);
  await fetch(`${url}/no/such/page`);
  const text = await figures();
  expect({
    byRoute: text.includes('_count{route="/api/entities/:id",method="GET",status="503"} 1'),
    unknown: text.includes('_count{route="none",method="any",status="404"} 1'),
    byCode: text.includes('kuajie_http_errors_total{code="not-found"} 1'),
    engine: /kuajie_engine_call_duration_seconds_count\{kind="read",outcome="unavailable"\} [1-9]/.test(text),
    hasAddress: /430121|secret|such/.test(text),
  }).toEqual({ byRoute: true, unknown: true, byCode: true, engine: true, hasAddress: false });
});

test('every figure of the dashboard and the rules is told', async () => {
  observer.processEnded({ process: 'store', reason: 'died' });
  const text = await figures();
  const used = ['dashboard.json', 'alerts.yml'].flatMap((name) => [
    ...readFileSync(join(root, 'docs/operations', name), 'utf8').matchAll(
      /\b(kuajie|nodejs|process)_[a-z0-9_]+(?=\{)/g,
    ),
  ]);
  const names = [...new Set(used.map(([name]) => name))];
  expect({
    isSome: names.length > 8,
    untold: names.filter((name) => !new RegExp(`^${name}[ {]`, 'm').test(text)),
  }).toEqual({ isSome: true, untold: [] });
});

test('what is written and each statement has a line, with who and how it ended, and no words, tokens or searches', async () => {
  const said = { fact: 'county:430121', says: 'unsure', name: 'Ann', reason: 'words-of-a-reason' };
  await post('/api/corrections', said, editor);
  await post('/api/cypher', { statement: "RETURN 'words-of-a-statement'" });
  await fetch(`${url}/api/search?q=words-of-a-search`);
  const audits = lines().flatMap(({ audit }) => (audit === undefined ? [] : [audit]));
  expect(audits).toEqual([
    { who: 'Ann', client: '127.0.0.1', does: 'POST /api/corrections', of: {}, status: 200, isWhole: true },
    {
      ...{ who: 'anonymous', client: '127.0.0.1', does: 'POST /api/cypher', of: {}, letters: 29 },
      ...{ statement: expect.stringMatching(/^[0-9a-f]{16}$/) as string, status: 503, isWhole: true },
    },
  ]);
  expect(logged.join('')).not.toMatch(/words-of|of-the-tests/);
});

test('an answer of 503 has its cause in the log', async () => {
  const response = await fetch(`${url}/api/schema`);
  const id = response.headers.get('x-request-id');
  const told = lines().find((line) => line['id'] === id && line['code'] === 'unavailable');
  expect({ status: response.status, cause: (told?.['err'] as { message: string } | undefined)?.message }).toMatchObject(
    {
      status: 503,
      cause: expect.stringContaining('ECONNREFUSED') as string,
    },
  );
});
