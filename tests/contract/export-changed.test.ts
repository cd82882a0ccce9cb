import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { exportPieces } from '../../server/export/export-pieces.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { exportFormats } from '../../shared/contract/export-forms.ts';
import { EntityId } from '../../shared/graph.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type Tiny, tinyDataset } from '../support/tiny-dataset.ts';

const other: Tiny = {
  ...{ name: 'other', document: 'report', text: 'Gamma owns Delta.' },
  firms: { 'firm:3': 'Gamma', 'firm:4': 'Delta' },
  owns: [{ source: 'firm:3', target: 'firm:4', quote: 'Gamma owns Delta.' }],
};

describeEachEngine('what is taken out', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = createGraphStore(await engine.openFirstDataset('write'));
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test.each(exportFormats)('as %s names the entities that are not there', async (format) => {
    const ids = ['county:431026', 'firm:8', 'firm:9'].map((id) => EntityId.parse(id));
    await expect(exportPieces(store, { format, sight: { ids } }).next()).rejects.toMatchObject({
      ...{ code: 'not-found', message: expect.stringContaining('firm:8, firm:9') as unknown },
    });
  });

  test('as datasets names those that are not loaded, and is no zip of nothing', async () => {
    const ids = [EntityId.parse('county:431026')];
    await loadDataset(store, await tinyDataset(other));
    const failureOf = (wanted: object) =>
      exportPieces(store, { format: 'dataset', ...wanted })
        .next()
        .catch((cause: unknown) => cause);
    const failures = {
      missing: await failureOf({ datasets: ['other', 'no', 'none'] }),
      empty: await failureOf({ datasets: ['other'], sight: { ids } }),
    };
    await removeDataset(store, 'other');
    expect(failures).toEqual({
      missing: expect.objectContaining({
        ...{ code: 'not-found', message: expect.stringContaining('no, none') as unknown },
      }) as unknown,
      empty: expect.objectContaining({ code: 'bad-request' }) as unknown,
    });
  });

  test.each(exportFormats.filter((format) => format !== 'dataset'))(
    'as %s is not chosen by datasets',
    async (format) => {
      await expect(exportPieces(store, { format, datasets: ['xianggan'] }).next()).rejects.toMatchObject({
        code: 'bad-request',
      });
    },
  );

  test.each(exportFormats)('as %s has no end where the data are changed meanwhile', async (format) => {
    const dataset = await tinyDataset(other);
    const pieces = exportPieces(store, { format });
    const first = await pieces.next();
    await loadDataset(store, dataset);
    const readOn = async () => {
      for await (const piece of pieces) expect(piece.length).toBeGreaterThan(0);
    };
    try {
      expect(first.done).toBe(false);
      await expect(readOn()).rejects.toMatchObject({ code: 'unavailable' });
    } finally {
      await removeDataset(store, 'other');
    }
  });
});
