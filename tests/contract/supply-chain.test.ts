import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity, Relation } from '../../shared/graph.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readSupplyChain, type SupplyInput } from '../../server/graph/supply/supply-chain.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';

const hubSuppliers = 20_000;

/**
 * a → b → c → a is a circle; c also supplies d, whose only supplier it is; both of b and x supply e; lonely has no tie; hub
 * has very many suppliers.
 */
function madeUp(): Dataset {
  const facts = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['c', 'd'],
    ['b', 'e'],
    ['x', 'e'],
    ['p', 'q'],
    ['q', 'r'],
    ['p', 'r'],
    ...Array.from({ length: hubSuppliers }, (_, at) => [`s${String(at).padStart(5, '0')}`, 'hub']),
  ];
  const names = [...new Set([...facts.flat(), 'lonely'])];
  return {
    ...{
      id: 'made-up',
      title: 'Made up',
      version: '1',
      hash: 'made-up',
      outlines: [],
      types: {},
      coding: 'own' as const,
    },
    vocabulary: { kinds: {}, relations: {}, domains: {} },
    entities: names.map((name) => ({ id: idOf(name), kind: 'Company', name, aliases: [] })),
    relations: facts.map(([from = '', to = '']): Relation => ({
      ...{ id: `${from} ${to}`, type: 'SUPPLIES', source: idOf(from), target: idOf(to), basis: 'stated' },
      evidence: [{ document: 'd', start: 0, end: 2, quote: `${from}${to}`, basis: 'stated' }],
    })),
  };
}

function idOf(name: string): Entity['id'] {
  return `company:${name}` as Entity['id'];
}

