import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import type { Palette } from '../parts/palette.ts';

/**
 * Dims what is not adjacent to the entity under the pointer: a veil over the canvas with holes in it, for a change of
 * style would redraw everything. Shows what `describe` says of it, and of a line, as a tooltip. Returns its undo.
 */
export function mountHover(
  cy: Core,
  container: HTMLElement,
  paletteOf: () => Palette,
  describe: { node: (node: NodeSingular) => string; line: (line: EdgeSingular) => string },
): () => void {
  const veil = document.createElement('canvas');
  veil.className = 'veil';
  const tooltip = document.createElement('div');
  tooltip.setAttribute('role', 'tooltip');
  tooltip.className = 'tooltip';
  tooltip.hidden = true;
  container.append(veil, tooltip);

  const clear = () => {
    veil.getContext('2d')?.clearRect(0, 0, veil.width, veil.height);
    tooltip.hidden = true;
  };
  const show = (event: EventObject) => {
    const node = event.target as NodeSingular;
    drawVeil(veil, cy, node, paletteOf());
    const { x, y } = node.renderedPosition();
    say(describe.node(node), { x, y: y - node.renderedOuterHeight() / 2 });
  };
  const showLine = (event: EventObject) => {
    const text = describe.line(event.target as EdgeSingular);
    if (text !== '') say(text, event.renderedPosition);
  };
  /** Above the point, within the canvas. */
  const say = (text: string, { x, y }: { x: number; y: number }) => {
    tooltip.textContent = text;
    tooltip.hidden = false;
    const half = tooltip.offsetWidth / 2;
    tooltip.style.left = `${Math.min(Math.max(x, half + 4), container.clientWidth - half - 4)}px`;
    tooltip.style.top = `${Math.max(4, y - tooltip.offsetHeight - 9)}px`;
  };
  cy.on('mouseover', 'node', show);
  cy.on('mouseover', 'edge', showLine);
  cy.on('mouseout', clear);
  cy.on('viewport grab', clear);
  // cytoscape does not say that the pointer left the canvas while it was over an entity.
  container.addEventListener('mouseleave', clear);
  return () => {
    container.removeEventListener('mouseleave', clear);
    cy.off('mouseover', 'node', show).off('mouseover', 'edge', showLine).off('mouseout', clear);
    cy.off('viewport grab', clear);
    veil.remove();
    tooltip.remove();
  };
}

function drawVeil(veil: HTMLCanvasElement, cy: Core, node: NodeSingular, palette: Palette): void {
  const [width, height, ratio] = [cy.width(), cy.height(), window.devicePixelRatio || 1];
  if (veil.width !== width * ratio) veil.width = width * ratio;
  if (veil.height !== height * ratio) veil.height = height * ratio;
  veil.style.width = `${width}px`;
  veil.style.height = `${height}px`;
  const context = veil.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.globalCompositeOperation = 'source-over';
  context.globalAlpha = 0.72;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'destination-out';
  context.lineWidth = 7;
  for (const edge of node.connectedEdges().toArray()) {
    const [from, to] = [edge.renderedSourceEndpoint(), edge.renderedTargetEndpoint()];
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
  for (const near of node.closedNeighborhood().nodes().toArray()) {
    const box =
      near.hasClass('box') && near !== node ? titleOf(near) : near.renderedBoundingBox({ includeOverlays: false });
    context.fillRect(box.x1 - 2, box.y1 - 2, box.x2 - box.x1 + 4, box.y2 - box.y1 + 4);
  }
}

function titleOf(box: NodeSingular): { x1: number; y1: number; x2: number; y2: number } {
  const { x1, y1, x2 } = box.renderedBoundingBox({ includeOverlays: false });
  return { x1, y1, x2, y2: y1 + 28 * box.cy().zoom() };
}
