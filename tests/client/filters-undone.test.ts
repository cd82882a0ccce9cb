import { expect, test } from 'vitest';
import { createFilterActs } from '../../client/actions/filters.ts';
import { emptyGraph, type Graph, mergeSubgraph } from '../../client/state/graph.ts';
import { moveEntities } from '../../client/state/moving.ts';
import { redo, showFiltered, showGraph, undo } from '../../client/state/history.ts';
import { firstState, type State, type Timeline } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { entity } from '../../client/states/build.ts';

const graph: Graph = mergeSubgraph(emptyGraph, { entities: [entity('County', 'a', '县')], relations: [] });

function filteredPage() {
  const store = createStoreOf({ ...firstState, graph });
  const step = (way: (state: State) => Partial<State>) => {
    store.setState(way(store.getState()));
    const { hiddenKinds, window, past } = store.getState();
    return { kinds: [...hiddenKinds], from: window?.from, graph: store.getState().graph, steps: past.length };
  };
  const joined: unknown[] = [];
  const joins = (how: unknown) => Promise.resolve(joined.push(how) > 0);
  return {
    ...{ store, step, joined },
    acts: createFilterActs(store, { joinDatasets: joins, joinSubnetwork: joins, reveal: () => undefined }),
  };
}

test('a filter is a step of undo, between those of the canvas', () => {
  const { store, step, acts } = filteredPage();
  const smaller: Graph = { ...graph, hidden: new Set(['a']) };
  acts.toggleKind('County');
  store.setState((state) => showGraph(state, smaller));
  acts.toggleKind('City');
  expect([step(undo), step(undo), step(undo), step(redo), step(redo), step(redo)]).toEqual([
    { kinds: ['County'], from: undefined, graph: smaller, steps: 2 },
    { kinds: ['County'], from: undefined, graph, steps: 1 },
    { kinds: [], from: undefined, graph, steps: 0 },
    { kinds: ['County'], from: undefined, graph, steps: 1 },
    { kinds: ['County'], from: undefined, graph: smaller, steps: 2 },
    { kinds: ['County', 'City'], from: undefined, graph: smaller, steps: 3 },
  ]);
});

test('a window that is moved on and on is one step, and clearing it another', () => {
  const { step, acts } = filteredPage();
  for (const year of ['2021', '2022', '2023']) acts.setWindow({ from: `${year}-01-01`, to: '2024-12-31' });
  acts.setWindow(undefined);
  expect([step(undo), step(undo)]).toEqual([
    { kinds: [], from: '2023-01-01', graph, steps: 1 },
    { kinds: [], from: undefined, graph, steps: 0 },
  ]);
});

test('a window that is moved in two visits of a view is two steps', () => {
  const { store, step, acts } = filteredPage();
  const moveTo = (...years: string[]) => {
    for (const year of years) acts.setWindow({ from: `${year}-01-01`, to: '2024-12-31' });
  };
  store.setState({ view: 'timeline' });
  moveTo('2020', '2021');
  store.setState({ view: 'network' });
  store.setState({ view: 'timeline' });
  moveTo('2022', '2023');
  expect([step(undo), step(undo)]).toEqual([
    { kinds: [], from: '2021-01-01', graph, steps: 1 },
    { kinds: [], from: undefined, graph, steps: 0 },
  ]);
});

test('what filters nothing is no step', () => {
  const { step, acts } = filteredPage();
  acts.clearFilters();
  acts.setUndated(false);
  expect(step(() => ({}))).toEqual({ kinds: [], from: undefined, graph, steps: 0 });
});

test('a step of filters turns to no view, and takes the level along that it chose', () => {
  const store = createStoreOf({ ...firstState, graph, view: 'timeline' });
  const go = (way: (state: State) => Partial<State>) => store.setState(way(store.getState()));
  const level = firstState.level === 'city' ? 'county' : 'city';
  go((state) => showFiltered(state, { hiddenDatasets: new Set(['one']), level }));
  go(() => ({ view: 'network' }));
  go(undo);
  const { view, level: before, hiddenDatasets } = store.getState();
  go(redo);
  expect({ view, before, off: hiddenDatasets.size, again: store.getState().level }).toEqual({
    ...{ view: 'network', before: firstState.level, off: 0, again: level },
  });
});

