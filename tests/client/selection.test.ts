import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { markSelection } from '../../client/canvas/selection.ts';
import { firstState, type State } from '../../client/state/state.ts';

test('a path that is drawn dims the names of places with the rest', () => {
  const cy = cytoscape({
    headless: true,
    elements: [
      { data: { id: 'city:1' }, classes: 'box' },
      { data: { id: 'city:2' }, classes: 'box' },
      { data: { id: 'county:3' } },
    ],
  });
  const drawnPath = { entities: [{ id: 'city:1' }], hops: [] } as unknown as State['drawnPath'];
  markSelection(cy, { ...firstState, drawnPath });
  expect(cy.nodes('.dimmed').map((node) => node.id())).toEqual(['city:2', 'county:3']);
});
