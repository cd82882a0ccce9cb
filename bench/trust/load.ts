import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { openNeo4jEngine } from '../../server/store/neo4j-engine.ts';
import { readFirstDataset } from '../../tests/support/first-dataset.ts';
import { onEachEngine, type OwnEngine } from './on-engines.ts';
import { type Program, startProgram } from './program.ts';

const crowds = (process.env['KUAJIE_BENCH_CLIENTS'] ?? '16 64 256').split(' ').map(Number);
const seconds = Number(process.env['KUAJIE_BENCH_SECONDS'] ?? 180);
/** What is read once, and code that is compiled, is no growth. */
const warmSeconds = Math.min(60, seconds);
/** The bare engine has no memory of ours to watch. */
const bareSeconds = Math.min(60, seconds);
const mostSlope = 1;
/** Of memory, one a second; through fewer no line says how memory grows. */
const leastSamples = 10;
const ids = ['county:431026', 'city:360300', 'agreement:nanling-cluster', 'company:tuoyuan'];
const paths = [
  ...ids.map((id) => `/api/entities/${id}`),
  ...ids.map((id) => `/api/entities/${id}/neighbours`),
  ...['/api/search?q=rucheng', '/api/sentences?q=%E6%B1%9D%E5%9F%8E', '/api/network', '/api/health'],
];

/**
 * 16, 64 and 256 clients, each asking again as soon as it is answered, with one among them that takes an export at a kilobyte a second;
 * beside as many who ask the bare engine for an entity with its relations. `KUAJIE_BENCH_SECONDS` says for how long each, 180 otherwise; the bare
 * engine's crowds are a minute each at most. `KUAJIE_BENCH_CLIENTS` names other crowds.
 */
export async function measureLoad(): Promise<void> {
  await onEachEngine(async (engine) => {
    const program = await startProgram(engine.env);
    await inTime(warmSeconds, crowds[0] ?? 0, asking(program));
    for (const count of crowds) await crowded(engine, program, count);
    await program.stop();
    await bare(engine);
  });
}

async function crowded({ name }: OwnEngine, program: Program, count: number): Promise<void> {
  const leave = slowClient(program.url);
  const samples: [minute: number, megabytes: number][] = [];
  const startMs = performance.now();
  const sampling = setInterval(
    () => samples.push([(performance.now() - startMs) / 60_000, program.bytes() / 1e6]),
    1000,
  );
  const { times, errors } = await inTime(seconds, count, asking(program));
  clearInterval(sampling);
  leave();
  const late = samples.slice(Math.floor(samples.length / 3));
  const slope = slopeOf(late);
  const memory = `memory ${samples.at(-1)?.[1].toFixed(0) ?? '?'} MB, ${slope.toFixed(2)} MB a minute by ${late.length} samples`;
  console.log(`${name}, ${count} clients: ${told(times, seconds)}, ${errors} errors; ${memory}`);
  if (late.length < leastSamples) console.log(`  wanted ${leastSamples} samples or more: raise KUAJIE_BENCH_SECONDS`);
  // A slope that is no number is one too much.
  if (errors > 0 || late.length < leastSamples || !(slope <= mostSlope)) process.exitCode = 1;
}

const asking = (program: Program) => async (nth: number) => {
  const response = await fetch(program.url + (paths[nth % paths.length] ?? ''));
  await response.text();
  return response.ok;
};

async function bare({ name, neo4j, folder }: OwnEngine): Promise<void> {
  const engine: CypherEngine =
    neo4j === undefined
      ? openEmbeddedEngine(join(folder, 'bare'))
      : openNeo4jEngine({ uri: neo4j.uri, user: 'neo4j', password: neo4j.password, database: 'neo4j' });
  const store = createGraphStore(engine);
  await loadDataset(store, await readFirstDataset());
  const text = 'MATCH (n:Kuajie {id: $id})-[r]-(m:Kuajie) RETURN properties(n) AS n, properties(r) AS r, m.id AS m';
  for (const count of crowds) {
    const { times, errors } = await inTime(bareSeconds, count, async (nth) => {
      for await (const row of engine.stream(text, { id: ids[nth % ids.length] ?? '' }))
        if (row['m'] === '') return false;
      return true;
    });
    console.log(`${name}, the bare engine, ${count} clients: ${told(times, bareSeconds)}, ${errors} errors`);
  }
  await store.close();
}

/** So many who ask again as soon as they are answered; how long each answer took, in milliseconds. */
async function inTime(forSeconds: number, count: number, ask: (nth: number) => Promise<boolean>) {
  const times: number[] = [];
  let errors = 0;
  const untilMs = performance.now() + forSeconds * 1000;
  const client = async (_: unknown, first: number) => {
    for (let nth = first; performance.now() < untilMs; nth++) {
      const startMs = performance.now();
      const isRight = await ask(nth).catch(() => false);
      times.push(performance.now() - startMs);
      if (!isRight) errors++;
    }
  };
  await Promise.all(Array.from({ length: count }, client));
  return { times, errors };
}

function told(times: readonly number[], forSeconds: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(0);
  return `${(times.length / forSeconds).toFixed(0)} a second, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

/** Takes what it asked for so slowly that it is never done. */
function slowClient(url: string): () => void {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('GET /api/export?format=json HTTP/1.1\r\nhost: localhost\r\n\r\n');
  socket.on('error', () => undefined);
  socket.on('data', () => {
    socket.pause();
    void setTimeout(1000).then(() => socket.resume());
  });
  return () => socket.destroy();
}

/** Of a straight line through the samples, by least squares. */
function slopeOf(samples: readonly [number, number][]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(samples.map(([minute]) => minute)), mean(samples.map(([, megabytes]) => megabytes))];
  const across = samples.reduce((sum, [minute, megabytes]) => sum + (minute - x) * (megabytes - y), 0);
  const along = samples.reduce((sum, [minute]) => sum + (minute - x) ** 2, 0);
  return across / along;
}
