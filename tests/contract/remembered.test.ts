import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { remembered } from '../../server/graph/remembered.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset } from '../support/first-dataset.ts';

describeEachEngine('what is remembered', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = createGraphStore(await engine.openFirstDataset('write'));
  });
  afterAll(async () => {
    vi.useRealTimers();
    await store.close();
    engine.remove();
  });

  /** Gives the number of the reading. */
  const counting = () => {
    let readings = 0;
    return remembered(() => Promise.resolve((readings += 1)));
  };

  test('is read once, also by two who ask at the same time', async () => {
    const read = counting();
    expect({ all: await Promise.all([read(store), read(store)]), read: await read(store) }).toEqual({
      all: [1, 1],
      read: 1,
    });
  });

  test('is read anew when the data change', async () => {
    const read = counting();
    const dataset = await readFirstDataset();
    const before = await read(store);
    await loadDataset(store, { ...dataset, hash: 'another' });
    const after = await read(store);
    await loadDataset(store, dataset);
    expect({ before, after }).toEqual({ before: 1, after: 2 });
  });

  test('is given once more after half a minute, and is fresh for the next', async () => {
    const read = counting();
    await read(store);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
    const stale = await read(store);
    await vi.waitFor(async () => {
      expect({ stale, read: await read(store) }).toEqual({ stale: 1, read: 2 });
    });
    vi.useRealTimers();
  });

  test('a reading that fails is tried again', async () => {
    let readings = 0;
    const read = remembered(() => {
      readings += 1;
      return readings === 1 ? Promise.reject(new Error('away')) : Promise.resolve('there');
    });
    await expect(read(store)).rejects.toThrow('away');
    expect(await read(store)).toBe('there');
  });
});
