import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readAbout } from '../../server/graph/about.ts';
import { readDatedRelations } from '../../server/graph/links/dated-relations.ts';
import { readMentionsAmong } from '../../server/graph/mentions-among.ts';
import { readRoles } from '../../server/graph/vocabulary.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';

describeEachEngine('what goes through the whole graph', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = createGraphStore(await engine.openFirstDataset('write'));
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  /** The same store, and which query files it was asked for. */
  function watched(): { store: GraphStore; asked: string[] } {
    const asked: string[] = [];
    const run: GraphStore['run'] = (query, params, options) => {
      asked.push(query.file);
      return store.run(query, params, options);
    };
    return { store: { ...store, run }, asked };
  }

  test('the bases of relations are counted once for as long as the data stay the same', async () => {
    const { store: one, asked } = watched();
    await readAbout(one);
    await readAbout(one);
    expect(asked.filter((file) => file === 'read/dataset-bases')).toEqual(['read/dataset-bases']);
  });

  test('dated relations are counted of themselves where all of them are told', async () => {
    const { store: one, asked } = watched();
    const roles = await readRoles(one);
    const { relations = [], relationTotal } = await readDatedRelations(one, roles);
    const counted = asked.includes('read/dated-relation-count');
    const none = await readDatedRelations(one, roles, 0);
    expect({ counted, same: relationTotal === relations.length, none }).toEqual({
      ...{ counted: false, same: true, none: { relations: [], relationTotal: relations.length } },
    });
  });

  test('of the places that name an entity the first are told, and how many there are', async () => {
    const ids = ['county:431026', 'project:xiuping'];
    const { mentions: whole, truncated } = await readMentionsAmong(store, { ids });
    const cut = await readMentionsAmong(store, { ids, most: 1 });
    expect({ truncated, cut }).toEqual({
      truncated: false,
      cut: {
        truncated: whole.some(({ evidence }) => evidence.length > 1),
        mentions: whole.map(({ entity, evidence }) => ({
          ...{ entity, evidence: evidence.slice(0, 1) },
          ...(evidence.length > 1 ? { total: evidence.length } : {}),
        })),
      },
    });
    expect(cut.truncated).toBe(true);
  });

  test('the basis of a relation that several say is that of each one’s own evidence', async () => {
    const [first, second] = [await owning('first'), await owning('second')];
    const relations = second.relations.map((one) => ({
      ...{ ...one, basis: 'context' as const },
      evidence: one.evidence.map((piece) => ({ ...piece, basis: 'context' as const })),
    }));
    await loadDataset(store, first);
    await loadDataset(store, { ...second, relations, hash: 'second, less sure' });
    const told = await readAbout(store);
    const basesOf = (name: string) => told.find(({ id }) => id === name)?.bases;
    expect({ first: basesOf('first'), second: basesOf('second') }).toEqual({
      ...{ first: { stated: 1 }, second: { context: 1 } },
    });
  });
});

/** A dataset of one relation, which is the same in each. */
function owning(name: string) {
  const text = 'Alpha owns Beta.';
  const firms = { 'firm:1': 'Alpha', 'firm:2': 'Beta' };
  return tinyDataset({
    ...{ name, document: 'report', text, firms },
    owns: [{ source: 'firm:1', target: 'firm:2', quote: text }],
  });
}
