import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { writePieces } from '../server/lines/write-pieces.ts';
import { startNeo4j } from '../server/neo4j/start-neo4j.ts';
import type { IntakeEvent } from '../shared/contract/dataset-routes.ts';
import { cityPairs } from './city-pairs.ts';

const size = { rows: Number(process.env['KUAJIE_BENCH_ROWS'] ?? 1_000_000), cities: 50_000, countries: 200 };
const token = 'a-token-of-the-bench';
const password = 'kuajie-bench-password';
const bareBatch = 5000;

/**
 * A table of a million pairs through `POST /api/datasets` into a Neo4j of its own: tried dry, loaded, given up half-way, loaded again,
 * with the memory of the server and of the process that reads, beside what the bare driver takes for the same pairs.
 */
export async function measureIntake(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
  const file = join(folder, 'twins.csv');
  writePieces(file, cityPairs(size));
  console.log(`${size.rows} rows of ${size.cities} cities, ${megabytes(statSync(file).size)}`);
  const database = await startNeo4j({ folder: join(folder, 'neo4j'), port: 7698, password, env: process.env });
  const driver = neo4j.driver(database.uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
  // Built within the server it would count as memory that the server takes.
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
  const server = await startServer({ NEO4J_URI: database.uri, NEO4J_PASSWORD: password });
  const memory = watchMemory(server.child.pid ?? 0);
  const load = (query: string, fields: Record<string, string>, stop?: number) =>
    send(`${server.url}/api/datasets${query}`, { file, fields, stop });
  try {
    const dry = await load('?dryRun=true&id=twins', {});
    const plan = dry.events.find((one) => one.event === 'plan');
    if (plan === undefined || plan.faults.length > 0) throw new Error(JSON.stringify(dry.events.at(-1)));
    report('read, mapped and checked', size.rows, dry.seconds);
    const before = await pictureOf(driver);
    const stopped = await load('?id=twins', { upload: plan.upload }, 0.5);
    await settled(driver);
    const isAsBefore = JSON.stringify(await pictureOf(driver)) === JSON.stringify(before);
    console.log(
      `given up at half after ${stopped.seconds.toFixed(1)} s; what was there is whole: ${String(isAsBefore)}`,
    );
    const written = await load('?id=twins', { upload: plan.upload });
    const loaded = written.events.at(-1);
    if (loaded?.event !== 'loaded') throw new Error(JSON.stringify(loaded));
    const rows = loaded.entities + loaded.relations;
    report(`written (${loaded.entities} entities, ${loaded.relations} relations)`, rows, written.seconds);
    console.log(`memory over idle at most: ${memory.stop()}`);
    const bare = await timed(() => loadBare(driver));
    report('the bare driver, the same pairs without evidence', size.rows, bare);
    console.log(`${(written.seconds / bare).toFixed(2)} times the bare driver's time`);
  } finally {
    memory.stop();
    server.child.kill();
    await driver.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startServer(env: Record<string, string>): Promise<{ url: string; child: ChildProcess }> {
  const program = fileURLToPath(new URL('../server/kuajie.js', import.meta.url));
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

interface Sending {
  file: string;
  fields: Record<string, string>;
  /** The share of the rows that are written when it is given up. */
  stop?: number | undefined;
}

/** Sends the file, or what it was called, and reads the events of the answer, to the end or until it is given up. */
async function send(url: string, { file, fields, stop }: Sending) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (fields['upload'] === undefined) form.append('files', await openAsBlob(file), 'twins.csv');
  const controller = new AbortController();
  const events: IntakeEvent[] = [];
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const { signal } = controller;
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
      signal,
    });
    let rest = '';
    for await (const chunk of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + chunk).split('\n\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = JSON.parse(line.replace(/^data: /, '')) as IntakeEvent;
        events.push(event);
        if (stop !== undefined && event.event === 'progress' && (event.done ?? 0) > stop * (event.total ?? Infinity))
          controller.abort();
      }
    }
  } catch (cause) {
    if (!controller.signal.aborted) throw cause;
  }
  return { events, seconds: seconds() };
}

/** What readers see of the graph, in numbers. */
async function pictureOf(driver: Driver): Promise<unknown> {
  const text =
    'MATCH (n:Kuajie) OPTIONAL MATCH (n)-[r]->(:Kuajie) RETURN count(DISTINCT n) AS entities, count(r) AS relations';
  const { records } = await driver.executeQuery(text);
  return records[0]?.toObject();
}

/** Until nothing of a load that was given up is left. */
async function settled(driver: Driver): Promise<void> {
  for (;;) {
    const { records } = await driver.executeQuery('MATCH (n:KuajieLoose) RETURN count(n) AS loose');
    if (records[0]?.get('loose') === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function loadBare(driver: Driver): Promise<void> {
  await driver.executeQuery('CREATE CONSTRAINT IF NOT EXISTS FOR (n:Bare) REQUIRE n.name IS UNIQUE');
  const write = (rows: object[]) =>
    driver.executeQuery(
      'UNWIND $rows AS row MERGE (a:Bare {name: row.a}) MERGE (b:Bare {name: row.b}) MERGE (a)-[r:TWIN]->(b) SET r.since = row.since',
      { rows },
    );
  let rows: object[] = [];
  let [isHead, rest] = [true, ''];
  for (const piece of cityPairs(size)) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [a, , b, , since] = line.split(',');
      if (!isHead) rows.push({ a, b, since });
      isHead = false;
      if (rows.length < bareBatch) continue;
      await write(rows);
      rows = [];
    }
  }
  await write(rows);
}

/** The most memory that the server and the process that reads took together over what the server took at first. */
function watchMemory(pid: number): { stop: () => string } {
  const resident = () => {
    const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
    const all = lines.map((line) => {
      const [own, parent, kilobytes, ...args] = line.trim().split(/\s+/);
      return { own: Number(own), parent: Number(parent), bytes: Number(kilobytes) * 1024, args: args.join(' ') };
    });
    const sum = (items: typeof all) => items.reduce((total, { bytes }) => total + bytes, 0);
    return {
      server: sum(all.filter(({ own }) => own === pid)),
      reader: sum(all.filter(({ parent, args }) => parent === pid && args.includes('intake-process'))),
    };
  };
  const { server: idle } = resident();
  const most = { server: 0, reader: 0, both: 0 };
  const timer = setInterval(() => {
    const { server, reader } = resident();
    most.server = Math.max(most.server, server - idle);
    most.reader = Math.max(most.reader, reader);
    most.both = Math.max(most.both, server - idle + reader);
  }, 500);
  return {
    stop: () => {
      clearInterval(timer);
      return `server ${megabytes(most.server)}, reading process (all of it) ${megabytes(most.reader)}, together ${megabytes(most.both)}; the server idle has ${megabytes(idle)}`;
    },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function report(what: string, rows: number, seconds: number): void {
  console.log(`${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s`);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
