import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Failure } from '../../server/failure.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import type { ProcessEnd } from '../../server/store/process-end.ts';

const folder = mkdtempSync(join(tmpdir(), 'kuajie-turns-'));
const ends: ProcessEnd[] = [];
const engine = openEmbeddedEngine(folder, { onProcessEnd: (end) => void ends.push(end) });

beforeAll(() => engine.version());
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const read = (text: string, signal?: AbortSignal) => engine.stream(text, {}, { signal })[Symbol.asyncIterator]().next();

/** Of many at once; some milliseconds each. */
const manyReads = () => Array.from({ length: 64 }, () => read('UNWIND range(1, 30000) AS n RETURN sum(n) AS sum'));

test.runIf(process.platform === 'linux')('as many reads at once as there may be take few threads', async () => {
  const reads = Promise.all(manyReads());
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, readdirSync(`/proc/${engine.pid() ?? ''}/task`).length);
  }, 2);
  await reads;
  clearInterval(looking);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(32);
});

test('who writes does not wait behind those who read', async () => {
  const ended: string[] = [];
  const reads = manyReads().map((one) => one.then(() => ended.push('read')));
  await reads[0];
  await engine.transact((run) => run('MATCH (n:Entity {id: $id}) SET n.touched = 1', { id: 'nobody' }));
  ended.push('write');
  await Promise.all(reads);
  expect(ended.indexOf('write')).toBeLessThan(32);
});

test('a read that is given up before its turn costs nobody else anything', async () => {
  const before = { pid: engine.pid(), ends: ends.length };
  const slow = 'UNWIND range(1, 2000000) AS n WITH n WHERE n % 7 = 3 RETURN count(*) AS n';
  const running = Array.from({ length: 8 }, () => read(slow));
  const controller = new AbortController();
  const waiting = read('RETURN 1 AS n', controller.signal);
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort(new Failure('unavailable', 'The client went away.'));
  await expect(waiting).rejects.toThrow('The client went away.');
  await Promise.all(running);
  expect({ pid: engine.pid(), ends: ends.length }).toEqual(before);
});
