import type { Core } from 'cytoscape';

/** A sheet above the canvas, drawn anew with each of its frames; points are CSS pixels from the canvas's corner. Returns its undo. */
export function mountLayer(
  cy: Core,
  container: HTMLElement,
  draw: (context: CanvasRenderingContext2D, layer: HTMLCanvasElement) => void,
): () => void {
  const layer = document.createElement('canvas');
  layer.className = 'titles';
  container.append(layer);
  const redraw = () => {
    const context = cleared(layer, cy);
    if (context !== null) draw(context, layer);
  };
  cy.on('render', redraw);
  return () => {
    cy.off('render', redraw);
    layer.remove();
  };
}

function cleared(layer: HTMLCanvasElement, cy: Core): CanvasRenderingContext2D | null {
  const [width, height, ratio] = [cy.width(), cy.height(), window.devicePixelRatio || 1];
  if (layer.width !== Math.round(width * ratio)) layer.width = Math.round(width * ratio);
  if (layer.height !== Math.round(height * ratio)) layer.height = Math.round(height * ratio);
  layer.style.width = `${width}px`;
  layer.style.height = `${height}px`;
  const context = layer.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
