import { expect, test } from 'vitest';
import { createActions } from '../../client/actions/actions.ts';
import type { Api } from '../../client/api.ts';
import { writeAddress } from '../../client/page/address.ts';
import { firstPageState } from '../../client/page/rooms.ts';
import { emptyGraph, type Placement } from '../../client/state/graph.ts';
import { madeOf } from '../../client/state/made.ts';
import { moveEntities } from '../../client/state/moving.ts';
import { showGraph } from '../../client/state/history.ts';
import { createStateStore } from '../../client/state/store.ts';
import { entity, hub, place as partyOf } from '../../client/states/build.ts';

const [a, b] = [partyOf('county', '1', 'A'), partyOf('county', '2', 'B')];
const participations = {
  state: 'done' as const,
  value: {
    parties: [a, b],
    hubs: [hub('x', 'X', [a, b], { datasets: ['one'] }), hub('y', 'Y', [a, b], { datasets: ['two'] })],
  },
};
const place = (at: number): Placement => ({ x: at * 10, y: 0, width: 26, height: 26, look: 'free' });
const lens = { ...emptyGraph, entities: new Map([[a.id, entity('County', '1', 'A')]]) };

/** The picture of both counties, drawn while the dataset `two` was off. */
async function pairWithoutTwo() {
  const hiddenDatasets = new Set(['two']);
  const store = createStateStore({ graph: lens, motion: false, participations, hiddenDatasets });
  const { actions } = createActions({
    store,
    api: {
      relationsAmong: () => Promise.resolve({ relations: [] }),
      neighbours: () => Promise.reject(new Error()),
    } as unknown as Api,
    layOut: ({ entities }) => Promise.resolve(new Map(entities.map(({ id }, at) => [id, place(at)]))),
    ...{ drawn: () => Promise.resolve(), fit: () => undefined, reveal: () => undefined, aspect: () => 1 },
    ...{ needs: () => [], entered: () => Promise.resolve(), replaced: () => undefined, forgotten: () => undefined },
  });
  await actions.showSubnetwork(a.id, b.id);
  const now = () => {
    const { graph, notice, past } = store.getState();
    return { drawn: [...graph.entities.values()].map(({ name }) => name), notice, steps: past.length };
  };
  return { store, actions, now };
}

test('what a dataset that is switched on adds to the network of two places joins it, and one undo takes both back', async () => {
  const { store, actions, now } = await pairWithoutTwo();
  const before = now();
  actions.toggleDataset('two');
  await settle();
  const joined = now();
  const address = writeAddress('', { ...firstPageState, ...store.getState(), selection: undefined });
  const { moved, brought } = madeOf(store.getState().graph);
  actions.undo();
  expect({ before, joined, address, made: moved.length + brought.length, undone: now() }).toEqual({
    before: { drawn: ['A', 'B', 'X'], notice: undefined, steps: 1 },
    joined: { drawn: ['A', 'B', 'X', 'Y'], notice: undefined, steps: 2 },
    ...{ address: '?only=county:1~county:2', made: 0 },
    undone: { drawn: ['A', 'B', 'X'], notice: undefined, steps: 1 },
  });
});

test('where somebody made something of the network of two places, what is switched on stands beside it, as in other pictures', async () => {
  const { store, actions, now } = await pairWithoutTwo();
  const moved = moveEntities(store.getState().graph, new Map([[a.id, { x: 50, y: 60 }]]));
  store.setState((state) => showGraph(state, moved));
  actions.toggleDataset('two');
  await settle();
  const [joined, { graph }] = [now(), store.getState()];
  const made = madeOf(graph);
  actions.undo();
  expect({
    ...{ joined, moved: made.moved.map(({ id }) => id), brought: made.brought },
    stays: [a.id, b.id].map((id) => graph.placements.get(id)?.x),
    // Beyond all that is there.
    isBeside: (graph.placements.get('agreement:y')?.x ?? 0) > 100,
    undone: now().drawn,
  }).toEqual({
    joined: { drawn: ['A', 'B', 'X', 'Y'], notice: { what: 'beside', names: ['two'] }, steps: 3 },
    ...{ moved: [a.id], brought: [], stays: [50, 10], isBeside: true, undone: ['A', 'B', 'X'] },
  });
});

test('of what a dataset that is switched on does not add is not said that it stands beside', async () => {
  const { store, actions, now } = await pairWithoutTwo();
  store.setState(({ graph }) => showGraph(store.getState(), moveEntities(graph, new Map([[a.id, { x: 50, y: 60 }]]))));
  store.setState({
    participations: {
      ...participations,
      value: { ...participations.value, hubs: participations.value.hubs.slice(0, 1) },
    },
  });
  actions.toggleDataset('two');
  await settle();
  expect(now()).toEqual({ drawn: ['A', 'B', 'X'], notice: undefined, steps: 3 });
});

test('what a filter holds back when a dataset joins is there again without the filter', async () => {
  const { store, actions, now } = await pairWithoutTwo();
  store.setState({ hiddenTypes: new Set(['SIGNED', 'PARTY_TO', 'COFOUNDED']), domains: new Set(['nothing']) });
  actions.toggleDataset('two');
  await settle();
  store.setState({ domains: undefined, hiddenTypes: new Set() });
  expect(now().drawn).toContain('X');
});

/** Until what was asked for has come. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
