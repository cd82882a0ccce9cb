import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { Failure } from '../../server/failure.ts';
import { readHealth } from '../../server/graph/health.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { ProcessEnd } from '../../server/store/process-end.ts';
import type { ValueType } from '../../server/store/value-type.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { readFirstDataset } from '../support/first-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-process-'));
const ends: ProcessEnd[] = [];
const engine = openEmbeddedEngine(folder, { onProcessEnd: (end) => void ends.push(end) });
const counts = { file: 'read/counts', params: {}, row: z.object({ entities: z.number() }) };
const integer: ValueType = { bases: ['Integer'], nullable: false };
const allFour = Array.from({ length: 4 }, () => '248 entities');
const store = createGraphStore(engine);

beforeAll(async () => {
  await loadDataset(store, await readFirstDataset());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function signal(name: NodeJS.Signals): void {
  const pid = engine.pid();
  if (pid === undefined) throw new Error('the engine has no process');
  process.kill(pid, name);
}

/** The processes that a process started, as Linux tells them. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

function isStopped(pid: number): boolean {
  return /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}

function spillFolders(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.spill'));
}

async function outcomes(): Promise<string[]> {
  const asked = Array.from({ length: 4 }, () =>
    store.run(counts, {}).then(
      ([row]) => `${row?.entities} entities`,
      (cause: unknown) => (cause instanceof Failure ? cause.code : 'another error'),
    ),
  );
  return Promise.all(asked);
}

test('a kill costs no read, and the process comes back with the data', async () => {
  signal('SIGSTOP');
  const asked = outcomes();
  signal('SIGKILL');
  expect(await asked).toEqual(allFour);
  expect((await readHealth(store)).counts.entities).toBe(248);
});

test('a read that two processes ended with is not asked a third time, and costs nobody else anything', async () => {
  const first = engine.pid();
  signal('SIGSTOP');
  const asked = outcomes();
  signal('SIGKILL');
  await expect.poll(() => engine.pid() !== undefined && engine.pid() !== first, { interval: 10 }).toBe(true);
  signal('SIGKILL');
  expect(await asked).toEqual(['unavailable', ...allFour.slice(1)]);
});

test('a write that its process ended with is not asked again', async () => {
  signal('SIGSTOP');
  const written = engine.changeSchema('CREATE INDEX again IF NOT EXISTS FOR (n:Entity) ON (n.again)');
  signal('SIGKILL');
  await expect(written).rejects.toMatchObject({ code: 'unavailable' });
  expect((await readHealth(store)).counts.entities).toBe(248);
});

test('a request to a process that has just died, unnoticed yet, is answered by the next one', async () => {
  signal('SIGKILL');
  const diedMs = Date.now();
  while (Date.now() - diedMs < 200);
  expect(await outcomes()).toEqual(allFour);
});

test('a hang costs no read, and its end is told with the reason', async () => {
  const pid = engine.pid();
  signal('SIGSTOP');
  expect(await outcomes()).toEqual(allFour);
  expect(ends).toContainEqual({ process: 'store', pid, reason: 'silent', waiting: 4 });
  expect((await readHealth(store)).counts.entities).toBe(248);
});

test('a process that was idle for longer than it may be silent is not ended at its next work', async () => {
  const own = mkdtempSync(join(tmpdir(), 'kuajie-idle-'));
  const idleEnds: ProcessEnd[] = [];
  const idle = openEmbeddedEngine(own, {
    watch: { tickMs: 50, silenceMs: 400 },
    onProcessEnd: (end) => void idleEnds.push(end),
  });
  const long = 'UNWIND range(1, 3000) AS a UNWIND range(1, 1000) AS b RETURN count(a + b) AS n';
  const run = async () => {
    for await (const { n } of idle.stream(long, {})) return n;
    return undefined;
  };
  await idle.version();
  const before = idle.pid();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect({ run: await run(), pid: idle.pid(), idleEnds }).toEqual({ run: 3_000_000, pid: before, idleEnds: [] });
  await idle.close();
  rmSync(own, { recursive: true, force: true });
});

test('a program that stood still itself ends no process that answered meanwhile', async () => {
  const own = mkdtempSync(join(tmpdir(), 'kuajie-busy-'));
  const busyEnds: ProcessEnd[] = [];
  const busy = openEmbeddedEngine(own, {
    watch: { tickMs: 50, silenceMs: 400 },
    onProcessEnd: (end) => void busyEnds.push(end),
  });
  await busy.version();
  const answer = busy.version();
  await new Promise((resolve) => setImmediate(resolve));
  const startedMs = Date.now();
  while (Date.now() - startedMs < 1000);
  expect({ isGrafeo: (await answer).startsWith('grafeo'), busyEnds }).toEqual({ isGrafeo: true, busyEnds: [] });
  await busy.close();
  rmSync(own, { recursive: true, force: true });
});

test('a reader that dies under a statement costs it nothing the first time', async () => {
  const statement = { text: 'MATCH (e:Entity) RETURN count(e) AS n', parameters: {}, columns: [integer] };
  await engine.runStatement(statement, { maxRows: 1 });
  // Other files of tests have left processes of their own.
  const isOurs = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  const [reader] = childrenOf(process.pid).filter((pid) => pid !== engine.pid() && isOurs(pid));
  if (reader === undefined) throw new Error('there is no reader');
  process.kill(reader, 'SIGSTOP');
  const running = engine.runStatement(statement, { maxRows: 1 });
  await expect.poll(() => isStopped(reader)).toBe(true);
  process.kill(reader, 'SIGKILL');
  const rows = [];
  for await (const row of (await running).rows) rows.push(row);
  expect(rows).toEqual([[{ $type: 'Integer', _value: '248' }]]);
  expect(ends).toContainEqual({ process: 'reader', pid: reader, reason: 'died', waiting: 1 });
});

test('what the engine writes beside a copy lies in the store’s folder, and is taken away', async () => {
  const own = mkdtempSync(join(tmpdir(), 'kuajie-spill-'));
  const left = join(own, 'copies', '999999999-1', 'grafeo-0.db-1-0.spill');
  mkdirSync(left, { recursive: true });
  const before = spillFolders(tmpdir());
  const once = openEmbeddedEngine(own);
  await once.runStatement({ text: 'RETURN 1 AS n', parameters: {}, columns: [integer] }, { maxRows: 1 });
  const during = readdirSync(join(own, 'copies'), { recursive: true }).map(String);
  expect(during.filter((name) => name.endsWith('.spill')).length).toBe(1);
  expect(existsSync(left)).toBe(false);
  await once.close();
  expect(readdirSync(join(own, 'copies'))).toEqual([]);
  expect(spillFolders(tmpdir()).filter((name) => !before.includes(name))).toEqual([]);
  rmSync(own, { recursive: true, force: true });
});

test('a statement that is wrong leaves the process as it is', async () => {
  const before = engine.pid();
  await expect(engine.changeSchema('THIS IS NO CYPHER')).rejects.toMatchObject({ code: 'invalid-query' });
  expect(engine.pid()).toBe(before);
});

test('a second process on the same store is told who holds it and what to do', async () => {
  const other = openEmbeddedEngine(folder);
  await expect(other.version()).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('KUAJIE_DATA_DIR') as string,
  });
  await other.close();
});

test('a store whose holder is just ending is waited for', async () => {
  const own = mkdtempSync(join(tmpdir(), 'kuajie-ending-'));
  const [holder, next] = [openEmbeddedEngine(own), openEmbeddedEngine(own)];
  await holder.version();
  const opened = next.version();
  setTimeout(() => void holder.close(), 700);
  expect(await opened).toMatch(/^grafeo/);
  await next.close();
  rmSync(own, { recursive: true, force: true });
});

test('a statement over its time ends with timeout, and the next one is answered', async () => {
  const text = 'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) RETURN count(*) AS n';
  const greedy = () => engine.stream(text, {}, { timeoutMs: 500 })[Symbol.asyncIterator]().next();
  await expect(greedy()).rejects.toMatchObject({ code: 'timeout' });
  expect((await readHealth(store)).counts.entities).toBe(248);
});

test('a read that is aborted ends in the engine, and the others are answered', async () => {
  const before = engine.pid();
  const controller = new AbortController();
  const text = 'MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) RETURN count(*) AS n';
  const greedy = engine.stream(text, {}, { signal: controller.signal })[Symbol.asyncIterator]().next();
  const other = outcomes();
  // Until it was sent: what waits for its turn is in no engine.
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort(new Failure('unavailable', 'The client went away.'));
  await expect(greedy).rejects.toThrow('The client went away.');
  expect(await other).toEqual(Array.from({ length: 4 }, () => '248 entities'));
  await expect.poll(() => engine.pid() !== undefined && engine.pid() === before, { timeout: 10_000 }).toBe(false);
  expect((await readHealth(store)).counts.entities).toBe(248);
});
