import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import { mountBox } from './box.ts';
import type { CanvasActs } from './gestures.ts';
import { mountMenuGestures } from './menu-gestures.ts';

/**
 * A tap selects, a double tap expands; with Shift, Ctrl or Cmd, or while choosing is on, a tap adds or takes one and a drag
 * draws a box. Returns its undo.
 */
export function mountTaps(
  cy: Core,
  container: HTMLElement,
  isChoosing: () => boolean,
  acts: CanvasActs & { openLine: (id: string) => void },
): () => void {
  const { several } = acts;
  const menu = several && mountMenuGestures(cy, container, several.openMenu);
  const endBox = several && mountBox(cy, container, { isOn: isChoosing, choose: several.chooseAlso });
  const isAdding = ({ originalEvent: { shiftKey, ctrlKey, metaKey } }: EventObject) =>
    several !== undefined && (isChoosing() || shiftKey || ctrlKey || metaKey);
  // Two quick taps are a double one for cytoscape wherever they are.
  let taps: [before: unknown, last: unknown] = [undefined, undefined];
  const onTap = (event: EventObject) => {
    taps = [taps[1], event.target];
    if (menu?.isHeld() === true) return;
    if (event.target === cy) {
      if (!isAdding(event)) acts.clear();
      return;
    }
    const element = event.target as NodeSingular | EdgeSingular;
    if (element.isEdge()) acts.openLine(element.id());
    else if (isAdding(event)) several?.toggle(element.id());
    else acts.selectEntity(element.id());
  };
  const onDoubleTap = (event: EventObject) => {
    if (!isAdding(event) && taps[0] === taps[1]) acts.expand((event.target as NodeSingular).id());
  };
  // cytoscape takes the keys away from whatever has them when the canvas is pressed.
  const takeKeys = () => container.focus({ preventScroll: true });
  cy.on('tapstart cxttapstart', takeKeys);
  cy.on('tap', onTap).on('dbltap', 'node', onDoubleTap);
  return () => {
    cy.off('tapstart cxttapstart', takeKeys).off('tap', onTap).off('dbltap', 'node', onDoubleTap);
    menu?.close();
    endBox?.();
  };
}
