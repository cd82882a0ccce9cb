import { afterAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readNetwork } from '../../server/graph/network.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { embedded } from '../support/embedded.ts';
import { tinyDataset } from '../support/tiny-dataset.ts';

const engine = embedded();
const store = createGraphStore(engine.open());
afterAll(async () => {
  await store.close();
  engine.remove();
});

const versionOf = (one: string, other: string) =>
  tinyDataset({
    ...{ name: 'a', document: 'report', text: `${one} owns ${other}.` },
    firms: { [`firm:${one}`]: one, [`firm:${other}`]: other },
    owns: [{ source: `firm:${one}`, target: `firm:${other}`, quote: `${one} owns ${other}.` }],
  });

test('a picture that is asked for while its dataset is loaded anew is that of the one or of the other', async () => {
  await loadDataset(store, await versionOf('Alpha', 'Beta'));
  const next = await versionOf('Gamma', 'Delta');
  let isLoaded = false;
  const run: GraphStore['run'] = async (query, ...rest) => {
    const rows = await store.run(query, ...rest);
    if (query.file === 'read/relations-of-types' && !isLoaded) {
      isLoaded = true;
      await loadDataset(store, next);
    }
    return rows;
  };
  const { entities, relations } = await readNetwork({ ...store, run }, 'all');
  expect({ names: entities.map(({ name }) => name), relations: relations.length }).toEqual({
    names: ['Delta', 'Gamma'],
    relations: 1,
  });
});