test('what a filter lets through again stands beside what was put in its place, and one undo takes both back', () => {
  const [one, other] = [entity('County', 'a', '县'), entity('City', 'b', '市')];
  const place = (x: number) => ({ ...{ x, y: 0, width: 40, height: 20 }, look: 'card' as const });
  const placements = new Map([one, other].map(({ id }, at) => [id, place(at * 200)]));
  const two = mergeSubgraph(emptyGraph, { entities: [one, other], relations: [] });
  const laidOut: Graph = { ...two, placements, begun: { ...two.begun, placements } };
  const { store, step, acts } = filteredPage();
  store.setState({ graph: laidOut });
  acts.toggleKind('City');
  const moved = moveEntities(laidOut, new Map([[one.id, { x: 195, y: 0 }]]));
  store.setState((state) => showGraph(state, moved));
  acts.toggleKind('City');
  const back = store.getState().graph.placements;
  // The nearest free place is below it, a card's height away.
  const { x, y } = back.get(other.id) ?? { x: 0, y: 0 };
  expect({ x, isBelow: Math.abs(y) >= 20, held: back.get(one.id)?.x, undone: step(undo).graph === moved }).toEqual({
    ...{ x: 200, isBelow: true, held: 195, undone: true },
  });
});

test('what filters hide is in nobody’s way, and a window that is moved on is one step also where something makes room', () => {
  const [one, other, third] = [entity('County', 'a', '县'), entity('City', 'b', '市'), entity('City', 'c', '城')];
  const place = (x: number) => ({ ...{ x, y: 0, width: 40, height: 20 }, look: 'card' as const });
  const placements = new Map([one, other, third].map(({ id }, at) => [id, place(at * 200)]));
  const three = mergeSubgraph(emptyGraph, { entities: [one, other, third], relations: [] });
  const laidOut: Graph = { ...three, placements, begun: { ...three.begun, placements } };
  const moved = moveEntities(laidOut, new Map([[other.id, { x: 5, y: 0 }]]));
  const { store, acts } = filteredPage();
  store.setState({ graph: moved });
  acts.toggleKind('City');
  acts.toggleKind('County');
  acts.toggleKind('County');
  const placeOf = (id: string) => store.getState().graph.placements.get(id);
  const undisturbed = placeOf(one.id);
  const entries = [one, other].map(({ id, name }, at) => ({
    ...{ id, name, kind: 'County', datasets: [], parties: [] },
    span: { from: `202${at}-06-01`, to: `202${at}-06-30` },
  }));
  store.setState({
    ...{ hiddenKinds: new Set(), past: [] },
    timeline: { state: 'done', value: { entries } as unknown as Timeline },
  });
  for (const year of [2023, 2021]) acts.setWindow({ from: `${year}-01-01`, to: `${year}-12-31` });
  for (const month of ['02', '03']) acts.setWindow({ from: `2020-${month}-01`, to: '2021-12-31' });
  expect({ undisturbed, hasMadeRoom: placeOf(one.id) !== undisturbed, steps: store.getState().past.length }).toEqual({
    ...{ undisturbed: place(0), hasMadeRoom: true, steps: 1 },
  });
});

test('a picture of two places that is gone back to is joined by what was switched on since, which moves nothing', async () => {
  const { store, acts, joined } = filteredPage();
  const pair: Graph = { ...graph, shows: { what: 'pair', a: 'a', b: 'b' } };
  store.setState({ graph: pair });
  await acts.joinSince();
  store.setState({ graph: { ...pair, begun: { ...graph.begun, without: new Set(['one']) } } });
  await acts.joinSince();
  store.setState({ hiddenDatasets: new Set(['one']) });
  await acts.joinSince();
  expect(joined).toEqual([{ isMade: true }]);
});
