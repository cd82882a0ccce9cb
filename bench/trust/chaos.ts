import { setTimeout } from 'node:timers/promises';
import { createRandom } from '../../shared/random.ts';
import { ask, constant, type Crowd, loads, pairs, reads, type Seen, writes } from './chaos-clients.ts';
import { type Around, type Fault, faultsOf } from './chaos-faults.ts';
import { createModel } from './chaos-model.ts';
import { onEachEngine, type OwnEngine } from './on-engines.ts';
import { type Program, startProgram } from './program.ts';
import { smallDisk } from './small-disk.ts';
import { openTcpProxy } from './tcp-proxy.ts';

const clients = 64;
const minutes = Number(process.env['KUAJIE_BENCH_MINUTES'] ?? 30);
/** A part of the names of those faults that are to happen; without it all do. */
const wanted = process.env['KUAJIE_BENCH_FAULT'] ?? '';
const mostRecoveryMs = 5000;

/**
 * 64 clients read, write and load while engines, network and disk fail; a model says what each answer may be. No write that was
 * acknowledged is lost, no half dataset is seen, each request ends in time, and five seconds after a fault all is well.
 * `KUAJIE_BENCH_MINUTES` says for how long, 30 otherwise; `KUAJIE_BENCH_FAULT` is a part of a fault's name where only that one is looked at.
 */
export async function measureChaos(): Promise<void> {
  await onEachEngine(async (engine) => {
    const disk = smallDisk(engine.env['KUAJIE_DATA_DIR'] ?? '', 400);
    if (disk === undefined) console.log('no disk of its own can be mounted here: it does not fill');
    const proxy = engine.neo4j === undefined ? undefined : await openTcpProxy(engine.neo4j.port);
    const through: Record<string, string> = proxy === undefined ? {} : { NEO4J_URI: `bolt://127.0.0.1:${proxy.port}` };
    let program: Program | undefined;
    try {
      program = await startProgram({
        ...{ ...engine.env, ...through, KUAJIE_EDITOR_TOKEN: 'an-editor-of-the-bench' },
        NODE_OPTIONS: `--import=${new URL('jumping-clock.mjs', import.meta.url).href}`,
      });
      await strikeAll(engine, program, { proxy, disk });
    } finally {
      await program?.stop();
      proxy?.close();
      disk?.remove();
    }
  });
}

async function strikeAll(engine: OwnEngine, program: Program, around: Around): Promise<void> {
  const seen: Seen = {
    ...{ statuses: new Map<string, number>(), faults: [], longestMs: 0 },
    ...{ keptCorrections: [], keptViews: [], lastRightMs: 0 },
  };
  const over = new AbortController();
  const inPeace = await Promise.all(
    constant.map(async (path) => [path, await (await fetch(program.url + path)).text()] as const),
  );
  const crowd: Crowd = {
    ...{ url: program.url, seen, model: createModel(pairs * 2) },
    ...{ right: new Map(inPeace), stop: over.signal },
  };
  const working = [...Array.from({ length: clients - 2 }, (_, nth) => reads(crowd, nth)), writes(crowd), loads(crowd)];
  await setTimeout(5000);
  const inPeaceMs = await wellAgain(crowd);
  const faults = faultsOf(engine, program, around).filter(({ name }) => name.includes(wanted));
  const recoveries = await strikes(crowd, faults);
  over.abort();
  await Promise.all(working);
  const unkept = await lost(crowd);
  await staysIdle(crowd);
  for (const [why, times] of program.unexpected) seen.faults.unshift(`logged ${times} times: ${why}`);
  tell(engine.name, crowd, { recoveries: new Map([['nothing, in peace', inPeaceMs], ...recoveries]), unkept });
}

/** One fault after the other, each with time to be well again; how long each took. */
async function strikes(crowd: Crowd, faults: readonly Fault[]): Promise<Map<string, number>> {
  const random = createRandom(18);
  const recoveries = new Map<string, number>();
  const untilMs = performance.now() + minutes * 60_000;
  for (let round = 0; performance.now() < untilMs; round++) {
    const fault = faults[round < faults.length ? round : Math.floor(random() * faults.length)];
    if (fault === undefined) continue;
    await setTimeout(2000 + random() * 3000);
    await fault.strike();
    const ms = await wellAgain(crowd);
    recoveries.set(fault.name, Math.max(ms, recoveries.get(fault.name) ?? 0));
    if (ms > mostRecoveryMs) crowd.seen.faults.push(`after “${fault.name}” it took ${Math.round(ms)} ms`);
  }
  return recoveries;
}

