import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityId } from '../../shared/graph.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { describeEntity } from '../../server/graph/entity.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { describeEachEngine } from '../support/engines.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';

describeEachEngine('a column of a declared type', (engine) => {
  let opened: CypherEngine;
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    opened = engine.open();
    store = createGraphStore(opened);
    const dataset = await tinyDataset({
      name: 'a',
      document: 'report',
      text: 'Alpha owns Beta.',
      firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' },
      owns: [{ source: 'firm:1', target: 'firm:2', quote: 'Alpha owns Beta.' }],
      columns: {
        staff: { type: 'integer', value: '120' },
        share: { type: 'number', value: '3' },
        listed: { type: 'boolean', value: 'true' },
        founded: { type: 'date', value: '2020-02-29' },
        seen: { type: 'datetime', value: '2024-08-31T09:30:00Z' },
        since: { type: 'year', value: '1999' },
        code: { type: 'string', value: '007' },
      },
    });
    await loadDataset(store, dataset);
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  test.each([
    ['n.staff > 100', true],
    ['n.staff + 1', 121],
    ['n.share / 2', 1.5],
    ['n.listed = true', true],
    ["n.founded > date('2020-01-01')", true],
    ['n.founded.year', 2020],
    ["n.seen < datetime('2025-01-01T00:00:00Z')", true],
    ['n.since < 2000', true],
    ["n.code = '007'", true],
  ])('%s is answered by the database', async (expression, value) => {
    const rows = await opened.transact((run) => run(`MATCH (n {id: 'firm:1'}) RETURN ${expression} AS value`));
    expect(rows).toEqual([{ value }]);
  });

  test('is told of an entity as it was written', async () => {
    const { entity } = await describeEntity(store, 'firm:1' as EntityId);
    const { staff, share, listed, founded, seen, since, code } = entity;
    expect({ staff, share, listed, founded, seen: String(seen).slice(0, 16), since, code }).toEqual({
      ...{ staff: 120, share: 3, listed: true, founded: '2020-02-29', seen: '2024-08-31T09:30' },
      ...{ since: 1999, code: '007' },
    });
  });
});
