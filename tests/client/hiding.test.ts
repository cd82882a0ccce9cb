import { expect, test } from 'vitest';
import type { Entity } from '../../shared/graph.ts';
import { bringBackBeside } from '../../client/actions/back-in-sight.ts';
import { emptyGraph, graphOf, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { growthOf } from '../../client/state/growth.ts';
import { hiddenHere, hiddenToTell } from '../../client/state/hidden.ts';
import { bringBack, hide, keepOnly } from '../../client/state/hiding.ts';
import { changeOf } from '../../client/state/history.ts';
import { moveEntities } from '../../client/state/moving.ts';
import { togglePins } from '../../client/state/pins.ts';
import { visible } from '../../client/state/selectors.ts';
import { firstState } from '../../client/state/state.ts';
import { entity, refOf, relation } from '../../client/states/build.ts';

const province = entity('Province', 'p', '省');
const city = entity('City', 'c', '市');
const county = entity('County', 'a', '县');
const other = entity('County', 'b', '邻县');
const treaty = entity('Agreement', 't', '协议');
const place = (look: Placement['look'], x = 0): Placement => ({ x, y: 0, width: 20, height: 20, look });

/** A county in a city in a province, drawn as boxes, with another county and what the two signed. */
const graph: Graph = {
  ...mergeSubgraph(emptyGraph, {
    entities: [province, city, county, other, treaty],
    relations: [relation('SIGNED', county, treaty), relation('SIGNED', other, treaty)],
    within: { [city.id]: [refOf(province)], [county.id]: [refOf(city), refOf(province)] },
  }),
  placements: new Map([
    [province.id, place('box')],
    [city.id, place('box')],
    [county.id, place('left')],
    [other.id, place('free')],
    [treaty.id, place('card')],
  ]),
};
const shownIds = (of: Graph) => visible({ ...firstState, graph: of }).entities.map(({ id }) => id);

test('what is hidden is not in sight, and neither are its lines', () => {
  const { entities, relations } = visible({ ...firstState, graph: hide(graph, [other.id]) });
  expect({ entities: entities.map(({ name }) => name), relations: relations.length }).toEqual({
    entities: ['省', '市', '县', '协议'],
    relations: 1,
  });
});

test('a box is hidden with what stands in it, and comes back with it', () => {
  const hidden = hide(graph, [city.id]);
  expect({ shown: shownIds(hidden), back: shownIds(bringBack(hidden, [city.id])) }).toEqual({
    shown: [province.id, other.id, treaty.id],
    back: shownIds(graph),
  });
});

test('what stands in hidden boxes comes back with the boxes', () => {
  const hidden = hide(graph, [province.id]);
  expect(shownIds(bringBack(hidden, [county.id]))).toEqual(shownIds(graph));
});

test('what is kept keeps the boxes that it stands in', () => {
  const kept = keepOnly(graph, [county.id], visible({ ...firstState, graph }).entities);
  expect(shownIds(kept)).toEqual([province.id, city.id, county.id]);
});

test('hiding what is hidden, and bringing back what is not, change nothing', () => {
  const hidden = hide(graph, [other.id]);
  expect({ again: hide(hidden, [other.id]) === hidden, back: bringBack(graph, [other.id]) === graph }).toEqual({
    again: true,
    back: true,
  });
});

test('only what this picture has is counted as hidden in it', () => {
  const elsewhere = hide(hide(graph, [other.id]), ['company:elsewhere']);
  expect({ here: hiddenHere({ graph: elsewhere, hiddenDatasets: new Set() }), all: elsewhere.hidden.size }).toEqual({
    here: { entities: 1, relations: 1 },
    all: 2,
  });
});

test('of what is hidden only that is told and counted which datasets that are on show', () => {
  const of = (one: Entity, ...datasets: string[]): Entity => ({ ...one, datasets });
  const relations = [
    { ...relation('SIGNED', county, treaty), datasets: ['one'] },
    { ...relation('SIGNED', other, treaty), datasets: ['two'] },
  ];
  const entities = [of(county, 'one'), of(other, 'two'), of(treaty, 'one')];
  const both = hide(graphOf('all', { entities, relations }), [county.id, other.id, 'company:elsewhere']);
  const told = (...off: string[]) => {
    const state = { graph: both, hiddenDatasets: new Set(off) };
    return { here: hiddenHere(state), told: hiddenToTell(state) };
  };
  expect({ all: told(), off: told('two') }).toEqual({
    all: { here: { entities: 2, relations: 2 }, told: [county.id, other.id, 'company:elsewhere'] },
    off: { here: { entities: 1, relations: 1 }, told: [county.id, 'company:elsewhere'] },
  });
});

test('expanding does not bring what was hidden in another picture', () => {
  const hidden = hide(graphOf('all', { entities: [county], relations: [] }), [treaty.id]);
  const around = {
    ...{ id: county.id, entities: [treaty, other], within: {}, total: 2 },
    relations: [relation('SIGNED', county, treaty)],
  };
  const { entities, missing } = growthOf({ graph: hidden, hiddenDatasets: new Set() }, around);
  expect({ brings: entities.map(({ id }) => id), missing }).toEqual({ brings: [other.id], missing: 1 });
});

test('taking back a hiding leads the eye to what is there again', () => {
  expect(changeOf(hide(graph, [other.id]), graph)).toEqual([other.id]);
});

test('what comes to stand beside a picture is looked at, and the picture is no other', () => {
  const laidOut: Graph = { ...graph, begun: { ...graph.begun, placements: graph.placements } };
  const fresh = entity('County', 'f', '新县');
  const placements = new Map([...graph.placements, [fresh.id as string, place('free', 300)]]);
  const wider = mergeSubgraph(laidOut, { entities: [fresh], relations: [], placements });
  const joined: Graph = { ...wider, begun: { ...wider.begun, placements } };
  const anew = new Map([...placements].map(([id, one]) => [id, { ...one }]));
  const laidOutAgain: Graph = { ...joined, begun: { ...joined.begun, placements: anew } };
  expect({ joined: changeOf(laidOut, joined), again: changeOf(joined, laidOutAgain) }).toEqual({
    joined: [fresh.id],
    again: 'whole',
  });
});

test('pins hold entities where they stand, and never a box', () => {
  const pinned = togglePins(graph, [province.id, other.id, treaty.id]);
  const moved = moveEntities(pinned, new Map([[other.id, { x: 70, y: 8 }]]));
  const partly = togglePins(moved, [other.id, county.id]);
  const none = togglePins(moved, [other.id, treaty.id]);
  expect({
    pinned: [...pinned.pinned.keys()],
    moved: moved.pinned.get(other.id),
    partly: [...partly.pinned.keys()],
    none: none.pinned.size,
  }).toEqual({
    pinned: [other.id, treaty.id],
    moved: { x: 70, y: 8 },
    partly: [other.id, treaty.id, county.id],
    none: 0,
  });
});

test('what of a box is hidden moves with it, and comes back inside', () => {
  const moved = moveEntities(hide(graph, [county.id]), new Map([[city.id, { x: 100, y: 40 }]]));
  expect({ county: moved.placements.get(county.id), other: moved.placements.get(other.id) }).toEqual({
    county: { ...place('left'), x: 100, y: 40 },
    other: place('free'),
  });
});

test('what is put down where it was is no change', () => {
  expect(moveEntities(graph, new Map([[city.id, { x: 0, y: 0 }]]))).toBe(graph);
});

test('what comes back where something was put meanwhile stands beside it, a box with all that stands in it', () => {
  const wide: Graph = {
    ...graph,
    placements: new Map([
      [province.id, { ...place('box'), width: 200, height: 300 }],
      [city.id, { ...place('box', 0), width: 60, height: 60 }],
      [county.id, place('left')],
      [other.id, place('free', 400)],
      [treaty.id, place('card', 300)],
    ]),
  };
  const laidOut: Graph = { ...wide, begun: { ...wide.begun, placements: wide.placements } };
  const withoutTreaty = hide(laidOut, [treaty.id]);
  const overTreaty = moveEntities(withoutTreaty, new Map([[province.id, { x: 290, y: 0 }]]));
  const placesAfter = (of: Graph, id: string) => {
    const { placements } = bringBackBeside(of, [id]);
    return [id, county.id].map((one) => [placements.get(one)?.x, placements.get(one)?.y]);
  };
  const withoutProvince = moveEntities(hide(laidOut, [province.id]), new Map([[treaty.id, { x: 80, y: 0 }]]));
  expect({
    undisturbed: bringBackBeside(withoutTreaty, [treaty.id]).placements === laidOut.placements,
    card: placesAfter(overTreaty, treaty.id),
    province: placesAfter(withoutProvince, province.id),
  }).toEqual({
    undisturbed: true,
    // The province ends at 390; the county in it was moved along.
    card: [
      [404, 0],
      [290, 0],
    ],
    // The card begins at 70.
    province: [
      [-34, 0],
      [-34, 0],
    ],
  });
});
