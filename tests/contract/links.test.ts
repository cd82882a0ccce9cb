import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as linkRoutes from '../../shared/contract/link-routes.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { type LinkQuestion, readLinks } from '../../server/graph/links/links.ts';
import { readParticipations } from '../../server/graph/links/participations.ts';
import type { CypherEngine, Params, Row } from '../../server/store/engine.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { readFirstDataset } from '../support/first-dataset.ts';
import { randomDataset } from '../support/random-dataset.ts';
import { isAll } from '../support/sample.ts';

const plainMatch = {
  agreement: "(p:Entity)-[r:SIGNED]->(h:Entity {kind: 'Agreement'})",
  alliance: "(p:Entity)-[r:MEMBER_OF|COFOUNDED]->(h:Entity {kind: 'Alliance'})",
  mechanism: "(p:Entity)-[r:PARTY_TO|ESTABLISHED|COFOUNDED]->(h:Entity {kind: 'Mechanism'})",
} as const;
const kindOfLevel = { county: 'County', city: 'City', province: 'Province' } as const;

describeEachEngine('links', (engine) => {
  let opened: CypherEngine;
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    opened = engine.open();
    store = createGraphStore(opened);
  });
  afterAll(async () => {
    await store.close();
    engine.remove();
  });

  const rowsOf = async (text: string, params: Params): Promise<Row[]> => {
    const rows = [];
    for await (const row of opened.stream(text, params)) rows.push(row);
    return rows;
  };

  /** Counted by the database alone: who takes part, in which place at the level that party lies, at how many steps. */
  const plainCount = async ({
    level,
    via = ['agreement', 'alliance', 'mechanism'],
    basis,
  }: Pick<LinkQuestion, 'level' | 'via' | 'basis'>) => {
    const hubsOf = new Map<string, Set<string>>();
    for (const one of via)
      for (const steps of [0, 1, 2, 3]) {
        const path = Array.from({ length: steps }, (_, at) => `-[:PART_OF|LOCATED_IN]->(x${at}:Entity)`).join('');
        const place = steps === 0 ? 'p' : `x${steps - 1}`;
        const narrowed = basis === undefined ? '' : ' AND r.basis IN $basis';
        const text = `MATCH ${plainMatch[one as keyof typeof plainMatch]} MATCH (p)${path} WHERE ${place}.kind = $kind${narrowed} RETURN DISTINCT h.id AS hub, ${place}.id AS place`;
        const params = { kind: kindOfLevel[level], ...(basis === undefined ? {} : { basis }) };
        for (const { hub, place: id } of await rowsOf(text, params))
          hubsOf.set(String(hub), (hubsOf.get(String(hub)) ?? new Set()).add(String(id)));
      }
    const counts = new Map<string, number>();
    for (const places of hubsOf.values()) {
      const sorted = [...places].sort();
      for (const [at, a] of sorted.entries())
        for (const b of sorted.slice(at + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  const ask = async (question: Partial<LinkQuestion>) => {
    let text = '';
    for await (const piece of readLinks(store, { level: 'county', undated: false, ...question })) text += piece;
    return linkRoutes.links.reply.parse(JSON.parse(text));
  };
  const counted = async (question: Pick<LinkQuestion, 'level' | 'via' | 'basis'>) => {
    const { pairs } = await ask(question);
    return pairs
      .map(({ a, b, via }): [string, number] => [`${a.id} ${b.id}`, via.length])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  };

  const runs = isAll || engine.name === 'embedded' ? 100 : 10;
  test(`totals equal a plain Cypher count on ${runs} random datasets`, async () => {
    await fc.assert(
      fc.asyncProperty(
        randomDataset,
        fc.record({
          level: fc.constantFrom('county', 'city', 'province'),
          via: fc.option(fc.subarray(['agreement', 'alliance', 'mechanism'], { minLength: 1 }), { nil: undefined }),
          basis: fc.option(fc.subarray(['stated', 'context', 'inferred'], { minLength: 1 }), { nil: undefined }),
        }),
        async (dataset: Dataset, question) => {
          await loadDataset(store, dataset);
          expect(await counted(question as LinkQuestion)).toEqual(await plainCount(question as LinkQuestion));
        },
      ),
      { numRuns: runs },
    );
  }, 900_000);

  describe('on the first dataset', () => {
    beforeAll(async () => {
      await store.close();
      opened = await engine.openFirstDataset('write');
      store = createGraphStore(opened);
    });

    test.each(['county', 'city', 'province'] as const)(
      'totals at %s level equal a plain Cypher count',
      async (level) => {
        const expected = await plainCount({ level });
        expect(expected.length).toBeGreaterThan(0);
        expect(await counted({ level })).toEqual(expected);
      },
    );

    test('修水县 and 平江县 are joined by what both take part in, an office of a county counting for the county', async () => {
      const { pairs } = await ask({ place: 'county:430626' as LinkQuestion['place'], via: ['agreement'] });
      expect(
        pairs.map(({ a, b, crossBorder, via }) => [a.name, b.name, crossBorder, via.map(({ name }) => name)]),
      ).toEqual([
        [
          '修水县',
          '平江县',
          true,
          [
            '大气污染防治联防联控合作协议',
            '品牌跨区域保护合作备忘录',
            '知识产权跨区域保护合作协议',
            '医疗保障服务一体化建设方面合作协议',
            '跨流域突发水环境污染事件联防联控协议（修水县—平江县）',
          ],
        ],
      ]);
    });

    test('five counties that sign one text are one agreement between their two cities', async () => {
      const { pairs } = await ask({ level: 'city', via: ['agreement'], place: 'city:431000' as LinkQuestion['place'] });
      const [pair] = pairs.filter(({ a }) => a.id === 'city:360700');
      expect(pair?.via.filter(({ id }) => id === 'agreement:nanling-cluster')).toHaveLength(1);
    });

    test('an observer and a mention join nobody', async () => {
      const { hubs } = await readParticipations(store);
      expect(hubs.find(({ id }) => id === 'mechanism:czt-secretaries')?.parties).toEqual([]);
    });

    test('a time asked for keeps what may lie in it, and what has no date only on request', async () => {
      const question = { place: 'county:430626' as LinkQuestion['place'], from: '2022', to: '2022-12' };
      const names = async (more: object) =>
        (await ask({ ...question, ...more })).pairs.map(({ via }) => via.map(({ id }) => id));
      expect(await names({})).toEqual([['agreement:medical-pingjiang', 'mechanism:medical-mutual']]);
      expect(await names({ undated: true })).toEqual([
        [
          'agreement:medical-pingjiang',
          'mechanism:eco-enforcement',
          'mechanism:ip-enforcement',
          'mechanism:medical-mutual',
        ],
        ['mechanism:eco-enforcement'],
      ]);
    });

    test('a domain asked for keeps what the editors put in it', async () => {
      const { pairs, unpaired } = await ask({ domain: ['health'] });
      expect({ pairs: pairs.map(({ via }) => via.length), unpaired }).toEqual({ pairs: [2], unpaired: 1 });
    });

    test('pairs of two provinces and pairs within one are all pairs', async () => {
      const [all, crossing, within] = await Promise.all([
        ask({}),
        ask({ crossBorder: true }),
        ask({ crossBorder: false }),
      ]);
      expect({ all: all.total, crossing: crossing.total, within: within.total }).toEqual({
        all: 13,
        crossing: 8,
        within: 5,
      });
    });

    test('a place that is not there is told from one that joins nothing', async () => {
      await expect(ask({ place: 'county:999999' as LinkQuestion['place'] })).rejects.toMatchObject({
        code: 'not-found',
      });
      expect((await ask({ place: 'company:sany' as LinkQuestion['place'] })).total).toBe(0);
    });

    test('what was counted before is counted anew when the data change', async () => {
      const dataset = await readFirstDataset();
      const without = {
        ...dataset,
        hash: 'without',
        relations: dataset.relations.filter(({ target }) => target !== 'agreement:air-pingjiang'),
      };
      const before = await ask({ via: ['agreement'] });
      await loadDataset(store, without);
      const after = await ask({ via: ['agreement'] });
      await loadDataset(store, dataset);
      expect({ before: before.pairs[0]?.via.length, after: after.pairs[0]?.via.length }).toEqual({
        before: 5,
        after: 4,
      });
    });
  });
});
