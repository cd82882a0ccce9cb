import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { StateStore } from '../state/store.ts';
import { afterMove } from './after-move.ts';
import { type Carried, carriedIn, letGo, pickUp } from './pick-up.ts';
import { reveal } from './viewport.ts';

/** What is dragged goes with the pointer, until it is dropped or another picture takes it out of the hand. Returns its undo. */
export function mountDrag(cy: Core, { getState, setState }: Pick<StateStore, 'getState' | 'setState'>): () => void {
  let picked: Carried | undefined;
  let isDragged = false;
  const inHand = () => (carriedIn(cy) === picked ? picked : undefined);
  const onGrab = (event: EventObject) => {
    picked = pickUp(cy, event.target as NodeSingular);
    isDragged = false;
  };
  const onDrag = (event: EventObject) => {
    isDragged = true;
    const node = event.target as NodeSingular;
    const carried = inHand();
    if (carried !== undefined) {
      carried.to({ ...node.position() });
      return;
    }
    // The library drags on what it has grabbed.
    const place = getState().graph.placements.get(node.id());
    if (place !== undefined) node.position({ x: place.x, y: place.y });
  };
  const onFree = () => {
    if (!isDragged) letGo(cy);
  };
  const onDropped = () => {
    const down = inHand()?.putDown();
    if (down === undefined) return;
    setState((state) => afterMove(state, down));
    if (down.beside !== undefined) reveal(cy, [down.beside], getState().motion);
  };
  cy.on('grab', 'node', onGrab).on('drag', 'node', onDrag).on('free', 'node', onFree).on('dragfree', 'node', onDropped);
  return () => {
    cy.off('grab', 'node', onGrab)
      .off('drag', 'node', onDrag)
      .off('free', 'node', onFree)
      .off('dragfree', 'node', onDropped);
  };
}
