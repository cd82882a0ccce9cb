import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { Failure } from '../../server/failure.ts';
import { readHealth } from '../../server/graph/health.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { readFirstDataset } from '../support/first-dataset.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-process-'));
const engine = openEmbeddedEngine(folder);
const store = createGraphStore(engine);
const counts = { file: 'read/counts', row: z.object({ entities: z.number() }) };

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

async function outcomes(): Promise<string[]> {
  const asked = Array.from({ length: 4 }, () =>
    store.run(counts).then(
      ([row]) => `${String(row?.entities)} entities`,
      (cause: unknown) => (cause instanceof Failure ? cause.code : 'another error'),
    ),
  );
  return Promise.all(asked);
}

test('a kill costs one request and nothing else, and the process comes back with the data', async () => {
  signal('SIGSTOP');
  const asked = outcomes();
  signal('SIGKILL');
  expect((await asked).sort()).toEqual(['248 entities', '248 entities', '248 entities', 'unavailable']);
  expect((await readHealth(store)).counts.entities).toBe(248);
});

test('a request to a process that has just died, unnoticed yet, is the one that it costs', async () => {
  signal('SIGKILL');
  const diedMs = Date.now();
  while (Date.now() - diedMs < 200);
  expect((await outcomes()).sort()).toEqual(['248 entities', '248 entities', '248 entities', 'unavailable']);
});

test('a hang costs one request and nothing else', async () => {
  signal('SIGSTOP');
  expect((await outcomes()).sort()).toEqual(['248 entities', '248 entities', '248 entities', 'unavailable']);
  expect((await readHealth(store)).counts.entities).toBe(248);
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
  controller.abort(new Failure('unavailable', 'The client went away.'));
  await expect(greedy).rejects.toThrow('The client went away.');
  expect(await other).toEqual(Array.from({ length: 4 }, () => '248 entities'));
  await expect.poll(() => engine.pid() !== undefined && engine.pid() === before, { timeout: 10_000 }).toBe(false);
  expect((await readHealth(store)).counts.entities).toBe(248);
});
