// @vitest-environment happy-dom
import cytoscape, { type Core } from 'cytoscape';
import { expect, test } from 'vitest';
import { afterMove } from '../../client/canvas/after-move.ts';
import { mountMoving } from '../../client/canvas/moving.ts';
import { carriedIn, pickUp } from '../../client/canvas/pick-up.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { undo } from '../../client/state/history.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { entity, refOf } from '../../client/states/build.ts';

const province = entity('Province', 'p', '省');
const city = entity('City', 'c', '市');
const county = entity('County', 'a', '县');
const [card, free] = [entity('Agreement', 't', '协议'), entity('County', 'b', '邻县')];
const box = (y: number, width: number, height: number): Placement => ({ x: 0, y, width, height, look: 'box' });

/** A county in a city, in which the middle of its province lies too; a card and a free entity beside them. */
const graph: Graph = {
  ...mergeSubgraph(emptyGraph, {
    entities: [province, city, county, card, free],
    relations: [],
    within: { [city.id]: [refOf(province)], [county.id]: [refOf(city), refOf(province)] },
  }),
  placements: new Map([
    [province.id, box(0, 200, 400)],
    [city.id, box(10, 100, 80)],
    [county.id, { x: 0, y: 25, width: 10, height: 10, look: 'left' }],
    [card.id, { x: 300, y: 0, width: 60, height: 30, look: 'card' }],
    [free.id, { x: 300, y: 200, width: 20, height: 20, look: 'free' }],
  ]),
};

function drawn(): Core {
  return cytoscape({
    ...{ headless: true, layout: { name: 'preset' }, minZoom: 1, maxZoom: 1 },
    elements: [...graph.placements].map(([id, { x, y, width, height, look }]) => ({
      ...{ data: { id, width, height }, position: { x, y }, classes: look },
    })),
  });
}

/** Where everything stands that does not stand where it was. */
function movedIn(places: ReadonlyMap<string, { x: number; y: number }>): Record<string, number[]> {
  return Object.fromEntries(
    [...graph.placements].flatMap(([id, { x, y }]) => {
      const now = places.get(id) ?? { x, y };
      return now.x === x && now.y === y ? [] : [[id, [now.x - x, now.y - y]]];
    }),
  );
}

function carriedBy(id: string, way: { x: number; y: number }, cy = drawn()): Record<string, number[]> {
  const node = cy.getElementById(id).nodes()[0];
  if (node === undefined) throw new Error(`${id} is not drawn`);
  const carried = pickUp(cy, node);
  carried.to({ x: node.position().x + way.x, y: node.position().y + way.y });
  return movedIn(carried.putDown().places);
}

test('a box takes along what stands in it, and never the box around it', () => {
  expect({
    city: carriedBy(city.id, { x: 5, y: 20 }),
    province: carriedBy(province.id, { x: 0, y: 30 }),
  }).toEqual({
    city: { [city.id]: [5, 20], [county.id]: [5, 20] },
    province: { [province.id]: [0, 30], [city.id]: [0, 30], [county.id]: [0, 30] },
  });
});

test('what is dropped on another comes to rest at the nearest free place, with all that stands in it', () => {
  const together = (x: number, y: number) => Object.fromEntries([province, city, county].map(({ id }) => [id, [x, y]]));
  expect({
    // The card begins at 270, the province is 100 wide on either side: 4 are left between.
    besideCard: carriedBy(province.id, { x: 180, y: 0 }),
    // Beyond it is nearer, and the free entity has its place too.
    beyondCard: carriedBy(province.id, { x: 330, y: 0 }),
    cardOnProvince: carriedBy(card.id, { x: -250, y: 190 }),
    freeOnCard: carriedBy(free.id, { x: 0, y: -195 }),
  }).toEqual({
    besideCard: together(166, 0),
    beyondCard: together(434, 0),
    cardOnProvince: { [card.id]: [-250, 219] },
    freeOnCard: { [free.id]: [0, -171] },
  });
});

/** The box of another city, which leaves free in the province what is above it. */
function withOtherCity(top: number): Core {
  const cy = drawn();
  const height = 197 - top;
  cy.add({ data: { id: 'other', width: 190, height }, position: { x: 0, y: top + height / 2 }, classes: 'box' });
  return cy;
}

test('a city comes to rest within its province, and where that has no room it goes back and says so', () => {
  const cy = withOtherCity(60);
  const node = cy.getElementById(city.id).nodes()[0];
  if (node === undefined) throw new Error('the city is drawn');
  const carried = pickUp(cy, node);
  carried.to({ x: 0, y: 30 });
  const { withoutRoom, places } = carried.putDown();
  expect({
    above: carriedBy(city.id, { x: 0, y: 80 }, withOtherCity(100)),
    ...{ withoutRoom, back: movedIn(places) },
  }).toEqual({
    above: { [city.id]: [0, 46], [county.id]: [0, 46] },
    ...{ withoutRoom: city.id, back: {} },
  });
});

