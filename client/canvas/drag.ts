import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { overlap, type Rect } from '../parts/geometry.ts';
import { bodyOf } from './room.ts';

interface Point {
  x: number;
  y: number;
}

/**
 * A dragged box takes what stands in it along, and nothing leaves the box that it stands in: the picture would say
 * something false about where a place lies. What is dropped on a foreign box or card goes back. `moved` is told the new
 * places when the drag ends. Returns its undo.
 */
export function mountDrag(cy: Core, moved: (places: Map<string, Point>) => void): () => void {
  let last: Point = { x: 0, y: 0 };
  let first: Point = last;
  let inside: NodeSingular[] = [];
  let room: Rect | undefined;
  const onGrab = (event: EventObject) => {
    const node = event.target as NodeSingular;
    first = { ...node.position() };
    last = first;
    inside = node.hasClass('box') ? nodesInside(cy, node) : [];
    room = roomWithin(cy, node);
  };
  const move = (node: NodeSingular, to: Point) => {
    const [dx, dy] = [to.x - last.x, to.y - last.y];
    last = to;
    node.position({ ...to });
    for (const one of inside) one.position({ x: one.position().x + dx, y: one.position().y + dy });
  };
  const onDrag = (event: EventObject) => {
    const node = event.target as NodeSingular;
    move(node, room === undefined ? { ...node.position() } : clamped(node.position(), room));
  };
  const onFree = (event: EventObject) => {
    const node = event.target as NodeSingular;
    if (isOnForeign(cy, node, inside)) move(node, first);
    const nodes = [node, ...inside];
    moved(new Map(nodes.map((one) => [one.id(), { ...one.position() }])));
    inside = [];
  };
  cy.on('grab', 'node', onGrab).on('drag', 'node', onDrag).on('dragfree', 'node', onFree);
  return () => {
    cy.off('grab', 'node', onGrab).off('drag', 'node', onDrag).off('dragfree', 'node', onFree);
  };
}

function nodesInside(cy: Core, box: NodeSingular): NodeSingular[] {
  const body = bodyOf(box);
  return cy
    .nodes()
    .toArray()
    .filter((node) => node.id() !== box.id() && holds(body, node.position()));
}

const titlePx = 27;
const rimPx = 3;

/** Where the middle of what stands in a box may go, its name within the box too; undefined where it stands in none. */
function roomWithin(cy: Core, node: NodeSingular): Rect | undefined {
  if (node.hasClass('free') || node.hasClass('card')) return undefined;
  const own = bodyOf(node);
  const [outer] = cy
    .nodes('.box')
    .toArray()
    .filter((box) => box.id() !== node.id() && holds(bodyOf(box), node.position()) && areaOf(box) > areaOf(node))
    .sort((a, b) => areaOf(a) - areaOf(b));
  if (outer === undefined) return undefined;
  const { x, y } = node.position();
  const text = node.boundingBox({ includeOverlays: false, includeEdges: false });
  const body = bodyOf(outer);
  const low = { x: x - Math.min(own.left, text.x1), y: y - Math.min(own.top, text.y1) };
  const high = { x: Math.max(own.right, text.x2) - x, y: Math.max(own.bottom, text.y2) - y };
  return {
    left: Math.min(x, body.left + rimPx + low.x),
    right: Math.max(x, body.right - rimPx - high.x),
    top: Math.min(y, body.top + titlePx + low.y),
    bottom: Math.max(y, body.bottom - rimPx - high.y),
  };
}

function isOnForeign(cy: Core, node: NodeSingular, inside: readonly NodeSingular[]): boolean {
  const own = bodyOf(node);
  const taken = new Set([node.id(), ...inside.map((one) => one.id())]);
  return cy
    .nodes('.box, .card')
    .toArray()
    .some((other) => !taken.has(other.id()) && overlap(own, bodyOf(other)) && !encloses(bodyOf(other), own));

  function encloses(outer: Rect, inner: Rect): boolean {
    const isPlace = node.hasClass('box') || node.hasClass('left') || node.hasClass('right');
    return (
      isPlace &&
      inner.left >= outer.left &&
      inner.right <= outer.right &&
      inner.top >= outer.top &&
      inner.bottom <= outer.bottom
    );
  }
}

function clamped({ x, y }: Point, { left, right, top, bottom }: Rect): Point {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}

function holds({ left, right, top, bottom }: Rect, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function areaOf(node: NodeSingular): number {
  return (node.data('width') as number) * (node.data('height') as number);
}
