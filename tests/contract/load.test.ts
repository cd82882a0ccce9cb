import { expect, test } from 'vitest';
import { checkDataset, type Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readProgramOutlines } from '../../server/dataset/program-outlines.ts';
import { exportGraph } from '../../server/graph/export.ts';
import { readHealth } from '../../server/graph/health.ts';
import { readOutlines } from '../../server/graph/places/outlines.ts';
import type { GraphStore } from '../../server/store/graph-store.ts';
import { withEmptyStores } from '../support/empty-stores.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset } from '../support/first-dataset.ts';
import { smallFiles, writeDataset } from '../support/small-dataset.ts';

async function small(
  change: (files: Record<string, string>) => Record<string, string> = (files) => files,
): Promise<Dataset> {
  const { folder, remove } = writeDataset(change({ ...smallFiles }));
  const { dataset, faults } = await checkDataset(folder);
  remove();
  if (dataset === undefined) throw new Error(JSON.stringify(faults));
  return dataset;
}

interface Exported {
  entities: { id: string }[];
  relations: { id: string; type: string; source: string; evidence: { document: string }[] }[];
  documents: { id: string }[];
}

async function everything(store: GraphStore): Promise<Exported> {
  let text = '';
  for await (const piece of exportGraph(store, 'json')) text += piece;
  return JSON.parse(text) as Exported;
}

describeEachEngine('loading', (engine) => {
  let store: GraphStore;
  withEmptyStores(engine, (empty) => (store = empty));

  test('writes every entity and relation of the dataset once', async () => {
    const dataset = await readFirstDataset();
    await loadDataset(store, dataset);
    const { counts } = await readHealth(store);
    expect(counts).toEqual({ entities: dataset.entities.length, relations: dataset.relations.length, documents: 1 });
  });

  test('twice changes nothing', async () => {
    const dataset = await small();
    await loadDataset(store, dataset);
    const before = await everything(store);
    const again = await loadDataset(store, dataset);
    expect({ changed: again.changed, everything: await everything(store) }).toEqual({
      changed: false,
      everything: before,
    });
  });

  test('writing the same content anew gives the same graph', async () => {
    const dataset = await small();
    await loadDataset(store, dataset);
    const before = await everything(store);
    await loadDataset(store, { ...dataset, hash: 'other' });
    expect(await everything(store)).toEqual(before);
  });

  test('a removed row is removed', async () => {
    await loadDataset(store, await small());
    await loadDataset(
      store,
      await small((files) => ({
        ...files,
        'relations.csv': (files['relations.csv'] ?? '').replace(/county:430181,SIGNED.*\n/, ''),
      })),
    );
    const { relations } = await everything(store);
    expect(relations.filter(({ type }) => type === 'SIGNED').map(({ source }) => source)).toEqual(['county:430121']);
  });

  test('two datasets share an entity, and a fact keeps the evidence of both', async () => {
    const first = await small();
    const second = await small((files) => ({
      ...files,
      'datapackage.json': (files['datapackage.json'] ?? '')
        .replace('"name":"small"', '"name":"second"')
        .replace('"id":"doc"', '"id":"doc2"'),
      ...Object.fromEntries(
        ['entities.csv', 'relations.csv', 'measures.csv'].map((name) => [
          name,
          (files[name] ?? '').replaceAll(',doc,', ',doc2,'),
        ]),
      ),
    }));
    await loadDataset(store, first);
    await loadDataset(store, second);
    const { entities, relations, documents } = await everything(store);
    const signed = relations
      .filter(({ type }) => type === 'SIGNED')
      .map(({ evidence }) => evidence.map(({ document }) => document).sort());
    expect({
      entities: entities.filter(({ id }) => id === 'agreement:one').length,
      documents: documents.length,
      signed,
    }).toEqual({
      entities: 1,
      documents: 2,
      signed: [
        ['second:doc2', 'small:doc'],
        ['second:doc2', 'small:doc'],
      ],
    });
  });

  test('outlines that a dataset brings are served before the program’s own, and go with it', async () => {
    const [own] = await readProgramOutlines();
    if (own === undefined) throw new Error('the program has outlines');
    const brought = { ...own, title: 'Brought' };
    const dataset = await small();
    await loadDataset(store, { ...dataset, hash: 'with', outlines: [brought] });
    const served = await readOutlines(store, { outlines: [own] });
    await loadDataset(store, dataset);
    expect({ served: served.outlines, left: (await readOutlines(store, { outlines: [own] })).outlines }).toEqual({
      served: [brought, own],
      left: [own],
    });
  });

  test('a failure half-way leaves what was there', async () => {
    await loadDataset(store, await small());
    const before = await everything(store);
    const dataset = await small();
    const [relation] = dataset.relations;
    if (relation === undefined) throw new Error('the small dataset has relations');
    const broken = {
      ...dataset,
      hash: 'broken',
      relations: [...dataset.relations, { ...relation, id: 'x', type: 'not a type' }],
    };
    await expect(loadDataset(store, broken)).rejects.toThrow('not a type');
    expect(await everything(store)).toEqual(before);
  });
});
