import type { Core } from 'cytoscape';

const margin = 10;

/** Below this a card's name would be too small to read, so a narrow screen shows a part and not the whole. */
const smallestFirstZoom = 0.93;

export function fitView(cy: Core): void {
  cy.fit(undefined, margin);
  if (cy.zoom() > 1.15) cy.zoom(1.15);
  const composed = cy.nodes('.card').nonempty();
  if (!composed || cy.zoom() >= smallestFirstZoom) {
    cy.center();
    return;
  }
  cy.zoom(smallestFirstZoom);
  const box = cy.elements().boundingBox();
  const wide = box.w * smallestFirstZoom + 2 * margin > cy.width();
  cy.pan({
    x: wide
      ? margin - box.x1 * smallestFirstZoom
      : (cy.width() - box.w * smallestFirstZoom) / 2 - box.x1 * smallestFirstZoom,
    y: margin - box.y1 * smallestFirstZoom,
  });
}

export function reveal(cy: Core, ids: readonly string[], motion: boolean): void {
  const wanted = ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
  if (wanted.empty()) return;
  const box = wanted.boundingBox({ includeOverlays: false });
  const zoom = Math.min(cy.zoom(), (cy.width() - 2 * margin) / box.w, (cy.height() - 2 * margin) / box.h);
  const { x, y } = cy.pan();
  // The middle of the view stays the middle while zooming out; then as little as brings the box inside.
  const [cx, cy2] = [(cy.width() / 2 - x) / cy.zoom(), (cy.height() / 2 - y) / cy.zoom()];
  const pan = {
    x: nudged(cy.width() / 2 - cx * zoom, box.x1 * zoom, box.x2 * zoom, cy.width()),
    y: nudged(cy.height() / 2 - cy2 * zoom, box.y1 * zoom, box.y2 * zoom, cy.height()),
  };
  if (Math.abs(pan.x - x) < 1 && Math.abs(pan.y - y) < 1 && zoom === cy.zoom()) return;
  if (motion) cy.animate({ zoom, pan }, { duration: 280, easing: 'ease-in-out' });
  else cy.viewport({ zoom, pan });
}

function nudged(pan: number, low: number, high: number, size: number): number {
  if (pan + high > size - margin) return Math.max(size - margin - high, margin - low);
  return pan + low < margin ? margin - low : pan;
}

export function whenViewRests(cy: Core, rested: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let zoom = cy.zoom();
  const onViewport = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (cy.zoom() === zoom) return;
      zoom = cy.zoom();
      rested();
    }, 120);
  };
  cy.on('viewport', onViewport);
  return () => {
    clearTimeout(timer);
    cy.off('viewport', onViewport);
  };
}
