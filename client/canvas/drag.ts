import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { type Carried, letGo, pickUp, type PutDown } from './pick-up.ts';

/** What is dragged goes with the pointer; `moved` is told how it was put down when the drag ends. Returns its undo. */
export function mountDrag(cy: Core, moved: (down: PutDown) => void): () => void {
  let carried: Carried | undefined;
  let isDragged = false;
  const onGrab = (event: EventObject) => {
    carried = pickUp(cy, event.target as NodeSingular);
    isDragged = false;
  };
  const onDrag = (event: EventObject) => {
    isDragged = true;
    carried?.to({ ...(event.target as NodeSingular).position() });
  };
  const onFree = () => {
    if (!isDragged) letGo(cy);
  };
  const onDropped = () => {
    if (carried !== undefined) moved(carried.putDown());
  };
  cy.on('grab', 'node', onGrab).on('drag', 'node', onDrag).on('free', 'node', onFree).on('dragfree', 'node', onDropped);
  return () => {
    cy.off('grab', 'node', onGrab)
      .off('drag', 'node', onDrag)
      .off('free', 'node', onFree)
      .off('dragfree', 'node', onDropped);
  };
}
