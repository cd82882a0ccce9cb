import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from '../server/app.ts';
import { checkDataset } from '../server/dataset/check-dataset.ts';
import { loadDataset } from '../server/dataset/load-dataset.ts';
import { openEmbeddedEngine } from '../server/store/embedded-engine.ts';
import { createGraphStore } from '../server/store/graph-store.ts';
import { medianMs } from './median.ts';

const rounds = 200;

/** Every route through `createApp` against the bare query for the same rows, on the embedded engine with the first dataset. */
export async function measureRoutes(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
  const engine = openEmbeddedEngine(folder);
  const store = createGraphStore(engine);
  const { dataset } = await checkDataset(fileURLToPath(new URL('../data/xianggan', import.meta.url)));
  if (dataset === undefined) throw new Error('the first dataset has faults');
  await loadDataset(store, dataset);
  const server = createServer(createApp({ store, log: pino({ level: 'silent' }), version: '0' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const bare = async (text: string) => {
    for await (const row of engine.stream(text, {})) if (row['never'] === true) break;
  };
  const cases: [name: string, path: string, text: string][] = [
    ['health', '/api/health', 'MATCH (n:Entity) RETURN count(n) AS n'],
    ['search', '/api/search?q=%E6%B1%9D', "MATCH (n:Entity) WHERE n.searchText CONTAINS '汝' RETURN n.id AS id"],
    [
      'entity',
      '/api/entities/city:360300',
      "MATCH (n:Entity {id: 'city:360300'})-[r]-(m) RETURN type(r) AS t, m.id AS id",
    ],
    [
      'lens all',
      '/api/network?lens=all',
      'MATCH (a:Entity)-[r]->(b:Entity) RETURN properties(r) AS r, a.id AS a, b.id AS b',
    ],
  ];
  for (const [name, path, text] of cases) {
    const bareMs = await medianMs(rounds, () => bare(text));
    const ownMs = await medianMs(rounds, async () => (await fetch(url + path)).text());
    console.log(
      `${name.padEnd(10)} ${ownMs.toFixed(2)} ms, ${(ownMs / bareMs).toFixed(1)} times the bare query's ${bareMs.toFixed(2)} ms`,
    );
  }
  server.closeAllConnections();
  server.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
