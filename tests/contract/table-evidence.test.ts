import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readDocument } from '../../server/graph/document.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { readNetwork } from '../../server/graph/network.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { tableFiles } from '../support/table-dataset.ts';

describeEachEngine('a dataset of one table', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    const { dataset } = await checkFiles(tableFiles);
    if (dataset !== undefined) await loadDataset(store, dataset);
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test('is proven row by row', async () => {
    expect(await verifyEvidence(store)).toEqual({ checked: 7, broken: [] });
  });

  test('gives each relation its row and the cells that say it', async () => {
    const { relations } = await readNetwork(store, undefined);
    const told = relations.map(({ source, target, evidence }) => ({
      ...{ source, target },
      cells: evidence.map(({ row, cells }) => ({ row, cells })),
    }));
    expect(told.sort((a, b) => (a.source + a.target < b.source + b.target ? -1 : 1))).toEqual([
      { source: 'power:chad', target: 'treaty:bern', cells: [{ row: 2, cells: ['A2', 'B2'] }] },
      { source: 'power:perú', target: 'treaty:bern', cells: [{ row: 3, cells: ['A3', 'B3'] }] },
    ]);
  });

  test('answers as a document that is a table, with its head', async () => {
    const { table, text, spans } = await readDocument(store, 'treaties:members');
    expect({ table, text, last: spans.at(-1) }).toMatchObject({
      table: { file: 'members.csv', head: 1, heads: ['country', 'treaty', 'date'] },
      text: tableFiles['documents/members.txt'],
      last: { start: 42, row: 3, basis: 'table' },
    });
  });

  test('is exported with its rows, its cells and where the table is from', async () => {
    let text = '';
    for await (const piece of exportGraph(store, 'json')) text += piece;
    expect(JSON.parse(text)).toMatchObject({
      relations: expect.arrayContaining([
        expect.objectContaining({
          target: 'treaty:paris',
          evidence: [expect.objectContaining({ quote: 'Chad\tBern; Paris\t1971', row: 2, cells: ['A2', 'B2'] })],
        }),
      ]) as unknown,
      documents: [{ id: 'treaties:members', table: { file: 'members.csv', head: 1 } }],
    });
  });
});
