import { expect, test } from 'vitest';
import { Failure } from '../../server/failure.ts';
import { ofOneState } from '../../server/graph/of-one-state.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';

/** A store that knows nothing but the hashes of its datasets, which change with each asking so often. */
const changing = (times: number) => {
  const asked = { times: 0 };
  const run = () => Promise.resolve([{ id: 'a', hash: String(Math.min(times, asked.times++)) }]);
  return { asked, store: { run } as unknown as GraphStore };
};

test('what fails while the data change is read again, and fails where they do not', async () => {
  const { store } = changing(1);
  let reads = 0;
  const read = () => Promise.reject(new Error(`read ${(reads += 1)}`));
  await expect(ofOneState(store, read)).rejects.toThrow('read 2');
});

test.each(['unavailable', 'timeout'] as const)('an engine that answers %s is asked nothing more', async (code) => {
  const { store, asked } = changing(9);
  await expect(ofOneState(store, () => Promise.reject(new Failure(code, 'away')))).rejects.toThrow('away');
  expect(asked.times).toBe(1);
});
