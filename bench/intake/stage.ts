import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { writePieces } from '../../server/lines/write-pieces.ts';
import { startNeo4j } from '../../server/neo4j/start-neo4j.ts';
import { cityPairs, type PairsSize } from '../city-pairs.ts';
import { megabytes } from './memory.ts';

/** What is measured on: a table, a Neo4j and a server of their own. */
export interface Stage {
  size: PairsSize;
  /** The path of the table. */
  file: string;
  driver: Driver;
  url: string;
  token: string;
  /** Of the server. */
  pid: number;
  /** By which our commands find the database. */
  env: Record<string, string>;
  close: () => Promise<void>;
}

const password = 'kuajie-bench-password';
const token = 'a-token-of-the-bench';

/** `KUAJIE_BENCH_ROWS` says how many rows the table has. */
export async function openStage(usualRows: number): Promise<Stage> {
  const rows = Number(process.env['KUAJIE_BENCH_ROWS'] ?? usualRows);
  const size = { rows, cities: Math.min(50_000, Math.ceil(rows / 5)), countries: 200 };
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
  const file = join(folder, 'twins.csv');
  writePieces(file, cityPairs(size));
  console.log(`${size.rows} rows of ${size.cities} cities, ${megabytes(statSync(file).size)}`);
  const database = await startNeo4j({ folder: join(folder, 'neo4j'), port: 7698, password, env: process.env });
  const driver = neo4j.driver(database.uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  // Built within the server it would count as memory that the server takes.
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
  const env = { NEO4J_URI: database.uri, NEO4J_PASSWORD: password };
  const { url, child } = await startServer(env);
  return {
    ...{ size, file, driver, url, token, pid: child.pid ?? 0, env },
    close: async () => {
      child.kill();
      await driver.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const program = fileURLToPath(new URL('../../server/kuajie.js', import.meta.url));

async function startServer(env: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [program, 'serve'], {
    env: { ...process.env, ...env, PORT: '0', LOG_LEVEL: 'error', KUAJIE_ADMIN_TOKEN: token },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of child.stdout) {
    const url = /http:\/\/\S+/.exec(String(text))?.[0];
    if (url !== undefined) return { url, child };
  }
  throw new Error('the server did not start');
}

/** Until nothing of a load that was given up is left. */
export async function sweptClean(driver: Driver): Promise<void> {
  for (;;) {
    const { records } = await driver.executeQuery('MATCH (n:KuajieLoose) RETURN count(n) AS loose');
    if (records[0]?.get('loose') === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Takes the dataset out again, so that it can be loaded as if it never was. */
export async function takeOut({ url, token: admin, driver }: Stage, id: string): Promise<void> {
  const headers = { authorization: `Bearer ${admin}` };
  const answer = await fetch(`${url}/api/datasets/${id}`, { method: 'DELETE', headers });
  if (!answer.ok) throw new Error(await answer.text());
  await sweptClean(driver);
}
