import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { type Point, wayOf } from '../parts/geometry.ts';
import type { StateStore } from '../state/store.ts';
import { afterMove } from './after-move.ts';
import { type Carried, letGo, pickUp, type PutDown } from './pick-up.ts';
import { reveal } from './viewport.ts';

/** A step on the screen, and one with Shift. */
const [stepPx, smallStepPx] = [10, 1];
const nothingMoved: PutDown = { places: new Map() };

/**
 * Moves by keys what the state says is moved: arrows move it, Enter puts it down, Escape takes it back. It is put down where
 * the keyboard goes elsewhere. Returns its undo.
 */
export function mountMoving(
  cy: Core,
  container: HTMLElement,
  { getState, setState, subscribe }: StateStore,
): () => void {
  let held: (Carried & { id: string }) | undefined;
  const begin = (id: string) => {
    const node = cy.getElementById(id).nodes().toArray()[0];
    if (node === undefined) setState({ moving: undefined });
    else held = { ...pickUp(cy, node), id };
    container.focus({ preventScroll: true });
  };
  const end = (down: PutDown = nothingMoved) => {
    held = undefined;
    letGo(cy);
    setState((state) => ({ ...afterMove(state, down), moving: undefined }));
    if (down.beside !== undefined) reveal(cy, [down.beside], getState().motion);
  };
  const putDown = () => {
    if (held !== undefined) end(held.putDown());
  };
  const step = ({ id, to }: NonNullable<typeof held>, way: Point, px: number) => {
    const { x, y } = cy.getElementById(id).position();
    to({ x: x + (way.x * px) / cy.zoom(), y: y + (way.y * px) / cy.zoom() });
    reveal(cy, [id], false);
  };
  const onKey = (event: KeyboardEvent) => {
    // Tab leads elsewhere, which puts it down.
    if (held === undefined || event.key === 'Tab') return;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // What else is done is done with what has been put down.
      putDown();
      return;
    }
    const way = wayOf(event.key);
    if (way !== undefined) step(held, way, event.shiftKey ? smallStepPx : stepPx);
    else if (event.key === 'Escape') {
      held.takeBack();
      end();
    } else if (['Enter', ' ', 'm', 'M'].includes(event.key)) putDown();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const undos = [
    subscribe(
      ({ moving }) => moving,
      (id) => id !== undefined && begin(id),
    ),
    // Another picture holds it no more.
    subscribe(
      ({ graph }) => graph.begun,
      () => {
        if (held !== undefined) end();
      },
    ),
  ];
  // Nor does one in which it is out of sight.
  const onRemoved = ({ target }: EventObject) => {
    if (held !== undefined && (target as NodeSingular).id() === held.id) end();
  };
  cy.on('remove', 'node', onRemoved);
  container.addEventListener('keydown', onKey);
  container.addEventListener('blur', putDown);
  container.addEventListener('pointerdown', putDown, { capture: true });
  return () => {
    for (const undo of undos) undo();
    cy.off('remove', 'node', onRemoved);
    container.removeEventListener('keydown', onKey);
    container.removeEventListener('blur', putDown);
    container.removeEventListener('pointerdown', putDown, { capture: true });
  };
}