test('a province grows for a city that is moved over its rim, and nowhere onto what is there', () => {
  const cy = drawn();
  const node = cy.getElementById(city.id).nodes()[0];
  if (node === undefined) throw new Error('the city is drawn');
  const carried = pickUp(cy, node);
  carried.to({ x: 90, y: 200 });
  const { grown, places } = carried.putDown();
  carried.to({ x: 400, y: 10 });
  const besideCard = carried.putDown().grown;
  const state = afterMove({ ...firstState, graph }, { places, ...(grown && { grown }) });
  const after = state.graph?.placements;
  carried.to({ x: 0, y: 20 });
  carried.takeBack();
  expect({
    grown,
    besideCard,
    // What stands in it stays where it is.
    province: after?.get(province.id),
    city: movedIn(new Map([[city.id, after?.get(city.id) ?? { x: 0, y: 0 }]])),
    drawnAgain: {
      ...cy.getElementById(province.id).position(),
      height: cy.getElementById(province.id).data('height') as number,
    },
  }).toEqual({
    // The city, 100 wide and 80 high, ends at 140 and 240; the rim is 3 farther.
    grown: { id: province.id, size: { x: 22, y: 22, width: 244, height: 444 } },
    // The card begins at 270.
    besideCard: { id: province.id, size: { x: 52, y: 0, width: 304, height: 400 } },
    province: { x: 22, y: 22, width: 244, height: 444, look: 'box' },
    city: { [city.id]: [90, 190] },
    drawnAgain: { x: 0, y: 0, height: 400 },
  });
});

test('what is carried stays in the hand where the picture is drawn anew meanwhile', () => {
  const cy = drawn();
  const node = cy.getElementById(city.id).nodes()[0];
  if (node === undefined) throw new Error('the city is drawn');
  const carried = pickUp(cy, node);
  carried.to({ x: 10, y: 30 });
  for (const [id, { x, y }] of graph.placements) cy.getElementById(id).position({ x, y });
  carriedIn(cy)?.again();
  const places = movedIn(new Map(cy.nodes().map((one) => [one.id(), { ...one.position() }])));
  carried.putDown();
  expect({ places, after: carriedIn(cy) }).toEqual({
    places: { [city.id]: [10, 20], [county.id]: [10, 20] },
    after: undefined,
  });
});

test('arrows move what was picked up, as one step; Escape takes it back', () => {
  const container = document.createElement('div');
  document.body.append(container);
  container.tabIndex = 0;
  const store = createStoreOf({ ...firstState, graph });
  const end = mountMoving(drawn(), container, store);
  const press = (...keys: string[]) => {
    for (const key of keys) container.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  };
  store.setState({ moving: free.id });
  press('ArrowDown', 'ArrowDown', 'ArrowRight', 'Escape');
  const untouched = store.getState().graph === graph;
  store.setState({ moving: city.id });
  press('ArrowDown', 'ArrowDown', 'Enter', 'ArrowDown');
  const after = store.getState();
  end();
  expect({
    untouched,
    moved: movedIn(after.graph.placements),
    ...{ moving: after.moving, steps: after.past.length, undone: undo(after).graph === graph },
  }).toEqual({
    untouched: true,
    moved: { [city.id]: [0, 20], [county.id]: [0, 20] },
    ...{ moving: undefined, steps: 1, undone: true },
  });
});

test('what came into the picture meanwhile takes nothing out of the hand, another picture does', () => {
  const container = document.createElement('div');
  document.body.append(container);
  container.tabIndex = 0;
  const store = createStoreOf({ ...firstState, graph });
  const end = mountMoving(drawn(), container, store);
  const press = (key: string) => container.dispatchEvent(new KeyboardEvent('keydown', { key }));
  store.setState({ moving: free.id });
  press('ArrowDown');
  const grown = { ...graph, lens: 'all' };
  store.setState({ graph: grown });
  press('ArrowDown');
  press('Enter');
  const after = store.getState();
  store.setState({ moving: free.id });
  store.setState({ graph: { ...graph, begun: { ...graph.begun } } });
  end();
  expect({ moved: movedIn(after.graph.placements), lens: after.graph.lens, held: store.getState().moving }).toEqual({
    ...{ moved: { [free.id]: [0, 20] }, lens: 'all', held: undefined },
  });
});

test('what has no room is told, until something is moved', () => {
  const container = document.createElement('div');
  document.body.append(container);
  container.tabIndex = 0;
  const store = createStoreOf({ ...firstState, graph });
  const end = mountMoving(withOtherCity(60), container, store);
  const move = (id: string, way: string) => {
    store.setState({ moving: id });
    for (const key of [way, way, 'Enter']) container.dispatchEvent(new KeyboardEvent('keydown', { key }));
    return store.getState().notice;
  };
  const told = [move(city.id, 'ArrowDown'), move(free.id, 'ArrowDown')];
  const steps = store.getState().past.length;
  end();
  expect({ told, steps }).toEqual({ told: [{ what: 'no-room', name: city.id }, undefined], steps: 1 });
});
