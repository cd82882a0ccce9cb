import { describe, expect, test } from 'vitest';
import { Entity, Relation } from '../../shared/graph.ts';
import { collapse, emptyGraph, mergeSubgraph, withoutThese } from '../../client/state/graph.ts';
import { moveEntities } from '../../client/state/moving.ts';
import { redo, showGraph, undo } from '../../client/state/history.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstPageState as firstState } from '../../client/page/rooms.ts';

const entity = (id: string) => Entity.parse({ id: `county:${id}`, kind: 'County', name: id, aliases: [] });
const relation = (from: string, to: string, basis = 'stated') =>
  Relation.parse({
    id: `${from}-${to}`,
    type: 'ADJACENT_TO',
    source: `county:${from}`,
    target: `county:${to}`,
    basis,
    evidence: [],
  });
const ab = mergeSubgraph(emptyGraph, { entities: [entity('a'), entity('b')], relations: [relation('a', 'b')] });

describe('the graph on the canvas', () => {
  test('merging leaves out relations whose end is not there', () => {
    const graph = mergeSubgraph(ab, { entities: [], relations: [relation('a', 'z')] });
    expect([...graph.relations.keys()]).toEqual(['a-b']);
  });

  test('what a statement brought is taken away with what it brought in turn, and undo has it back', () => {
    const brought = mergeSubgraph(ab, { entities: [entity('c')], relations: [relation('b', 'c'), relation('b', 'a')] });
    const grown = mergeSubgraph(brought, {
      entities: [entity('d')],
      relations: [relation('c', 'd')],
      origin: 'county:c',
    });
    const state = { ...firstState, ...showGraph({ ...firstState, graph: ab }, grown) };
    const left = withoutThese(grown, { entities: ['county:c'], relations: ['b-a'] });
    const after = { ...state, ...showGraph(state, left) };
    expect({
      entities: [...left.entities.keys()],
      relations: [...left.relations.keys()],
      undone: undo(after).graph === grown,
    }).toEqual({ entities: ['county:a', 'county:b'], relations: ['a-b'], undone: true });
  });

  test('collapsing takes back what expanding brought, and what that brought in turn', () => {
    const one = mergeSubgraph(ab, { entities: [entity('c')], relations: [relation('b', 'c')], origin: 'county:b' });
    const two = mergeSubgraph(one, { entities: [entity('d')], relations: [relation('c', 'd')], origin: 'county:c' });
    const back = collapse(two, 'county:b');
    expect({ entities: [...back.entities.keys()], relations: [...back.relations.keys()] }).toEqual({
      entities: ['county:a', 'county:b'],
      relations: ['a-b'],
    });
  });

  test('an entity that was there before belongs to no expansion', () => {
    const again = mergeSubgraph(ab, { entities: [entity('a')], relations: [], origin: 'county:b' });
    expect(collapse(again, 'county:b')).toBe(again);
  });

  test('a circle of expansions ends', () => {
    const graph = {
      ...ab,
      broughtBy: new Map([
        ['county:a', 'county:b'],
        ['county:b', 'county:a'],
      ]),
    };
    expect(collapse(graph, 'county:a').entities.size).toBe(0);
  });

  test('moving nothing is the same graph', () => {
    expect(moveEntities(ab, new Map())).toBe(ab);
  });

  test('undo shows the older graph, redo the newer, and a new act forgets what was undone', () => {
    const first = mergeSubgraph(ab, { entities: [entity('c')], relations: [], origin: 'county:a' });
    const begun = { ...firstState, ...showGraph(firstState, first) };
    const shown = { ...begun, ...showGraph(begun, ab) };
    const undone = { ...shown, ...undo(shown) };
    const redone = { ...undone, ...redo(undone) };
    const other = { ...undone, ...showGraph(undone, mergeSubgraph(ab, { entities: [entity('c')], relations: [] })) };
    expect({
      pastOfFirst: begun.past,
      undone: undone.graph,
      redone: redone.graph,
      futureOfOther: other.future,
    }).toEqual({ pastOfFirst: [], undone: first, redone: ab, futureOfOther: [] });
  });

  test('filters hide, and with an entity its relations', () => {
    const graph = mergeSubgraph(ab, { entities: [entity('c')], relations: [relation('a', 'c', 'inferred')] });
    const proven = visible({ ...firstState, graph, bases: new Set(['stated']) });
    const none = visible({ ...firstState, graph, hiddenKinds: new Set(['County']), bases: new Set(['stated']) });
    expect({ entities: proven.entities.length, relations: proven.relations.map(({ id }) => id), none }).toEqual({
      entities: 3,
      relations: ['a-b'],
      none: { entities: [], relations: [] },
    });
  });
});

