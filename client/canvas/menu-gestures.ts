import type { Core, EventObject, SingularElementReturnValue } from 'cytoscape';
import type { MenuTarget } from './gestures.ts';

type Open = (target: MenuTarget, at: { x: number; y: number }) => void;

/**
 * The menu by right click and by long press. What a long press opened is not tapped when the finger is lifted: `isHeld`
 * says so until then. Returns its undo.
 */
export function mountMenuGestures(
  cy: Core,
  container: HTMLElement,
  open: Open,
): { isHeld: () => boolean; close: () => void } {
  let held = false;
  const openFor = (event: EventObject) => {
    const target = event.target as Core | SingularElementReturnValue;
    open(targetOf(cy, target), pointOnPage(container, event.renderedPosition));
  };
  const onHold = (event: EventObject) => {
    if (!event.originalEvent.type.startsWith('touch')) return;
    held = true;
    openFor(event);
  };
  const onPress = () => {
    held = false;
  };
  const prevent = (event: Event) => event.preventDefault();
  cy.on('cxttap', openFor).on('taphold', onHold);
  container.addEventListener('pointerdown', onPress, { capture: true });
  container.addEventListener('contextmenu', prevent);
  return {
    isHeld: () => held,
    close: () => {
      cy.off('cxttap', openFor).off('taphold', onHold);
      container.removeEventListener('pointerdown', onPress, { capture: true });
      container.removeEventListener('contextmenu', prevent);
    },
  };
}

/** Opens the menu of what has the keyboard, where it is drawn; else that of the ground. */
export function openMenuOf(cy: Core, container: HTMLElement, target: MenuTarget, open: Open): void {
  const element = 'id' in target ? cy.getElementById(target.id) : cy.nodes('.pointed, .selected');
  const { w, h, x1, y1 } = element.renderedBoundingBox({ includeOverlays: false });
  const isSeen =
    element.nonempty() && x1 + w / 2 > 0 && x1 + w / 2 < cy.width() && y1 + h / 2 > 0 && y1 + h / 2 < cy.height();
  const at =
    isSeen && target.what !== 'ground' ? { x: x1 + w / 2, y: y1 + h / 2 } : { x: cy.width() / 2, y: cy.height() / 2 };
  open(target, pointOnPage(container, at));
}

function targetOf(cy: Core, target: Core | SingularElementReturnValue): MenuTarget {
  if (target === cy) return { what: 'ground' };
  const element = target as SingularElementReturnValue;
  return { what: element.isNode() ? 'entity' : 'line', id: element.id() };
}

function pointOnPage(container: HTMLElement, { x, y }: { x: number; y: number }): { x: number; y: number } {
  const { left, top } = container.getBoundingClientRect();
  return { x: left + x, y: top + y };
}
