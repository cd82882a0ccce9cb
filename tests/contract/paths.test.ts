import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entity, Relation } from '../../shared/graph.ts';
import type { Dataset } from '../../server/dataset/check-dataset.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { readAdjacency } from '../../server/graph/paths/adjacency.ts';
import { createPathBudget } from '../../server/graph/paths/path-budget.ts';
import { searchPaths } from '../../server/graph/paths/path-search.ts';
import { readPaths } from '../../server/graph/paths/paths.ts';
import { createGraphStore, type GraphStore } from '../../server/store/graph-store.ts';
import { describeEachEngine } from '../support/engines.ts';
import { plainPaths, type PlainQuestion } from '../support/plain-paths.ts';

type Input = Parameters<typeof readPaths>[1];

const kinds = ['Province', 'City', 'County', 'Company', 'Agreement'];
const types = ['PART_OF', 'LOCATED_IN', 'SIGNED', 'SUPPLIES'];
const bases = ['stated', 'context', 'inferred', 'reference'] as const;
const words = { zh: '词', en: 'word', sentence: 'A word.' };
const vocabulary = {
  kinds: Object.fromEntries(kinds.map((kind) => [kind, { ...words, icon: 'tag', shape: 'ellipse', color: 'place' }])),
  relations: Object.fromEntries(types.map((type) => [type, { ...words, domain: ['*'], range: ['*'] }])),
  domains: {},
};

/** Filters that are always on would leave few paths to compare. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const graph = fc.record({
  kinds: fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 7, size: 'max' }),
  facts: fc.array(
    fc.record({
      ends: fc.tuple(fc.nat(6), fc.nat(6)),
      type: fc.constantFrom(...types),
      basis: fc.constantFrom(...bases),
      documents: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    }),
    { minLength: 10, maxLength: 24, size: 'max' },
  ),
  question: fc.record({
    types: seldom(fc.subarray(types, { minLength: 2 })),
    via: seldom(fc.subarray(kinds, { minLength: 1, maxLength: 2 })),
    avoid: seldom(fc.subarray(kinds, { minLength: 1, maxLength: 2 })),
    direction: fc.constantFrom('any', 'any', 'any', 'any', 'forward'),
    crossBorder: fc.constantFrom(...[false, false, false, false, false, false, false, true]),
    containment: fc.constantFrom('chain', 'chain', 'none'),
    basis: seldom(fc.subarray([...bases], { minLength: 1 })),
    maxLength: fc.integer({ min: 1, max: 6 }),
    k: fc.constantFrom(2, 4, 10),
  }),
  /** Places of relations that readers doubt. */
  doubted: fc.oneof(
    { weight: 2, arbitrary: fc.constant<number[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.nat(23), { minLength: 1, maxLength: 5 }) },
  ),
});
type DrawnGraph = typeof graph extends fc.Arbitrary<infer T> ? T : never;

/** The entities and relations of one small graph; its ids begin with its number, so that several are loaded side by side. */
function partsOf({ kinds: drawn, facts, doubted }: DrawnGraph, number: number) {
  const entities = drawn.map((kind, at): Entity => ({
    id: `g${number}:${at}` as Entity['id'],
    ...{ kind, name: `${kind} ${at}`, aliases: [] },
  }));
  const relations = new Map<string, Relation>();
  for (const { ends, type, basis, documents } of facts) {
    const [source, target] = ends.map((end) => entities[end % entities.length]?.id);
    if (source === undefined || target === undefined || source === target) continue;
    const id = `${source} ${type} ${target}`;
    const evidence = documents.map((document) => ({ document, start: 0, end: 0, quote: '', basis }));
    relations.set(id, { id, type, source, target, basis, evidence });
  }
  const all = [...relations.values()];
  return { entities, relations: all, doubted: new Set(doubted.flatMap((at) => all[at]?.id ?? [])) };
}

