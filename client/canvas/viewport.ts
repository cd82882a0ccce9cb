import type { Core } from 'cytoscape';
import type { Rect } from '../parts/geometry.ts';
import { eyeGoal, type Goal } from './eye.ts';
import { pictureRoom, scaleAt } from './room.ts';

const margin = 10;
/** What is brought into sight from below stands above what may be said at the foot of the canvas. */
const noteRoom = 96;
const largestFitZoom = 1.15;

/** Shows the whole picture, as large as it may be. */
export function fitView(cy: Core): void {
  const atOne = pictureRoom(cy, 1);
  if (atOne === undefined) return;
  // The names that keep their size on the screen take more room the smaller the picture is.
  const room = pictureRoom(cy, scaleAt(zoomFor(cy, atOne))) ?? atOne;
  const zoom = zoomFor(cy, room);
  cy.viewport({
    zoom,
    pan: {
      x: cy.width() / 2 - ((room.left + room.right) / 2) * zoom,
      y: cy.height() / 2 - ((room.top + room.bottom) / 2) * zoom,
    },
  });
}

/** Less of the canvas than this is a picture that has shrunk. */
const leastUsed = 1 / 3;

/** Whether the picture takes so little of the canvas that it should be fitted anew: by the longer of its sides. */
export function isShrunk(cy: Core): boolean {
  const room = pictureRoom(cy, 1);
  if (room === undefined) return false;
  const wide = ((room.right - room.left) * cy.zoom()) / cy.width();
  const high = ((room.bottom - room.top) * cy.zoom()) / cy.height();
  return Math.max(wide, high) < leastUsed && cy.zoom() < largestFitZoom;
}

/** Whether a part of the picture lies outside of the canvas. */
export function isCut(cy: Core): boolean {
  const room = pictureRoom(cy, 1);
  if (room === undefined) return false;
  const { x, y } = cy.pan();
  return (
    room.left * cy.zoom() + x < 0 ||
    room.top * cy.zoom() + y < 0 ||
    room.right * cy.zoom() + x > cy.width() ||
    room.bottom * cy.zoom() + y > cy.height()
  );
}

function zoomFor(cy: Core, { left, right, top, bottom }: Rect): number {
  const rim = cy.width() < 480 ? 4 : margin;
  const zoom = Math.min((cy.width() - 2 * rim) / (right - left), (cy.height() - 2 * rim) / (bottom - top));
  return Math.min(largestFitZoom, Math.max(cy.minZoom(), zoom));
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
    x: nudged(cy.width() / 2 - cx * zoom, [box.x1 * zoom, box.x2 * zoom], cy.width()),
    y: nudged(cy.height() / 2 - cy2 * zoom, [box.y1 * zoom, box.y2 * zoom], cy.height(), noteRoom),
  };
  if (Math.abs(pan.x - x) < 1 && Math.abs(pan.y - y) < 1 && zoom === cy.zoom()) return;
  if (!motion) cy.viewport({ zoom, pan });
  else {
    cy.scratch(eyeGoal, { zoom, pan } satisfies Goal);
    cy.animate({ zoom, pan }, { duration: 280, easing: 'ease-in-out' });
  }
}

/** Both ends of a line. */
export function revealLine(cy: Core, id: string, motion: boolean): void {
  const line = cy.getElementById(id);
  reveal(cy, [line.source().id(), line.target().id()], motion);
}

function nudged(pan: number, [low, high]: [number, number], size: number, room = margin): number {
  if (pan + high > size - margin) return Math.max(size - room - high, margin - low);
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
