import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { chromium } from 'playwright-core';
import { createApp } from '../server/app.ts';
import { buildClient, clientFolder } from '../server/cli/build-client.ts';
import { checkDataset } from '../server/dataset/check-dataset.ts';
import { generateDataset } from '../server/dataset/generate-dataset.ts';
import { loadDataset } from '../server/dataset/load-dataset.ts';
import { startNeo4j } from '../server/neo4j/start-neo4j.ts';
import { createGraphStore } from '../server/store/graph-store.ts';
import { openNeo4jEngine } from '../server/store/neo4j-engine.ts';
import { medianMs } from './median.ts';

const size = { counties: 2000, agreements: 20_000, signed: 80_000, seed: 1 };
const rounds = 9;

/** The pairs of counties and how many agreements join each, as the database alone counts them. */
const bareQuery = `MATCH (g:Agreement)<-[:SIGNED]-(c:County)
WITH g, collect(DISTINCT c.id) AS cs
UNWIND cs AS a
UNWIND cs AS b
WITH a, b
WHERE a < b
RETURN a, b, count(*) AS n`;

/** Links of a whole large graph on a Neo4j of its own: the route against the bare query, and the matrix in a browser. */
export async function measureLinks(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
  const data = join(folder, 'data');
  mkdirSync(join(data, 'documents'), { recursive: true });
  for (const [name, text] of Object.entries(generateDataset(size))) writeFileSync(join(data, name), text);
  const password = 'kuajie-bench-password';
  const neo4j = await startNeo4j({ folder: join(folder, 'neo4j'), port: 7699, password, env: process.env });
  const engine = openNeo4jEngine({ uri: neo4j.uri, user: 'neo4j', password, database: 'neo4j' });
  const store = createGraphStore(engine);
  const { dataset } = await checkDataset(data);
  if (dataset === undefined) throw new Error('the generated dataset has faults');
  const loadStart = performance.now();
  await loadDataset(store, dataset);
  console.log(
    `${dataset.entities.length} entities, ${dataset.relations.length} relations loaded in ${((performance.now() - loadStart) / 1000).toFixed(1)} s`,
  );
  await buildClient();
  const server = createServer(createApp({ store, log: pino({ level: 'silent' }), version: '0', clientFolder }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const bare = async () => {
    for await (const row of engine.stream(bareQuery, {}, { timeoutMs: 60_000 })) if (row['never'] === true) break;
  };
  const ask = (headers: Record<string, string>) => async () =>
    (await fetch(`${url}/api/links?level=county`, { headers })).text();
  await bare();
  const firstMs = await medianMs(1, ask({}));
  const bareMs = await medianMs(rounds, bare);
  const report = (name: string, ms: number) => {
    console.log(
      `${name.padEnd(32)} ${ms.toFixed(0)} ms, ${(ms / bareMs).toFixed(2)} times the bare query's ${bareMs.toFixed(0)} ms`,
    );
  };
  report('links, the first time', firstMs);
  report('links, gzip', await medianMs(rounds, ask({})));
  report('links, not compressed', await medianMs(rounds, ask({ 'accept-encoding': 'identity' })));
  await measureMatrix(url);

  server.closeAllConnections();
  server.close();
  await store.close();
  await neo4j.close();
  rmSync(folder, { recursive: true, force: true });
}

// Texts, for the bundler's helpers are not known in the page.
const paintedAfterMs = `performance.getEntriesByName('matrix:first-paint')[0].startTime -
  performance.getEntriesByType('resource').find(({ name }) => name.includes('participations')).responseEnd`;
const framesASecond = `new Promise((done) => {
  const matrix = document.querySelector('[data-testid="matrix"]');
  const start = performance.now();
  let frames = 0;
  function step() {
    matrix.scrollTop += 37;
    matrix.scrollLeft += 23;
    frames += 1;
    if (frames < 300) requestAnimationFrame(step);
    else done((1000 * frames) / (performance.now() - start));
  }
  requestAnimationFrame(step);
})`;

async function measureMatrix(url: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['KUAJIE_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${url}/?view=matrix&lens=companies`);
  await page.waitForFunction(() => performance.getEntriesByName('matrix:first-paint').length > 0);
  const afterMs = Number(await page.evaluate(paintedAfterMs));
  await page.waitForTimeout(1000);
  const frames = Number(await page.evaluate(framesASecond));
  console.log(
    `first matrix picture ${afterMs.toFixed(0)} ms after the reply, ${frames.toFixed(0)} frames a second while it scrolls`,
  );
  await browser.close();
}