describeEachEngine('paths', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    await engine.clear();
    store = createGraphStore(engine.open());
  });
  afterAll(async () => {
    await store.close();
    engine.remove();
  });

  test('equal a plain breadth-first listing on 500 random small graphs, ranking included', async () => {
    let compared = 0;
    let withSeveral = 0;
    let doubting = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.noBias(graph), { minLength: 50, maxLength: 50 }), async (graphs) => {
        const parts = graphs.map(partsOf);
        const dataset: Dataset = {
          ...{
            id: 'random',
            title: 'Random',
            version: '1',
            vocabulary,
            outlines: [],
            types: {},
            coding: 'own' as const,
          },
          hash: JSON.stringify(graphs),
          entities: parts.flatMap(({ entities }) => entities),
          relations: parts.flatMap(({ relations }) => relations),
        };
        await loadDataset(store, dataset);
        for (const [at, { question }] of graphs.entries()) {
          const own = parts[at] ?? { entities: [], relations: [], doubted: new Set() };
          const asked = {
            ...question,
            from: own.entities[0]?.id ?? '',
            to: own.entities.at(-1)?.id ?? '',
            doubted: own.doubted,
          } as PlainQuestion;
          const said = { allowsRelation: (id: string) => !own.doubted.has(id), allowsEntity: () => true };
          const { paths, truncated } = await readPaths(store, asked as Input, own.doubted.size === 0 ? {} : { said });
          const plain = plainPaths(own.entities, own.relations, asked);
          expect(
            paths.map(({ entities, basis, steps, documents }) => ({
              entities: entities.map(({ id }) => id as string),
              ...{ basis, steps, documents },
            })),
          ).toEqual(plain);
          expect(truncated).toBe(false);
          compared += 1;
          if (plain.length > 1) withSeveral += 1;
          if (plain.length > 1 && own.doubted.size > 0) doubting += 1;
        }
      }),
      // Of other seeds fewer than 150 may have several paths.
      { numRuns: 10, endOnFailure: true, seed: 20261125 },
    );
    expect({ compared, manyHaveSeveral: withSeveral > 150, someDoubt: doubting > 30 }).toEqual({
      ...{ compared: 500, manyHaveSeveral: true, someDoubt: true },
    });
  }, 900_000);

  describe('on the first dataset', () => {
    const usual = {
      ...{ direction: 'any', crossBorder: false, containment: 'chain', maxLength: 6, k: 10 },
    } as const;
    const ask = (from: string, to: string, more: object = {}) =>
      readPaths(store, { ...usual, from, to, ...more } as unknown as Input);
    beforeAll(async () => {
      await store.close();
      store = createGraphStore(await engine.openFirstDataset('read'));
    });

    test('修水县 and 三一集团 are joined by ranked paths that read as sentences, each step with its words', async () => {
      const { paths, truncated } = await ask('county:360424', 'company:sany');
      const [first] = paths;
      expect({ truncated, paths: paths.length, zh: first?.sentence.zh, basis: first?.basis }).toEqual({
        truncated: false,
        paths: 10,
        zh: '修水县供给原材料湖南省\uff1b三一集团位于湖南省。',
        basis: 'inferred',
      });
      expect(first?.hops.every(({ relations }) => relations[0]?.evidence[0] !== undefined)).toBe(true);
    });

    test('as many paths are found as are asked for where readers doubt some, and none through what they doubt', async () => {
      const all = await ask('county:360424', 'company:sany');
      const doubted = new Set(
        all.paths.slice(0, 3).flatMap(({ hops }) => hops[0]?.relations.map(({ id }) => id) ?? []),
      );
      const passed = all.paths[4]?.entities[1]?.id ?? '';
      const said = { allowsRelation: (id: string) => !doubted.has(id), allowsEntity: (id: string) => id !== passed };
      const { paths, withheld = 0 } = await readPaths(
        store,
        { ...usual, from: 'county:360424', to: 'company:sany' } as unknown as Input,
        { said },
      );
      const used = paths.flatMap(({ hops }) => hops.flatMap(({ relations }) => relations.map(({ id }) => id)));
      expect({
        ...{ found: paths.length, hasDoubted: used.some((id) => doubted.has(id)), isWithheld: withheld > 0 },
        isPassed: paths.some(({ entities }) => entities.slice(1, -1).some(({ id }) => id === passed)),
        isWhole: paths.every(({ hops }) => hops.every(({ relations }) => relations.length > 0)),
      }).toEqual({ found: 10, hasDoubted: false, isWithheld: true, isPassed: false, isWhole: true });
    });

    test('being in the same province is no path, and where things lie can be left out', async () => {
      const sentences = async (more: object) =>
        (await ask('county:360424', 'county:360731', { k: 50, maxLength: 3, ...more })).paths.map(({ entities }) =>
          entities.map(({ name }) => name),
        );
      const turning = (names: string[]) => names.join(' ').includes('九江市 江西省 赣州市');
      const found = await sentences({});
      expect({ hasPaths: found.length > 0, turning: found.filter(turning) }).toEqual({ hasPaths: true, turning: [] });
      expect(await sentences({ types: ['PART_OF'] })).toEqual([]);
      const without = await sentences({ containment: 'none', maxLength: 6 });
      expect({ hasPaths: without.length > 0, through: without.filter((names) => names.includes('九江市')) }).toEqual({
        hasPaths: true,
        through: [],
      });
    });

    test('a search that costs too much, or takes too long, gives what it found and says so', async () => {
      const adjacency = await readAdjacency(store);
      const number = (id: string) => adjacency.numberOf.get(id) ?? -1;
      const question = {
        ...{
          source: number('county:360424'),
          target: number('company:sany'),
          k: 50,
          maxLength: 8,
          levels: [0, 1, 2, 3, 4],
        },
        ...{
          allowsType: () => true,
          allowsDocuments: () => true,
          allowsEntity: () => true,
          isForward: false,
          accepts: () => true,
        },
      };
      const search = (relations: number, timeMs: number) =>
        searchPaths(adjacency, question, createPathBudget({ relations, timeMs }));
      const [whole, few, late] = [await search(200_000, 60_000), await search(400, 60_000), await search(200_000, 0)];
      expect({
        whole: [whole.cut, whole.paths.length],
        few: [few.cut, few.paths.length < 50, few.touched < 2000],
        late: [late.cut, late.paths],
      }).toEqual({ whole: [undefined, 50], few: ['relations', true, true], late: ['time', []] });
    });

    test('who goes away ends the search', async () => {
      const controller = new AbortController();
      controller.abort(new Error('gone'));
      await expect(
        readPaths(store, { ...usual, from: 'county:360424', to: 'company:sany' } as unknown as Input, {
          signal: controller.signal,
        }),
      ).rejects.toThrow('gone');
    });

    test('an entity to itself has no path, and one that is not there is said', async () => {
      expect((await ask('county:360424', 'county:360424')).paths).toEqual([]);
      await expect(ask('county:360424', 'county:999999')).rejects.toMatchObject({ code: 'not-found' });
    });
  });
});
