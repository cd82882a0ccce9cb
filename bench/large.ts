import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { createApp } from '../server/app.ts';
import { createRandom } from '../server/dataset/random.ts';
import { readAdjacency } from '../server/graph/paths/adjacency.ts';
import { nameReader } from '../server/graph/names.ts';
import { startNeo4j } from '../server/neo4j/start-neo4j.ts';
import type { CypherEngine } from '../server/store/engine.ts';
import { createGraphStore } from '../server/store/graph-store.ts';
import { openNeo4jEngine } from '../server/store/neo4j-engine.ts';
import { writeLargeGraph } from './large-graph.ts';

export type LargeBench = 'search' | 'paths' | 'supply';

interface Bench {
  url: string;
  engine: CypherEngine;
  companies: string[];
  counties: string[];
  names: string[];
}

/** Search, paths and supply chains on 200,000 entities and 1,000,000 relations in a Neo4j of its own, each beside the bare driver's query. */
export async function measureLarge(asked: readonly LargeBench[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
  const password = 'kuajie-bench-password';
  const neo4j = await startNeo4j({ folder, port: 7699, password, env: process.env });
  const engine = openNeo4jEngine({ uri: neo4j.uri, user: 'neo4j', password, database: 'neo4j' });
  const store = createGraphStore(engine);
  const written = await timed('the graph is written', () => writeLargeGraph(store));
  const idle = settledMemory();
  const readNames = nameReader([]);
  await timed('names are read and indexed', () => readNames(store));
  const withNames = settledMemory();
  await timed('relations are read', () => readAdjacency(store));
  const withRelations = settledMemory();
  console.log(
    `memory above idle: ${megabytes(withNames - idle)} with names, ${megabytes(withRelations - idle)} with relations too`,
  );
  const server = createServer(createApp({ store, log: pino({ level: 'silent' }), version: '0', readNames }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const measures = { search: measureSearch, paths: measurePaths, supply: measureSupply };
  for (const name of asked) await measures[name]({ url, engine, ...written });
  server.closeAllConnections();
  server.close();
  await store.close();
  await neo4j.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureSearch({ url, engine, names }: Bench): Promise<void> {
  const random = createRandom(2);
  const some = () => names[random(names.length)] ?? '';
  const fixed = [
    '县',
    '有限公司',
    '长沙',
    'changsha',
    'cs',
    'yueqing',
    '樂清',
    'taizhou',
    'changhsa',
    '431026',
    '光伏',
  ];
  const drawn = Array.from({ length: 60 }, () => some().slice(random(3), 3 + random(5)));
  const queries = [...fixed, ...drawn];
  const own = await spread(queries, async (q) => ask(`${url}/api/search?q=${encodeURIComponent(q)}&limit=12`));
  const bare = await spread(queries, (q) =>
    drain(
      engine,
      'MATCH (n:Entity) WHERE n.searchText CONTAINS $q RETURN n.id AS id, n.name AS name ORDER BY id LIMIT 12',
      { q: q.toLowerCase() },
    ),
  );
  report('search, against CONTAINS without an order', own, bare);
  const sentences = await spread(drawn, async (q) => ask(`${url}/api/sentences?q=${encodeURIComponent(q)}`));
  const bareSentences = await spread(drawn, (q) =>
    drain(engine, 'MATCH (n:Document) WHERE n.text CONTAINS $q RETURN n.id AS id ORDER BY id LIMIT 101', { q }),
  );
  report('sentences of 1,000 documents', sentences, bareSentences);
}

async function measurePaths({ url, engine, companies, counties }: Bench): Promise<void> {
  const random = createRandom(3);
  const all = [...companies.slice(0, 2000), ...counties.slice(0, 500), ...companies.slice(-2000)];
  const pairs = Array.from({ length: 60 }, () => [all[random(all.length)], all[random(all.length)]] as const);
  let [cut, few] = [0, 0];
  const own = await spread(pairs, async ([from = '', to = '']) => {
    const text = await ask(`${url}/api/paths?from=${from}&to=${to}&k=10&maxLength=6`);
    const { paths, truncated } = JSON.parse(text) as { paths: unknown[]; truncated: boolean };
    if (truncated) cut += 1;
    if (paths.length < 10) few += 1;
  });
  const bare = await spread(pairs, ([from, to]) =>
    drain(
      engine,
      'MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN length(p) AS n',
      { from, to },
    ),
  );
  report('10 ranked paths up to 6 steps, against one shortestPath', own, bare);
  console.log(`  of ${2 * pairs.length} searches ${cut} were cut, ${few} gave fewer than 10`);
}

async function measureSupply({ url, engine, companies }: Bench): Promise<void> {
  const random = createRandom(4);
  const firms = Array.from({ length: 40 }, () => companies[random(companies.length)] ?? '');
  const one = 'MATCH (a:Entity)-[r:SUPPLIES]->(:Entity {id: $id}) RETURN a.id AS id, r.id AS r ORDER BY id LIMIT 50';
  const chain = (id: string) => ask(`${url}/api/supply-chain/${id}`);
  report(
    'supply chain, two tiers each way, against one tier',
    await spread(firms, chain),
    await spread(firms, (id) => drain(engine, one, { id })),
  );
  const hub = Array.from({ length: 10 }, () => 'company:0');
  report(
    'supply chain of the firm with 20,000 suppliers',
    await spread(hub, chain),
    await spread(hub, (id) => drain(engine, one, { id })),
  );
}

async function ask(url: string): Promise<string> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${text}`);
  return text;
}

async function drain(engine: CypherEngine, text: string, params: Record<string, unknown>): Promise<void> {
  for await (const row of engine.stream(text, params, { timeoutMs: 60_000 })) if (row['never'] === true) break;
}

interface Spread {
  p50: number;
  p95: number;
}

/** One round to warm up, then the times of the second. */
async function spread<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (const round of [1, 2])
    for (const item of items) {
      const start = performance.now();
      await work(item);
      if (round === 2) times.push(performance.now() - start);
    }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

function report(name: string, own: Spread, bare: Spread): void {
  const ms = ({ p50, p95 }: Spread) => `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
  console.log(
    `${name}: p50 / p95 ${ms(own)}, bare ${ms(bare)}, ${(own.p50 / bare.p50).toFixed(2)} / ${(own.p95 / bare.p95).toFixed(2)} times`,
  );
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`${name} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}

/** Bytes that the process holds after its garbage is collected: heap, and buffers outside it. */
function settledMemory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times += 1) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
