import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readParticipations } from '../../server/graph/links/participations.ts';
import { readTimeline } from '../../server/graph/links/timeline.ts';
import { readNetwork } from '../../server/graph/network.ts';
import { verifyEvidence } from '../../server/graph/verify-evidence.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { checkFiles } from '../support/check-files.ts';
import { describeEachEngine } from '../support/engines.ts';
import { importTables } from '../support/read-tables.ts';
import { workbookOf } from '../support/workbook.ts';

const tables = fileURLToPath(new URL('../data/tables', import.meta.url));

/** A file of the folder, or all of a folder of it. */
function brought(name: string): Record<string, Uint8Array> {
  const path = join(tables, name);
  const names = statSync(path).isDirectory() ? readdirSync(path).map((one) => `${name}/${one}`) : [name];
  return Object.fromEntries(names.map((one) => [one.split('/').at(-1) ?? '', readFileSync(join(tables, one))]));
}

/** 2,000 rows with Chinese heads: counties, the agreements between them, and days as Excel has them. */
function chineseWorkbook(): Uint8Array {
  const rows = Array.from({ length: 2000 }, (_, at) => [
    `第${Math.floor(at / 2) + 1}号合作协议`,
    `甲${at % 40}县`,
    `乙${at % 37}县`,
    new Date(Date.UTC(2010, at % 120, 1 + (at % 28))),
  ]);
  return workbookOf([{ name: '协议一览', rows: [['协议名称', '甲方', '乙方', '签署日期'], ...rows] }]);
}

interface Shape {
  name: string;
  files: () => Record<string, string | Uint8Array>;
  /** What the first picture shows, and what stands in the timeline and joins places. */
  first: { lens: string; entities: number; relations: number };
  hubs: number;
  dated: number;
}

const shapes: Shape[] = [
  {
    name: 'who is party to which treaty',
    files: () => brought('membership.csv'),
    first: { lens: 'cross-border', entities: 7, relations: 9 },
    hubs: 3,
    dated: 3,
  },
  {
    name: 'products, suppliers and orders',
    files: () => brought('northwind'),
    first: { lens: 'all', entities: 22, relations: 24 },
    hubs: 0,
    dated: 2,
  },
  {
    name: 'pairs of cities',
    files: () => brought('sister-cities.tsv'),
    first: { lens: 'cross-border', entities: 13, relations: 4 },
    hubs: 0,
    dated: 0,
  },
  {
    name: 'a GEXF of firms',
    files: () => brought('trade.gexf'),
    first: { lens: 'all', entities: 3, relations: 2 },
    hubs: 0,
    dated: 0,
  },
  {
    name: 'FollowTheMoney',
    files: () => brought('ownership.ftm.jsonl'),
    first: { lens: 'all', entities: 3, relations: 3 },
    hubs: 0,
    dated: 0,
  },
  {
    name: 'a list of places with what they lie in',
    files: () => brought('divisions.csv'),
    first: { lens: 'all', entities: 6, relations: 4 },
    hubs: 0,
    dated: 0,
  },
  {
    name: 'a cross table of marks',
    files: () => brought('matrix.csv'),
    first: { lens: 'cross-border', entities: 6, relations: 7 },
    hubs: 3,
    dated: 0,
  },
  {
    name: 'a cross table of numbers',
    files: () => brought('trade-matrix.csv'),
    // Chad is a name of persons too, and what is only called so is no country.
    first: { lens: 'all', entities: 3, relations: 5 },
    hubs: 0,
    dated: 0,
  },
  {
    name: 'agreements with lists of parties',
    files: () => brought('agreements.csv'),
    first: { lens: 'cross-border', entities: 20, relations: 8 },
    hubs: 3,
    dated: 3,
  },
  {
    name: '2,000 rows of a workbook with Chinese heads',
    files: () => ({ '协议.xlsx': chineseWorkbook() }),
    first: { lens: 'all', entities: 1077, relations: 4000 },
    hubs: 1000,
    dated: 1000,
  },
];

describeEachEngine('a table as people bring it', (engine) => {
  afterAll(async () => {
    await engine.clear();
    engine.remove();
  });

  describe.each(shapes)('$name', ({ files, first, hubs, dated }) => {
    let store: GraphStore;
    beforeAll(async () => {
      await engine.clear();
      store = createGraphStore(engine.open());
      const { dataset: made, faults } = await importTables(files());
      const { dataset, said } = await checkFiles(made?.files ?? {});
      if (dataset === undefined) throw new Error([...faults, ...said].join('\n'));
      await loadDataset(store, dataset);
    });
    afterAll(() => store.close());

    test('has a first picture, whose lines are rows', async () => {
      const { lens, lensTotal, relations } = await readNetwork(store, undefined);
      const cellless = relations.filter(({ evidence }) => evidence.some(({ cells = [] }) => cells.length === 0));
      expect({ lens, ...lensTotal, cellless }).toEqual({ ...first, cellless: [] });
    });

    test('fills matrix and timeline as far as it says when and with whom', async () => {
      const { hubs: joined } = await readParticipations(store);
      const { entries } = await readTimeline(store);
      expect({ hubs: joined.length, dated: entries.filter(({ span }) => span !== undefined).length }).toEqual({
        hubs,
        dated,
      });
    });

    test('has every quote where it says', async () => {
      expect((await verifyEvidence(store)).broken).toEqual([]);
    });
  });
});
