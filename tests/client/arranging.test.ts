import { expect, test } from 'vitest';
import { crossBorder } from '../../shared/lens.ts';
import { Entity, Relation } from '../../shared/graph.ts';
import { createActions } from '../../client/actions/actions.ts';
import type { Api } from '../../client/api.ts';
import type { LayoutRequest } from '../../client/layout/messages.ts';
import { readAddress, writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { offeredArrangements } from '../../client/state/arranged.ts';
import { madeOf } from '../../client/state/made.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { showGraph } from '../../client/state/history.ts';
import { beginPicture } from '../../client/state/hiding.ts';
import { moveEntities } from '../../client/state/moving.ts';
import { createStateStore } from '../../client/state/store.ts';
import { usualRoles } from '../../shared/usual-roles.ts';

const entity = (id: string, kind: string) => Entity.parse({ id, kind, name: id, aliases: [] });
const [a, b, city] = [entity('county:a', 'County'), entity('company:b', 'Company'), entity('city:c', 'City')];
const relation = Relation.parse({
  ...{ id: 'ab', source: a.id, target: b.id, type: 'OPERATES' },
  ...{ basis: 'stated', evidence: [], datasets: ['one'] },
});
const chain = [
  { id: city.id, kind: 'City', name: city.name },
  { id: entity('province:p', 'Province').id, kind: 'Province', name: 'p' },
];
const place = (x: number): Placement => ({ x, y: 0, width: 26, height: 26, look: 'free' });
const graph: Graph = beginPicture(
  mergeSubgraph({ ...emptyGraph, lens: 'all' }, { entities: [a, b], relations: [relation], within: { [a.id]: chain } }),
  { aspect: 1, placements: new Map([a, b].map(({ id }, at) => [id, place(at * 10)])) },
  emptyGraph,
);

/** Lays out in a row, farther apart for each way, once it may. */
function actsOn(first: Graph, mayLayOut: () => Promise<void> = () => Promise.resolve()) {
  const asked: LayoutRequest[] = [];
  const store = createStateStore({ graph: first, motion: false });
  const { actions } = createActions({
    store,
    api: {
      entitiesAmong: (ids: string[]) => Promise.resolve({ entities: [city].filter(({ id }) => ids.includes(id)) }),
    } as unknown as Api,
    layOut: async (request) => {
      asked.push(request);
      const apart = request.how === 'tiers' ? 100 : 7.25;
      await mayLayOut();
      return new Map(request.entities.map(({ id }, at) => [id, place(at * apart)]));
    },
    ...{ drawn: () => Promise.resolve(), fit: () => undefined, reveal: () => undefined, aspect: () => 1.5 },
    ...{ needs: () => [], entered: () => Promise.resolve(), replaced: () => undefined, forgotten: () => undefined },
  });
  return { store, actions, asked };
}

test('another layout is how the picture begins, so that the address needs no more than its name', async () => {
  const { store, actions } = actsOn(graph);
  await actions.arrange('tiers');
  const now = store.getState().graph;
  expect({ arranged: now.arranged?.by, made: madeOf(now), b: now.placements.get(b.id)?.x }).toEqual({
    arranged: 'tiers',
    made: { brought: [], moved: [], origins: [] },
    b: 100,
  });
  actions.undo();
  expect(store.getState().graph).toEqual(graph);
});

test('with something hidden it tells where the rest stands, against how the address finds the picture', async () => {
  const { store, actions, asked } = actsOn({ ...graph, hidden: new Set([a.id]) });
  await actions.arrange('tiers');
  const { moved } = madeOf(store.getState().graph);
  expect({
    asked: asked.map(({ entities }) => entities.length),
    moved: moved.map(({ id, place: { x } }) => [id, x]),
  }).toEqual({
    asked: [1, 2],
    moved: [
      [a.id, 0],
      [b.id, 0],
    ].slice(1),
  });
});

test('laid out again, a picture begins anew', async () => {
  const { store, actions } = actsOn(graph);
  await actions.layOutAgain();
  const now = store.getState().graph;
  expect({ b: now.placements.get(b.id)?.x, moved: madeOf(now).moved, arranged: now.arranged }).toEqual({
    ...{ b: 7.25, moved: [], arranged: undefined },
  });
});

test('for boxes the places come that something stands in, and undo takes them away again', async () => {
  const { store, actions } = actsOn(graph);
  await actions.arrange('boxes');
  const now = store.getState().graph;
  actions.undo();
  expect({ isThere: now.entities.has(city.id), isGone: !store.getState().graph.entities.has(city.id) }).toEqual({
    ...{ isThere: true, isGone: true },
  });
});

test('rings are about what is selected, unless another is named', async () => {
  const { store, actions } = actsOn(graph);
  store.setState({ selection: { what: 'entity', id: b.id } });
  await actions.arrange('rings');
  const selected = store.getState().graph.arranged;
  await actions.arrange('rings', a.id);
  expect({ selected, named: store.getState().graph.arranged }).toEqual({
    selected: { by: 'rings', about: b.id },
    named: { by: 'rings', about: a.id },
  });
});

test('columns and boxes are offered where something lies in a province, a map where places are drawn', () => {
  const without = mergeSubgraph(emptyGraph, { entities: [b], relations: [] });
  const offered = (own: Graph) => offeredArrangements({ graph: { ...own, lens: 'all' }, roles: usualRoles });
  expect({ places: offered(graph), without: offered(without) }).toEqual({
    places: ['composed', 'boxes', 'map', 'force', 'tiers', 'rings'],
    without: ['force', 'tiers', 'rings'],
  });
});

test('the layout is in the address, and what is none is as usual', () => {
  const read = (search: string) => readAddress(search, false).state.arranging;
  const about = { by: 'rings', about: 'county:a' } as const;
  expect({
    read: read('?layout=rings~county:a'),
    plain: read('?layout=tiers~county:a'),
    wrong: read('?layout=spiral'),
    none: read(''),
    written: writeAddress('', { ...firstPageState, graph: { ...graph, lens: crossBorder, arranged: about } }),
    usual: writeAddress('?layout=map', { ...firstPageState, graph: { ...graph, lens: crossBorder } }),
  }).toEqual({
    read: about,
    plain: { by: 'tiers', about: undefined },
    wrong: undefined,
    none: undefined,
    written: '?layout=rings~county:a',
    usual: '',
  });
});

/** A picture that was laid out while the dataset of the firm was off. */
const [onlyA, onlyB] = [
  { ...a, datasets: ['one'] },
  { ...b, datasets: ['two'] },
];
const two: Graph = beginPicture(
  mergeSubgraph({ ...emptyGraph, lens: 'all' }, { entities: [onlyA, onlyB], relations: [] }),
  {
    ...{ aspect: 1.5, without: new Set(['two']) },
    placements: new Map([
      [a.id, place(0)],
      [b.id, place(500)],
    ]),
  },
  emptyGraph,
);
const xOf = ({ placements }: Graph) => [a, b].map(({ id }) => placements.get(id)?.x);

test('a dataset that is switched on joins the picture, and one undo takes both back', async () => {
  const { store, actions } = actsOn(two);
  store.setState({ hiddenDatasets: new Set(['two']) });
  actions.toggleDataset('two');
  await settle();
  const joined = xOf(store.getState().graph);
  const address = writeAddress('', { ...firstPageState, ...store.getState() });
  actions.undo();
  const { graph: after, hiddenDatasets, past } = store.getState();
  expect({ joined, address, undone: xOf(after), off: [...hiddenDatasets], steps: past.length }).toEqual({
    ...{ joined: [0, 7.25], address: '', undone: [0, 500], off: ['two'], steps: 0 },
  });
});

/** The picture without the firm's dataset, which is switched on; its layout settles when it is told to. */
function joining() {
  let settleLayout: () => void = () => undefined;
  const layout = new Promise<void>((resolve) => (settleLayout = resolve));
  const page = actsOn(two, () => layout);
  page.store.setState({ hiddenDatasets: new Set(['two']) });
  page.actions.toggleDataset('two');
  const layOut = async () => {
    settleLayout();
    await settle();
    const { graph: after, hiddenDatasets, past, notice, busy } = page.store.getState();
    return { x: xOf(after), without: after.begun.without, off: [...hiddenDatasets], steps: past.length, notice, busy };
  };
  return { ...page, layOut };
}

test('undo before a dataset has joined leaves the picture as it was, and redo brings the dataset back beside it', async () => {
  const { store, actions, layOut } = joining();
  actions.undo();
  const undone = await layOut();
  actions.redo();
  expect({ undone, isSame: store.getState().graph === two, off: store.getState().hiddenDatasets.size }).toEqual({
    undone: { x: [0, 500], without: new Set(['two']), off: ['two'], steps: 0, notice: undefined, busy: false },
    ...{ isSame: true, off: 0 },
  });
});

test('what is moved before a dataset has joined stays there, and that the dataset stands beside it is said', async () => {
  const { store, layOut } = joining();
  store.setState((state) => showGraph(state, moveEntities(state.graph, new Map([[a.id, { x: 20, y: 30 }]]))));
  const { x, without, notice } = await layOut();
  expect({ x, without, notice }).toEqual({
    ...{ x: [20, 500], without: new Set(['two']) },
    notice: { what: 'beside', names: ['two'] },
  });
});

test('what somebody has made something of stays, and that a dataset stands beside it is said', async () => {
  const { store, actions } = actsOn(moveEntities(two, new Map([[a.id, { x: 20, y: 30 }]])));
  store.setState({ hiddenDatasets: new Set(['two']) });
  actions.toggleDataset('two');
  await settle();
  const { graph: after, notice } = store.getState();
  expect({ x: xOf(after), notice }).toEqual({ x: [20, 500], notice: { what: 'beside', names: ['two'] } });
});

test('an address says by which datasets a picture was laid out that are not those that are on', () => {
  const laidOut = { ...firstPageState, graph: { ...two, begun: { ...two.begun, without: new Set<string>() } } };
  const partOf = (state: typeof firstPageState) => {
    const { canvas } = readAddress(writeAddress('', state), false);
    return canvas === undefined || canvas === 'unread' ? canvas : { aspect: canvas.aspect, without: canvas.without };
  };
  expect({
    asLaidOut: partOf(laidOut),
    since: partOf({ ...laidOut, hiddenDatasets: new Set(['two']) }),
    before: partOf({ ...laidOut, graph: two }),
  }).toEqual({
    asLaidOut: undefined,
    since: { aspect: 1.5, without: undefined },
    before: { aspect: 1.5, without: ['two'] },
  });
});

/** Until what was asked for has come. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
