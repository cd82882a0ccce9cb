import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { removeDataset } from '../../server/dataset/remove-dataset.ts';
import { readDocument } from '../../server/graph/document.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { provenByRows } from '../../server/graph/proven-rows.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import { countForeignNodes } from '../../server/store/foreign-nodes.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { tableFiles } from '../support/table-dataset.ts';

const Hidden = z.object({ hidden: z.number() });
const rows = 1200;
const padding = 'x'.repeat(1000);
const lines = Array.from({ length: rows }, (_, at) => {
  if (at === 0) return 'country\ttreaty\tdate\tremark\n';
  const country = at === 1 ? 'Chad' : at === 899 ? 'Perú' : `Land ${at + 1}`;
  return `${country}\tBern; Paris\t1971\t${padding}\n`;
});
const text = lines.join('');

/** The treaties of a table of a million characters, of whose rows two are evidence, far from each other. */
const files = {
  ...tableFiles,
  'documents/members.txt': text,
  'entities.csv': (tableFiles['entities.csv'] ?? '').replace('table,members,3', 'table,members,900'),
  'relations.csv': (tableFiles['relations.csv'] ?? '').replace('table,members,3', 'table,members,900'),
};

describeEachEngine('a table too long to be read whole', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    const { dataset, said } = await checkFiles(files);
    if (dataset === undefined) throw new Error(said.join('\n'));
    await loadDataset(store, dataset);
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test('gives the rows around the one that is asked for, over the ends of its pieces, with what they prove', async () => {
    const { window, text: shown, spans, table } = await readDocument(store, 'treaties:members', { row: 900, rows: 9 });
    const far = await readDocument(store, 'treaties:members', { row: 501, rows: 4 });
    const start = lines.slice(0, 895).join('').length;
    expect({
      ...{ window, isText: shown === lines.slice(895, 904).join(''), heads: table?.heads },
      spans: [...new Set(spans.map(({ row }) => row))],
      isInText: spans.every((span) => shown.slice(span.start - start, span.end - start).startsWith('Perú')),
      far: far.text === lines.slice(498, 502).join(''),
    }).toEqual({
      window: { row: 896, rows: 9, total: rows, start, asked: 900 },
      ...{ isText: true, heads: ['country', 'treaty', 'date', 'remark'], spans: [900], isInText: true, far: true },
    });
  });

  test('gives its first rows where none is asked for, and its last ones whole', async () => {
    const first = await readDocument(store, 'treaties:members');
    const last = await readDocument(store, 'treaties:members', { row: rows, rows: 3 });
    expect({
      first: first.window,
      last: last.window?.row,
      isLast: last.text === lines.slice(-3).join(''),
    }).toEqual({ first: { row: 1, rows: 200, total: rows, start: 0 }, last: rows - 2, isLast: true });
  });

  test('proves the same by rows that name what has many relations', async () => {
    const start = lines.slice(0, 895).join('').length;
    const shown = {
      document: 'treaties:members',
      text: lines.slice(895, 904).join(''),
      start,
      heads: ['country', 'treaty'],
    };
    const proven = async (mostTies?: number) => {
      const found = await provenByRows(store, { ...shown, ...(mostTies === undefined ? {} : { mostTies }) });
      return found.map(({ relation }) => `${relation.source} ${relation.type} ${relation.target}`).sort();
    };
    const found = { usual: await proven(), withHubs: await proven(4), hubsAlone: await proven(0) };
    const all = ['power:perú JOINED treaty:bern', 'power:perú MENTIONED_IN document:treaties:members'];
    expect(found).toEqual({ usual: all, withHubs: all, hubsAlone: all });
  });

  test('is proven row by row, exported whole, and no stranger', async () => {
    let exported = '';
    for await (const piece of exportGraph(store, 'json')) exported += piece;
    const { documents } = JSON.parse(exported) as { documents: { text: string }[] };
    expect({
      ...(await verifyEvidence(store)),
      isWhole: documents[0]?.text === text,
      foreign: await countForeignNodes(store),
    }).toEqual({ checked: 7, broken: [], isWhole: true, foreign: 0 });
  });

  test('goes with its dataset', async () => {
    await removeDataset(store, 'treaties');
    const left = await store.run({ file: 'read/hidden-count', params: {}, row: Hidden }, {});
    expect(left).toEqual([{ hidden: 0 }]);
  });
});
