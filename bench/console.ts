import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../server/app.ts';
import { openConsole } from '../server/cypher/open-console.ts';
import { startNeo4j } from '../server/neo4j/start-neo4j.ts';
import { openEmbeddedEngine } from '../server/store/embedded-engine.ts';
import type { CypherEngine } from '../server/store/engine.ts';
import { createGraphStore } from '../server/store/graph-store.ts';
import { openNeo4jEngine } from '../server/store/neo4j-engine.ts';
import { readFirstDataset } from '../tests/support/first-dataset.ts';
import { loadDataset } from '../server/dataset/load-dataset.ts';

const crowd = 10_000;
const requests = 150;
const paths = ['/api/entities/county:431026', '/api/entities/county:431026/neighbours', '/api/search?q=rucheng'];
/** Every pair of 10,000 entities, and every one of them with each again: it ends only when it is stopped. */
const runaway =
  'MATCH (a:Crowd), (b:Crowd), (c:Crowd) WHERE size(a.name) + size(b.name) + size(c.name) = -1 RETURN count(*) AS n';

/** How long other requests take while a Cartesian product runs in the console, against the same requests without it. */
export async function measureConsole(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
  await measureOn(openEmbeddedEngine(join(folder, 'embedded')));
  const password = 'kuajie-bench-password';
  const neo4j = await startNeo4j({ folder: join(folder, 'neo4j'), port: 7698, password, env: process.env });
  await measureOn(openNeo4jEngine({ uri: neo4j.uri, user: 'neo4j', password, database: 'neo4j' }));
  await neo4j.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureOn(engine: CypherEngine): Promise<void> {
  const store = createGraphStore(engine);
  await loadDataset(store, await readFirstDataset());
  await engine.transact((run) =>
    run(
      "UNWIND range(1, $crowd) AS i CREATE (:Crowd {id: 'crowd:' + toString(i), kind: 'Crowd', name: 'crowd ' + toString(i)})",
      { crowd },
    ),
  );
  const userConsole = openConsole(store);
  const server = createServer(createApp({ store, log: pino({ level: 'silent' }), version: '0', userConsole }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (statement: string, signal?: AbortSignal) =>
    fetch(`${url}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
      ...(signal === undefined ? {} : { signal }),
    });
  await post('MATCH (n:Crowd) RETURN count(n) AS n');
  await timesOf(url);
  const calm = await timesOf(url);
  const stop = new AbortController();
  const running = post(runaway, stop.signal).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const busy = await timesOf(url);
  stop.abort();
  await running;
  const [calm95, busy95] = [percentile(calm, 0.95), percentile(busy, 0.95)];
  console.log(
    `${engine.name}: p50 / p95 of other requests ${percentile(calm, 0.5).toFixed(1)} / ${calm95.toFixed(1)} ms, ` +
      `during a Cartesian product ${percentile(busy, 0.5).toFixed(1)} / ${busy95.toFixed(1)} ms; p95 ${(busy95 / calm95).toFixed(2)} times as long`,
  );
  server.closeAllConnections();
  server.close();
  await userConsole.close();
  await store.close();
}

async function timesOf(url: string): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < requests; at++) {
    const start = performance.now();
    await (await fetch(url + (paths[at % paths.length] ?? ''))).text();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
