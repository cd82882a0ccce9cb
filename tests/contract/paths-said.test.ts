import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readPaths } from '../../server/graph/paths/paths.ts';
import { readStepRelations } from '../../server/graph/paths/step-relations.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { paths } from '../../shared/contract/path-routes.ts';
import type { Basis, Entity, Relation } from '../../shared/graph.ts';
import { describeEachEngine } from '../support/engines.ts';

const words = { zh: '词', en: 'word', sentence: 'A word.' };
const firms = ['a', 'b', 'c', 'd'];
const evidence = { document: 'report', start: 0, end: 0, quote: '' };

function relation(id: string, source: string, target: string, basis: Basis): Relation {
  const [from, to] = [source, target].map((end) => `firm:${end}` as Entity['id']) as [Entity['id'], Entity['id']];
  return {
    ...{ id, type: `GOES_${id.toUpperCase()}`, source: from, target: to, basis },
    evidence: [{ ...evidence, basis }],
  };
}

/** Firms of which one leads to the next in two ways, the strong one and the weak one, and a way round over `c`. */
const relations = [
  ...[relation('strong', 'a', 'b', 'stated'), relation('weak', 'a', 'b', 'context')],
  ...[relation('in', 'a', 'c', 'inferred'), relation('out', 'c', 'b', 'inferred')],
  relation('on', 'b', 'd', 'stated'),
];
const dataset: Dataset = {
  ...{ id: 'firms', title: 'Firms', version: '1', hash: 'firms', outlines: [], types: {}, coding: 'own' as const },
  vocabulary: {
    kinds: { Firm: { ...words, icon: 'tag', shape: 'ellipse', color: 'company' } },
    relations: Object.fromEntries(relations.map(({ type }) => [type, { ...words, domain: ['*'], range: ['*'] }])),
    domains: {},
  },
  entities: firms.map((id) => ({ id: `firm:${id}` as Entity['id'], kind: 'Firm', name: id, aliases: [] })),
  relations,
};

describeEachEngine('paths where readers doubt something', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
    await loadDataset(store, dataset);
  });
  afterAll(async () => {
    await store.close();
    await engine.clear();
    engine.remove();
  });

  /** Each path as the relations of its steps, after its basis. */
  async function found(from: string, to: string, doubted: readonly string[], k = 10) {
    const said = { allowsRelation: (id: string) => !doubted.includes(id), allowsEntity: () => true };
    const query = paths.query.parse({ from: `firm:${from}`, to: `firm:${to}`, k });
    const reply = await readPaths(store, query, { said });
    return {
      paths: reply.paths.map(
        ({ basis, hops }) => `${basis}: ${hops.map((hop) => hop.relations.map(({ id }) => id).join('+')).join(', ')}`,
      ),
      ...{ withheld: reply.withheld, truncated: reply.truncated },
    };
  }

  test('a step whose strongest relation is doubted stands by its next one', async () => {
    expect(await found('a', 'b', ['strong'])).toEqual({
      ...{ paths: ['context: weak', 'inferred: in, out'], withheld: 0, truncated: false },
    });
  });

  test('a path is ranked by its strongest relations that pass', async () => {
    expect(await found('a', 'd', ['strong', 'weak'], 1)).toEqual({
      ...{ paths: ['inferred: in, out, on'], withheld: 1, truncated: false },
    });
  });

  test('a path without a relation that passes on each step is counted as withheld', async () => {
    expect(await found('b', 'd', ['on'])).toEqual({ ...{ paths: [], withheld: 1 }, truncated: false });
  });
  test('all relations of the steps are read, however few an answer holds', async () => {
    const steps = [
      ['firm:a', 'firm:b'],
      ['firm:c', 'firm:b'],
      ['firm:b', 'firm:d'],
    ] as const;
    const types = relations.map(({ type }) => type);
    const read = async (atOnce: number) =>
      (await readStepRelations(store, { steps, types, atOnce })).map(({ id }) => id).sort();
    expect({ one: await read(1), two: await read(2), many: await read(100) }).toEqual({
      one: ['on', 'out', 'strong', 'weak'],
      two: ['on', 'out', 'strong', 'weak'],
      many: ['in', 'on', 'out', 'strong', 'weak'],
    });
  });
});
