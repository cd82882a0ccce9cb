import type { Core } from 'cytoscape';
import type { Palette } from '../parts/palette.ts';

const headPx = 4;
const needlePx = 10;

/** A pin is drawn at the upper right corner of what is pinned, above everything. Returns its undo. */
export function mountPins(cy: Core, container: HTMLElement, paletteOf: () => Palette): () => void {
  const layer = document.createElement('canvas');
  layer.className = 'titles';
  container.append(layer);
  const draw = () => drawPins(layer, cy, paletteOf());
  cy.on('render', draw);
  return () => {
    cy.off('render', draw);
    layer.remove();
  };
}

function drawPins(layer: HTMLCanvasElement, cy: Core, palette: Palette): void {
  const pinned = cy.nodes('.pinned');
  layer.hidden = pinned.empty();
  const [width, height, ratio] = [cy.width(), cy.height(), window.devicePixelRatio || 1];
  if (layer.width !== Math.round(width * ratio)) layer.width = Math.round(width * ratio);
  if (layer.height !== Math.round(height * ratio)) layer.height = Math.round(height * ratio);
  layer.style.width = `${width}px`;
  layer.style.height = `${height}px`;
  const context = layer.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
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