describe('the address', () => {
  const usual = {
    lens: 'cross-border',
    seed: 1,
    labels: 'auto',
    motion: true,
    embedded: false,
    view: 'network',
    level: 'county',
    sort: 'count',
    hiddenKinds: new Set(),
    hiddenTypes: new Set(),
    hiddenDatasets: new Set(),
    bases: new Set(['stated', 'table', 'context', 'inferred', 'reference']),
    said: 'all',
    statuses: undefined,
    domains: undefined,
    crossBorderOnly: false,
    window: undefined,
    undated: false,
    lineCounts: false,
    latinNames: false,
  };

  test('says what is shown and is read back', () => {
    const state = {
      ...firstState,
      lens: 'companies' as const,
      selection: { what: 'entity' as const, id: 'county:431026' },
      labels: 'all' as const,
      seed: 7,
    };
    const search = writeAddress('?utm=1', state);
    expect(search).toBe('?utm=1&lens=companies&focus=county:431026&labels=all&seed=7');
    expect(readAddress(search, false)).toEqual({
      state: { ...usual, lens: 'companies', seed: 7, labels: 'all' },
      focus: 'county:431026',
      pair: undefined,
      folded: false,
    });
  });

  test('holds the view, the filters and two selected places', () => {
    const state = {
      ...firstState,
      graph: { ...emptyGraph, folded: true },
      view: 'matrix' as const,
      level: 'city' as const,
      sort: 'similarity' as const,
      selection: { what: 'pair' as const, a: 'city:360700', b: 'city:431000' },
      hiddenKinds: new Set(['Alliance']),
      hiddenDatasets: new Set(['treaties']),
      hiddenTypes: new Set(['COFOUNDED']),
      bases: new Set(['stated'] as const),
      said: 'undoubted' as const,
      statuses: new Set(['done', 'planned'] as const),
      domains: new Set(['health']),
      crossBorderOnly: true,
      window: { from: '2022-01-01', to: '2023-12-31' },
      undated: true,
    };
    const search = writeAddress('', state);
    expect(search).toBe(
      '?view=matrix&level=city&sort=similarity&fold=on&pair=city:360700~city:431000&without-kinds=Alliance&without-types=COFOUNDED&without-datasets=treaties&basis=stated&said=undoubted&status=done,planned&domain=health&border=only&time=2022-01-01~2023-12-31&undated=on',
    );
    expect(readAddress(search, false)).toEqual({
      state: {
        ...usual,
        view: 'matrix',
        level: 'city',
        sort: 'similarity',
        hiddenKinds: new Set(['Alliance']),
        hiddenTypes: new Set(['COFOUNDED']),
        hiddenDatasets: new Set(['treaties']),
        bases: new Set(['stated']),
        said: 'undoubted',
        statuses: new Set(['done', 'planned']),
        domains: new Set(['health']),
        crossBorderOnly: true,
        window: { from: '2022-01-01', to: '2023-12-31' },
        undated: true,
      },
      focus: undefined,
      pair: ['city:360700', 'city:431000'],
      folded: true,
    });
  });

  test('what it says wrongly is as usual', () => {
    const search = '?lens=Hair%20ball&labels=some&seed=x&motion=off&view=pie&level=village&time=2023~2022&pair=a';
    expect(readAddress(search, false)).toEqual({
      state: { ...usual, motion: false },
      focus: undefined,
      pair: undefined,
      folded: false,
      unknownView: 'pie',
    });
  });

  test('the usual view has a bare address', () => {
    expect(writeAddress('', firstState)).toBe('');
  });
});
