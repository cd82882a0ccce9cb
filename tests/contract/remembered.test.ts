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
    await store.close();
    engine.remove();
  });

  /** Gives the number of the reading. */
  const counting = (readAgainMs?: number) => {
    let readings = 0;
    return remembered(() => Promise.resolve((readings += 1)), readAgainMs);
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

  test('is not given again of data that were there for a moment while it was read', async () => {
    const dataset = await readFirstDataset();
    let readings = 0;
    const read = remembered(async () => {
      if ((readings += 1) === 1) await loadDataset(store, { ...dataset, hash: 'for a moment' });
      return readings;
    });
    const before = await read(store);
    await loadDataset(store, dataset);
    expect({ before, after: await read(store) }).toEqual({ before: 2, after: 3 });
  });

  test('is given once more after its time, and is fresh for the next', async () => {
    const read = counting(0);
    await read(store);
    const stale = await read(store);
    await vi.waitFor(async () => {
      expect({ stale, isFresh: (await read(store)) > 1 }).toEqual({ stale: 1, isFresh: true });
    });
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
