import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { Point, Rect } from '../parts/geometry.ts';
import { bodyOf } from './room.ts';

interface BoxParts {
  /** Whether a drag draws a box without a key too. */
  isOn: () => boolean;
  choose: (ids: readonly string[]) => void;
}

/**
 * A drag with Shift, or while choosing is on, draws a box on the ground and moves neither the picture nor what stands in it:
 * entities with their middle in it are chosen, boxes that lie in it whole. Returns its undo.
 */
export function mountBox(cy: Core, container: HTMLElement, { isOn, choose }: BoxParts): () => void {
  const frame = document.createElement('div');
  frame.className = 'choosing-box';
  frame.hidden = true;
  container.append(frame);
  let start: { model: Point; screen: Point } | undefined;
  let rect: Rect | undefined;

  // Told before the picture is: what would be dragged is held.
  const onPress = ({ shiftKey, button, isPrimary }: PointerEvent) => {
    // With a second finger one zooms.
    if (!isPrimary) {
      letGo();
      return;
    }
    const isHeld = button === 0 && (shiftKey || isOn());
    cy.autoungrabify(isHeld).userPanningEnabled(!isHeld);
  };
  const onStart = (event: EventObject) => {
    if (cy.userPanningEnabled()) return;
    start = { model: { ...event.position }, screen: { ...event.renderedPosition } };
  };
  const onDrag = (event: EventObject) => {
    if (start === undefined) return;
    const [to, from] = [event.renderedPosition, start.screen];
    if (rect === undefined && Math.hypot(to.x - from.x, to.y - from.y) < leastPx) return;
    rect = rectOf(start.model, event.position);
    frame.hidden = false;
    frame.style.left = `${Math.min(from.x, to.x)}px`;
    frame.style.top = `${Math.min(from.y, to.y)}px`;
    frame.style.width = `${Math.abs(to.x - from.x)}px`;
    frame.style.height = `${Math.abs(to.y - from.y)}px`;
  };
  const letGo = () => {
    [start, rect] = [undefined, undefined];
    frame.hidden = true;
    if (!cy.userPanningEnabled()) cy.autoungrabify(false).userPanningEnabled(true);
  };
  const onRelease = () => {
    const drawn = rect;
    letGo();
    if (drawn === undefined) return;
    const ids = cy.nodes().filter((node) => isIn(drawn, node));
    if (ids.nonempty()) choose(ids.map((node) => node.id()));
  };
  container.addEventListener('pointerdown', onPress, { capture: true });
  window.addEventListener('pointerup', onRelease);
  window.addEventListener('pointercancel', onRelease);
  cy.on('tapstart', onStart).on('tapdrag', onDrag);
  return () => {
    container.removeEventListener('pointerdown', onPress, { capture: true });
    window.removeEventListener('pointerup', onRelease);
    window.removeEventListener('pointercancel', onRelease);
    cy.off('tapstart', onStart).off('tapdrag', onDrag);
    frame.remove();
  };
}

/** A shorter way is no drag. */
const leastPx = 6;

function rectOf(a: Point, b: Point): Rect {
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  };
}

function isIn({ left, right, top, bottom }: Rect, node: NodeSingular): boolean {
  const { x, y } = node.position();
  const own = node.hasClass('box') ? bodyOf(node) : { left: x, right: x, top: y, bottom: y };
  return own.left >= left && own.right <= right && own.top >= top && own.bottom <= bottom;
}