async function wellAgain(crowd: Crowd): Promise<number> {
  const startMs = performance.now();
  while (performance.now() - startMs < 60_000) {
    const answers = await Promise.all(['/api/health', ...constant].map((path) => ask(crowd, path)));
    if (answers.every((answer) => answer?.status === 200)) break;
    await setTimeout(100);
  }
  return performance.now() - startMs;
}

/** Of what was said to be kept, what is not there. */
async function lost(crowd: Crowd): Promise<string[]> {
  const told = await askPatiently(crowd, '/api/corrections');
  if (told?.status !== 200) crowd.seen.faults.push(`at the end no corrections: ${told?.text ?? 'no answer'}`);
  const unkept = told?.status === 200 ? crowd.seen.keptCorrections.filter((name) => !namesIn(told.text).has(name)) : [];
  for (const id of crowd.seen.keptViews) {
    const view = await askPatiently({ ...crowd, seen: { ...crowd.seen, faults: [] } }, `/api/views/${id}`);
    if (view?.status !== 200) unkept.push(`view ${id}`);
  }
  return unkept;
}

function namesIn(reply: string): Set<string> {
  return new Set((JSON.parse(reply) as { corrections: { name: string }[] }).corrections.map(({ name }) => name));
}

/** Asks again for ten seconds where it is said to come again. */
async function askPatiently(crowd: Crowd, path: string) {
  for (let nth = 0; ; nth++) {
    const answer = await ask(crowd, path);
    if (answer === undefined || ![429, 503, 504].includes(answer.status) || nth === 10) return answer;
    await setTimeout(1000);
  }
}

/** Nobody asks for a tenth of the time; then a slow statement is answered, and no process was ended for having waited. */
async function staysIdle(crowd: Crowd): Promise<void> {
  const before = await processEnds(crowd);
  await setTimeout(minutes * 6000);
  const statement = 'MATCH (a:County), (b:County), (c:City) WHERE a.name < b.name RETURN count(*) AS n';
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(crowd, '/api/cypher', { method: 'POST', headers, body: JSON.stringify({ statement }) });
  if (answer?.status !== 200) crowd.seen.faults.push(`after idling: ${answer?.text ?? 'no answer'}`);
  const after = await processEnds(crowd);
  if (before !== after) crowd.seen.faults.push(`ended for having been idle: ${after}`);
}

async function processEnds(crowd: Crowd): Promise<string> {
  const answer = await askPatiently(crowd, '/metrics');
  if (answer?.status !== 200) crowd.seen.faults.push(`no metrics: ${answer?.text ?? 'no answer'}`);
  const lines = (answer?.text ?? '').split('\n');
  return lines.filter((line) => line.startsWith('kuajie_engine_process_ends_total')).join();
}

function tell(
  name: string,
  { seen, model }: Crowd,
  { recoveries, unkept }: { recoveries: ReadonlyMap<string, number>; unkept: readonly string[] },
): void {
  const { loaded, lost: given } = model.loads();
  const statuses = [...seen.statuses].map(([status, times]) => `${times} ${status}`).join(', ');
  console.log(
    `${name}, ${minutes} minutes, ${clients} clients: ${statuses}; longest ${(seen.longestMs / 1000).toFixed(1)} s; ` +
      `${loaded} loads acknowledged, ${given} given up or refused; ${seen.keptCorrections.length} corrections and ` +
      `${seen.keptViews.length} views acknowledged, ${unkept.length} lost; ${seen.faults.length} faults`,
  );
  for (const [fault, ms] of recoveries) console.log(`  well again after ${Math.round(ms)} ms at most: ${fault}`);
  for (const one of [...unkept, ...seen.faults].slice(0, 20)) console.log(`  ${one}`);
  if (seen.faults.length > 0 || unkept.length > 0) process.exitCode = 1;
}
