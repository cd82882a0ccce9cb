import { createServer } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { listen } from '../support/listen.ts';

const store = createGraphStore(
  openNeo4jEngine({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x', database: 'neo4j' }),
);
const server = createServer(createApp({ store, log: pino({ level: 'silent' }), version: '0.0.0' }));
let url = '';
beforeAll(async () => {
  url = await listen(server);
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await store.close();
});

test('health answers 503 and says which address does not answer, and the program is alive', async () => {
  const response = await fetch(`${url}/api/health`);
  const json: unknown = await response.json();
  const alive = await fetch(`${url}/api/alive`);
  expect({ status: response.status, json, alive: [alive.status, await alive.json()] }).toEqual({
    ...{ status: 503, alive: [200, { status: 'alive' }] },
    json: {
      status: 'unavailable',
      error: { code: 'unavailable', message: 'No Neo4j answers at bolt://127.0.0.1:9: start it, or check NEO4J_URI.' },
    },
  });
});

test.skipIf(inject('neo4j') === undefined)(
  'a wrong password and a wrong database are said in one sentence each',
  async () => {
    const good = inject('neo4j');
    if (good === undefined) return;
    const said = async (wrong: Partial<typeof good>) => {
      const engine = openNeo4jEngine({ ...good, ...wrong });
      const cause: unknown = await createGraphStore(engine)
        .run({ file: 'read/relation-count', params: {}, row: (await import('zod')).unknown() }, {})
        .catch((error: unknown) => error);
      await engine.close();
      return (cause as Error).message;
    };
    expect({
      database: await said({ database: 'nowhere' }),
      password: await said({ password: 'wrong-password' }),
    }).toEqual({
      database: `Neo4j at ${good.uri} has no database nowhere: check NEO4J_DATABASE.`,
      password: `Neo4j at ${good.uri} refuses the user neo4j: check NEO4J_USER and NEO4J_PASSWORD.`,
    });
  },
);

test.skipIf(inject('neo4j') === undefined)('an aborted read ends its statement in the database', async () => {
  const settings = inject('neo4j');
  if (settings === undefined) return;
  const [engine, watcher] = [openNeo4jEngine(settings), openNeo4jEngine(settings)];
  const controller = new AbortController();
  const text = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(a + b) AS aborted_read';
  const options = { signal: controller.signal, timeoutMs: 60_000 };
  const slow = async () => engine.stream(text, {}, options)[Symbol.asyncIterator]().next();
  const running = async () => {
    for await (const { n } of watcher.stream(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'aborted_read' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n",
      {},
    ))
      return n;
    return undefined;
  };
  const ended = slow().catch(() => undefined);
  await expect.poll(running, { timeout: 10_000 }).toBe(1);
  controller.abort();
  await expect.poll(running, { timeout: 10_000 }).toBe(0);
  await ended;
  await Promise.all([engine.close(), watcher.close()]);
});
