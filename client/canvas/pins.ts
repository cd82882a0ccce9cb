import type { Core, NodeCollection } from 'cytoscape';
import type { Palette } from '../parts/palette.ts';
import { mountLayer } from './layer.ts';

const headPx = 4;
const needlePx = 10;

/** A pin is drawn at the upper right corner of what is pinned, above everything. Returns its undo. */
export function mountPins(cy: Core, container: HTMLElement, paletteOf: () => Palette): () => void {
  return mountLayer(cy, container, (context, layer) => {
    const pinned = cy.nodes('.pinned');
    layer.hidden = pinned.empty();
    drawPins(context, pinned, paletteOf());
  });
}

function drawPins(context: CanvasRenderingContext2D, pinned: NodeCollection, palette: Palette): void {
  context.strokeStyle = palette.ground;
  context.lineWidth = 1.5;
  for (const node of pinned.toArray()) {
    const { x, y } = node.renderedPosition();
    const [tipX, tipY] = [x + node.renderedWidth() / 2, y - node.renderedHeight() / 2];
    drawPin(context, { x: tipX, y: tipY }, palette.select);
  }
}

/** A pin stuck in slantwise: its tip is where it holds. */
function drawPin(context: CanvasRenderingContext2D, tip: { x: number; y: number }, color: string): void {
  const head = { x: tip.x + needlePx * 0.5, y: tip.y - needlePx };
  context.fillStyle = color;
  context.beginPath();
  context.moveTo(tip.x, tip.y + 1);
  context.lineTo(head.x - 1.5, head.y);
  context.lineTo(head.x + 1.5, head.y + 1.5);
  context.closePath();
  context.stroke();
  context.fill();
  context.beginPath();
  context.arc(head.x, head.y, headPx, 0, 2 * Math.PI);
  context.stroke();
  context.fill();
}
