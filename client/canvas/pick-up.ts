import type { Core, NodeSingular } from 'cytoscape';
import { overlap, type Point, type Rect } from '../parts/geometry.ts';
import { bodyOf } from './room.ts';

/** An entity that is being moved. */
export interface Carried {
  /** Moves it to this point, or as near as it may come. */
  to: (point: Point) => void;
  /** Where all that was moved stands now; what would lie on a foreign box or card is back where it was. */
  putDown: () => Map<string, Point>;
  takeBack: () => void;
}

/**
 * Picks up an entity, a box with all that stands in it. Nothing leaves the box that it stands in: the picture would say
 * something false about where a place lies.
 */
export function pickUp(cy: Core, node: NodeSingular): Carried {
  const first = { ...node.position() };
  const inside = node.hasClass('box') ? nodesInside(cy, node) : [];
  const stood = new Map([node, ...inside].map((one) => [one, { ...one.position() }]));
  const room = roomWithin(cy, node);
  const to = (point: Point) => {
    const { x, y } = room === undefined ? point : clamped(point, room);
    for (const [one, from] of stood) one.position({ x: from.x + x - first.x, y: from.y + y - first.y });
  };
  const takeBack = () => {
    for (const [one, from] of stood) one.position({ ...from });
  };
  return {
    to,
    takeBack,
    putDown: () => {
      if (isOnForeign(cy, node, inside)) takeBack();
      return new Map([...stood.keys()].map((one) => [one.id(), { ...one.position() }]));
    },
  };
}

/** What stands in a box: a larger box may have its middle there too. */
function nodesInside(cy: Core, box: NodeSingular): NodeSingular[] {
  const body = bodyOf(box);
  return cy
    .nodes()
    .toArray()
    .filter((node) => node.id() !== box.id() && areaOf(node) < areaOf(box) && holds(body, node.position()));
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
