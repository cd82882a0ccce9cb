import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { reads } from './read-queries.ts';

const Any = z.record(z.string(), z.unknown());
const anyParams: z.ZodRawShape = {};
test('every reading query is tested here', () => {
  const folder = fileURLToPath(new URL('../../cypher/read', import.meta.url));
  expect(Object.keys(reads).sort()).toEqual(
    readdirSync(folder)
      .map((file) => `read/${file.replace(/\.cypher$/, '')}`)
      .sort(),
  );
});

describeEachEngine('the query files', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = createGraphStore(await engine.openFirstDataset('read'));
  });
  afterAll(async () => {
    await store.close();
    engine.remove();
  });

  describe('on the first dataset', () => {
    test.each(Object.entries(reads))('%s gives its rows', async (file, { params = {}, expected, value }) => {
      expect(expected(await store.run({ file, params: anyParams, row: Any }, params))).toEqual(value);
    });
  });
});