describeEachEngine('the supply chain', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = createGraphStore(await engine.openFirstDataset('write'));
    await loadDataset(store, madeUp());
  }, 120_000);
  afterAll(async () => {
    await store.close();
    engine.remove();
  });
  const ask = (id: string, more: Partial<SupplyInput> = {}) =>
    readSupplyChain(store, {
      id: idOf(id),
      direction: 'both',
      tiers: 2,
      limit: 50,
      level: 'city',
      ...more,
    } as SupplyInput);

  describe('of the first dataset', () => {
    test('拓源实业 supplies three firms in a collective statement with one that is named beside it and eight or more that are not', async () => {
      const { tiers, relations, bundles } = await ask('tuoyuan');
      expect({
        tiers: tiers.map(({ tier, firms, total }) => [
          tier,
          firms.map(({ name, together }) => [name, together]),
          total,
        ]),
        relations,
        bundles: bundles.map(({ evidence, unnamed, ...bundle }) => ({
          ...bundle,
          evidence: evidence.map(({ quote }) => quote.slice(-36)),
          unnamed: unnamed.map(({ evidence: own, stated, ...one }) => [one, stated.value, own.length]),
        })),
      }).toEqual({
        tiers: [
          [-1, [], 0],
          [
            0,
            [
              ['拓源实业', false],
              ['仁江光伏', true],
            ],
            1,
          ],
          [
            1,
            [
              ['长沙比亚迪', false],
              ['蓝思科技', false],
              ['三一集团', false],
            ],
            3,
          ],
          [2, [], 0],
        ],
        relations: [],
        bundles: [
          {
            id: 'xianggan:pingxiang-suppliers',
            basis: 'inferred',
            status: 'underway',
            suppliers: ['company:renjiang', 'company:tuoyuan'],
            customers: ['company:byd-changsha', 'company:lens', 'company:sany'],
            evidence: ['拓源实业、仁江光伏等10余家本土企业为三一集团、蓝思科技、长沙比亚迪生产配套'.slice(-36)],
            unnamed: [[{ side: 'suppliers', atLeast: 8, orMore: true }, 10, 1]],
          },
        ],
      });
    });

    test('firms of 萍乡 supply firms of 长沙, and of 湖南 where no document tells the city', async () => {
      const { rollup } = await ask('sany');
      expect(rollup.map(({ from, to, relations, bundles }) => [from?.name, to?.name, relations, bundles])).toEqual([
        ['萍乡市', '长沙市', 0, 1],
        ['萍乡市', '湖南省', 0, 1],
      ]);
    });

    test('if 拓源实业 stops nobody is known to lose its only supplier, and three share it with others', async () => {
      const { ifStopped } = await ask('tuoyuan');
      expect({
        loses: ifStopped.loses,
        shares: ifStopped.shares.map(({ firm }) => firm.name),
        truncated: ifStopped.truncated,
      }).toEqual({ loses: [], shares: ['长沙比亚迪', '蓝思科技', '三一集团'], truncated: false });
    });

    test('investments and places are told when they are asked for', async () => {
      const { tiers, ties } = await ask('yanjin-liuyang', { ties: ['INVESTED_IN', 'LOCATED_IN'] });
      expect({
        tiers: tiers.map(({ tier, firms }) => [tier, firms.length]),
        ties: ties.map(({ relation: { type }, other }) => [type, other.name]).sort(),
      }).toEqual({
        tiers: [
          [-1, 0],
          [0, 1],
          [1, 0],
        ],
        ties: [
          ['INVESTED_IN', '江西盐津铺子食品股份有限公司'],
          ['LOCATED_IN', '浏阳市'],
        ],
      });
      expect((await ask('yanjin-liuyang')).ties).toEqual([]);
    });
  });

  test('in a circle each firm stands once, and what leads back is told', async () => {
    const { tiers, relations } = await ask('a', { tiers: 4 });
    expect({
      tiers: tiers.map(({ tier, firms }) => [tier, firms.map(({ name }) => name)]),
      relations: relations.map(({ id }) => id).sort(),
    }).toEqual({
      tiers: [
        [-3, []],
        [-2, ['b']],
        [-1, ['c']],
        [0, ['a']],
        [1, []],
      ],
      relations: ['a b', 'b c', 'c a'],
    });
  });

  test('a relation between two firms that are shown is told, also past the firm in the middle', async () => {
    const { relations } = await ask('q', { tiers: 1 });
    expect(relations.map(({ id }) => id).sort()).toEqual(['p q', 'p r', 'q r']);
  });

  test('who has one known supplier, and who shares one, is counted in the whole graph', async () => {
    const { tiers, ifStopped } = await ask('c', { direction: 'down', tiers: 1 });
    expect({
      lastTier: tiers.at(-1)?.firms.map(({ name, suppliers, customers }) => [name, suppliers, customers]),
      loses: ifStopped.loses.map(({ firm, relation }) => [firm.name, relation.evidence[0]?.quote]),
      losesOfCustomer: (await ask('x')).ifStopped.loses,
    }).toEqual({
      lastTier: [
        ['a', 1, 1],
        ['d', 1, 0],
      ],
      loses: [
        ['a', 'ca'],
        ['d', 'cd'],
      ],
      losesOfCustomer: [],
    });
  });

  test('a firm without any tie has two tiers of which no document speaks', async () => {
    const { tiers, bundles, rollup } = await ask('lonely');
    expect({ tiers: tiers.map(({ tier, firms, total }) => [tier, firms.length, total]), bundles, rollup }).toEqual({
      tiers: [
        [-1, 0, 0],
        [0, 1, 1],
        [1, 0, 0],
      ],
      bundles: [],
      rollup: [],
    });
  });

  test('of a hub with 20,000 suppliers so many are told as were asked for, and how many there are', async () => {
    const { tiers } = await ask('hub', { limit: 30, direction: 'up', tiers: 1 });
    expect(tiers.map(({ tier, firms, total, truncated }) => [tier, firms.length, total, truncated])).toEqual([
      [-1, 30, hubSuppliers, true],
      [0, 1, 1, false],
    ]);
    const { ifStopped } = await ask('s00000', { tiers: 1 });
    expect(ifStopped.loses).toEqual([]);
  });

  test('a firm that is not there is said', async () => {
    await expect(ask('nobody')).rejects.toMatchObject({ code: 'not-found' });
  });
});
