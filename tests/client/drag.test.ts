// @vitest-environment happy-dom
import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { mountDrag } from '../../client/canvas/drag.ts';
import { carriedIn, letGo } from '../../client/canvas/pick-up.ts';
import { emptyGraph, type Graph, mergeSubgraph, type Placement } from '../../client/state/graph.ts';
import { firstState } from '../../client/state/state.ts';
import { createStoreOf } from '../../client/state/store.ts';
import { entity } from '../../client/states/build.ts';

const [city, county] = [entity('City', 'c', '市'), entity('County', 'a', '县')];
const both = mergeSubgraph(emptyGraph, { entities: [city, county], relations: [] });

/** A county in the box of its city, with their middles here. */
function pictureAt(x: number): Graph {
  const places: [string, Placement][] = [
    [city.id, { x, y: 0, width: 100, height: 80, look: 'box' }],
    [county.id, { x, y: 10, width: 10, height: 10, look: 'left' }],
  ];
  return { ...both, placements: new Map(places) };
}

test('another picture ends a drag: what is dragged on stays at its place there, and the next drag moves it', () => {
  const store = createStoreOf({ ...firstState, graph: pictureAt(0) });
  const cy = cytoscape({
    ...{ headless: true, layout: { name: 'preset' } },
    elements: [...pictureAt(0).placements].map(([id, { x, y, width, height, look }]) => ({
      ...{ data: { id, width, height }, position: { x, y }, classes: look },
    })),
  });
  const end = mountDrag(cy, store);
  const node = cy.getElementById(city.id);
  // What the library does while something is dragged.
  const dragBy = (x: number) => node.shift('x', x).emit('drag');
  const drop = () => node.emit('free').emit('dragfree');
  const drawn = () => [city, county].map(({ id }) => cy.getElementById(id).position('x'));
  const held = () => [city, county].map(({ id }) => store.getState().graph.placements.get(id)?.x);

  node.emit('grab');
  dragBy(5);
  const carried = drawn();
  store.setState({ graph: pictureAt(500) });
  letGo(cy);
  cy.nodes().positions((one) => ({ x: 500, y: one.position('y') }));
  dragBy(5);
  drop();
  const other = { drawn: drawn(), held: held(), steps: store.getState().past.length };
  node.emit('grab');
  dragBy(7);
  drop();
  end();
  expect({ carried, other, next: held(), after: carriedIn(cy) }).toEqual({
    carried: [5, 5],
    other: { drawn: [500, 500], held: [500, 500], steps: 0 },
    next: [507, 507],
    after: undefined,
  });
});
