import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { type Carried, pickUp, type PutDown } from './pick-up.ts';

/** What is dragged goes with the pointer; `moved` is told how it was put down when the drag ends. Returns its undo. */
export function mountDrag(cy: Core, moved: (down: PutDown) => void): () => void {
  let carried: Carried | undefined;
  const onGrab = (event: EventObject) => {
    carried = pickUp(cy, event.target as NodeSingular);
  };
  const onDrag = (event: EventObject) => carried?.to({ ...(event.target as NodeSingular).position() });
  const onFree = () => {
    if (carried !== undefined) moved(carried.putDown());
  };
  cy.on('grab', 'node', onGrab).on('drag', 'node', onDrag).on('dragfree', 'node', onFree);
  return () => {
    cy.off('grab', 'node', onGrab).off('drag', 'node', onDrag).off('dragfree', 'node', onFree);
  };
}
