import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { describeEntity } from '../../server/graph/entity.ts';
import { readNeighbours } from '../../server/graph/neighbours.ts';
import { readPaths } from '../../server/graph/paths/paths.ts';
import { readSchema } from '../../server/graph/schema.ts';
import { readSupplyChain } from '../../server/graph/supply/supply-chain.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { paths } from '../../shared/contract/path-routes.ts';
import { supplyChain } from '../../shared/contract/supply-routes.ts';
import { EntityId, type Relation } from '../../shared/graph.ts';
import { describeEachEngine } from '../support/engines.ts';
import { type Tiny, tinyDataset } from '../support/tiny-dataset.ts';

const roles: NonNullable<Tiny['roles']> = { kind: { firm: true }, type: { supplies: true } };
const ends = (source: string, target: string, quote: string) => [{ source, target, quote }];
const datasets: Tiny[] = [
  {
    ...{ name: 'a', document: 'report', text: 'Alpha supplies Beta.', roles },
    ...{ firms: { 'firm:1': 'Alpha', 'firm:2': 'Beta' }, owns: ends('firm:1', 'firm:2', 'Alpha supplies Beta.') },
  },
  {
    ...{ name: 'b', document: 'paper', text: 'Beta supplies Gamma.', roles },
    ...{ firms: { 'firm:2': 'Beta', 'firm:3': 'Gamma' }, owns: ends('firm:2', 'firm:3', 'Beta supplies Gamma.') },
  },
  {
    ...{ name: 'c', document: 'note', text: 'It is said that Beta supplies Gamma. Beta has 9 hands.', roles },
    ...{ columns: { code: { type: 'string', value: '7' } } },
    ...{ measure: { entity: 'firm:2', name: 'staff', value: 9, quote: 'Beta has 9 hands.' } },
    ...{ firms: { 'firm:2': 'Beta', 'firm:3': 'Gamma' }, owns: ends('firm:2', 'firm:3', 'Beta supplies Gamma.') },
  },
];

describeEachEngine('without the word of some datasets', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    for (const tiny of datasets) await loadDataset(store, await tinyDataset(tiny));
  });
  afterAll(async () => {
    await store.close();
    engine.remove();
  });

  test('paths lead over what the others say', async () => {
    const found = async (without?: string) => {
      const query = paths.query.parse({ from: 'firm:1', to: 'firm:3', without });
      return (await readPaths(store, query)).paths.map(({ hops }) =>
        hops.map(({ relations }) => relations.map(({ datasets: said = [] }) => said.join('+')).join()),
      );
    };
    expect({ all: await found(), one: await found('b'), both: await found('b,c') }).toEqual({
      ...{ all: [['a', 'b+c']], one: [['a', 'b+c']], both: [] },
    });
  });

  test('neighbours are those that the others have, and so is their number', async () => {
    const around = async (...without: string[]) => {
      const asked = { id: EntityId.parse('firm:2'), direction: 'both', order: 'most', limit: 1 } as const;
      const { entities, total } = await readNeighbours(store, { ...asked, without });
      const { neighbourCounts } = await describeEntity(store, asked.id, { without });
      const counted = neighbourCounts
        .filter(({ type }) => type === 'OWNS')
        .map(({ direction, count }) => `${direction} ${count}`);
      return { first: entities.map(({ name }) => name), total, counted };
    };
    expect({ all: await around(), one: await around('b'), both: await around('b', 'c'), a: await around('a') }).toEqual(
      {
        all: { first: ['Gamma'], total: 2, counted: ['out 1', 'in 1'] },
        one: { first: ['Gamma'], total: 2, counted: ['out 1', 'in 1'] },
        both: { first: ['Alpha'], total: 1, counted: ['in 1'] },
        a: { first: ['Gamma'], total: 1, counted: ['out 1'] },
      },
    );
  });

  test('an entity has the properties, the numbers and the evidence that the others give it', async () => {
    const told = async (...without: string[]) => {
      const { entity, evidence, measures } = await describeEntity(store, EntityId.parse('firm:2'), { without });
      return {
        ...{ code: entity['code'], documents: evidence.map(({ document }) => document) },
        measures: measures.map(({ name }) => name),
      };
    };
    const of = (...documents: string[]) => ({ documents });
    expect({ all: await told(), c: await told('c'), none: await told('a', 'b', 'c') }).toEqual({
      all: { code: '7', ...of('a:report', 'b:paper', 'c:note'), measures: ['staff'] },
      c: { code: undefined, ...of('a:report', 'b:paper'), measures: [] },
      none: { code: '7', ...of(), measures: [] },
    });
  });

  test('it is told how many entities datasets have together, and which datasets have a word', async () => {
    const { shares = [], kinds } = await readSchema(store);
    const told = shares.map(({ datasets, entities }) => `${[...datasets].sort().join('+')}: ${entities}`);
    const drawn = shares.map((share) => `${[...share.datasets].sort().join('+')}: ${share.drawn}`);
    expect({
      told: told.sort(),
      drawn: drawn.sort(),
      firm: kinds.find(({ kind }) => kind === 'Firm')?.datasets,
    }).toEqual({
      ...{ told: ['a+b+c: 1', 'a: 2', 'b+c: 1', 'b: 1', 'c: 2'], firm: ['a', 'b', 'c'] },
      drawn: ['a+b+c: 1', 'a: 1', 'b+c: 1', 'b: 0', 'c: 0'],
    });
  });

  test('sentences of a path and of a supply chain are those of the others', async () => {
    const query = { path: paths.query, chain: supplyChain.query };
    const read = async (without?: string) => {
      const way = await readPaths(store, query.path.parse({ from: 'firm:2', to: 'firm:3', without }));
      const { relations } = await readSupplyChain(store, {
        ...{ id: EntityId.parse('firm:2'), ...query.chain.parse({ without, direction: 'down' }) },
      });
      const documents = (all: readonly Relation[]) =>
        all.flatMap(({ evidence }) => evidence.map(({ document }) => document)).sort();
      return [
        ...documents(way.paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.relations))),
        ...documents(relations.filter(({ source }) => source === 'firm:2')),
      ];
    };
    expect({ all: await read(), one: await read('b'), other: await read('c') }).toEqual({
      all: ['b:paper', 'c:note', 'b:paper', 'c:note'],
      one: ['c:note', 'c:note'],
      other: ['b:paper', 'b:paper'],
    });
  });

  test('a supply chain has the firms and the counts of the others', async () => {
    const chain = async (without?: string) => {
      const query = supplyChain.query.parse({ without });
      const { tiers, relations } = await readSupplyChain(store, { id: EntityId.parse('firm:1'), ...query });
      return {
        firms: tiers.flatMap(({ firms }) => firms.map(({ name, customers }) => `${name} ${customers}`)),
        relations: relations.length,
      };
    };
    expect({ all: await chain(), one: await chain('b'), both: await chain('b,c') }).toEqual({
      all: { firms: ['Alpha 1', 'Beta 1', 'Gamma 0'], relations: 2 },
      one: { firms: ['Alpha 1', 'Beta 1', 'Gamma 0'], relations: 2 },
      both: { firms: ['Alpha 1', 'Beta 0'], relations: 1 },
    });
  });
});
