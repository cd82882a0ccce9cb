import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CypherReply } from '../../shared/contract/cypher-routes.ts';
import type { ErrorReply } from '../../shared/contract/errors.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type RunningServer, startServer } from '../support/server.ts';

/** Its cube is more than any time allows. */
const crowd = 40_000;

describeEachEngine('a runaway statement', (engine) => {
  let server: RunningServer;
  let watcher: CypherEngine;
  const isNeo4j = engine.name === 'neo4j';

  beforeAll(async () => {
    server = await startServer(engine, { statementMs: 4000 });
    if (!isNeo4j) return;
    watcher = engine.open();
    await watcher.transact(async (run) => {
      for (let from = 0; from < crowd; from += 20_000)
        await run(
          "UNWIND range($from, $from + 19999) AS i CREATE (:Entity:Crowd {id: 'crowd:' + toString(i), kind: 'Crowd', name: toString(i), n: i})",
          { from },
        );
    });
  }, 120_000);
  afterAll(async () => {
    if (isNeo4j) {
      await watcher.transact((run) => run('MATCH (n:Crowd) DETACH DELETE n'));
      await watcher.close();
    }
    await server.close();
  });

  const post = async (statement: string, signal?: AbortSignal) => {
    const response = await fetch(`${server.url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
      ...(signal === undefined ? {} : { signal }),
    });
    return (await response.json()) as CypherReply & ErrorReply;
  };
  const endless = isNeo4j
    ? 'MATCH (a:Crowd), (b:Crowd), (c:Crowd) WHERE a.n + b.n + c.n = -1 RETURN count(*) AS runaway'
    : 'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) WHERE size(a.name) + size(b.name) + size(c.name) + size(d.name) = -1 RETURN count(*) AS runaway';

  /** The users' statements that Neo4j is working on. */
  const running = async (): Promise<number> => {
    let count = 0;
    for await (const { query } of watcher.stream(
      'SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS query',
      {},
    ))
      if (String(query).includes('runaway') && !String(query).startsWith('SHOW')) count++;
    return count;
  };

  test.runIf(isNeo4j)('is stopped in the database within a second after its client went away', async () => {
    const stop = new AbortController();
    const asked = post(endless, stop.signal).catch(() => undefined);
    await expect.poll(running, { timeout: 15_000, interval: 50 }).toBe(1);
    stop.abort();
    await asked;
    await expect.poll(running, { timeout: 1000, interval: 50 }).toBe(0);
  });

  test('ends with the connection, and other requests are answered meanwhile and at once after it', async () => {
    const stop = new AbortController();
    const asked = post(endless, stop.signal).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await fetch(`${server.url}/api/entities/county:431026`)).status).toBe(200);
    stop.abort();
    await asked;
    await expect
      .poll(async () => (await fetch(`${server.url}/api/entities/county:431026`)).status, { timeout: 1000 })
      .toBe(200);
    expect((await post('MATCH (c:County) RETURN count(c) AS n')).data.values).toEqual([[21]]);
  });

  // On the embedded engine time ends a statement as its client does.
  test.runIf(isNeo4j)('is stopped after its time, and the next one runs', async () => {
    const { error } = await post(endless);
    expect(error.code).toBe('timeout');
    expect((await post('MATCH (c:County) RETURN count(c) AS n')).data.values).toEqual([[21]]);
  });

  test.runIf(isNeo4j)('a large result comes cut, while it is still being made', async () => {
    const { data, truncated } = await post('MATCH (a:Crowd), (b:Crowd) RETURN a.n, b.n');
    expect({ values: data.values.length, truncated }).toEqual({ values: 5000, truncated: { reason: 'rows' } });
    await expect.poll(running, { timeout: 1000, interval: 50 }).toBe(0);
  });
});
