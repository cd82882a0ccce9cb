import type { Core, NodeSingular } from 'cytoscape';
import { nearestFree } from '../layout/free-place.ts';
import { overlap, type Point, type Rect } from '../parts/geometry.ts';
import { bodyOf, pictureRoom } from './room.ts';

/** An entity that is being moved. */
export interface Carried {
  /** Moves it to this point, or as near as it may come. */
  to: (point: Point) => void;
  /** Puts it down where it is, or at the nearest place where it lies on nothing foreign. */
  putDown: () => PutDown;
  takeBack: () => void;
}

export interface PutDown {
  /** Where all that was moved stands now. */
  places: Map<string, Point>;
  /** What is back where it was, for nothing was free. */
  withoutRoom?: string;
  /** What rests elsewhere than where it was dropped. */
  beside?: string;
}

/** So far from others comes to rest what was dropped on one. */
const gapPx = 4;
/** A place so near to the old one is no other. */
const sameWithinPx = 8;

/**
 * Picks up an entity, a box with all that stands in it. Nothing leaves the box that it stands in: the picture would say
 * something false about where a place lies.
 */
export function pickUp(cy: Core, node: NodeSingular): Carried {
  const first = { ...node.position() };
  const inside = node.hasClass('box') ? nodesInside(cy, node) : [];
  const stood = new Map([node, ...inside].map((one) => [one, { ...one.position() }]));
  const room = roomWithin(cy, node);
  const foreign = foreignTo(cy, node, stood);
  const to = (point: Point) => {
    const { x, y } = room === undefined ? point : clamped(point, room);
    for (const [one, from] of stood) one.position({ x: from.x + x - first.x, y: from.y + y - first.y });
  };
  const takeBack = () => {
    for (const [one, from] of stood) one.position({ ...from });
  };
  const rest = (): Omit<PutDown, 'places'> => {
    const [own, taken] = [bodyOf(node), foreign.map(areaTaken)];
    if (!taken.some((other) => overlap(own, other))) return {};
    const free = nearestFree(own, { taken, within: room, most: largerSide(cy), gap: gapPx });
    if (free === undefined || Math.hypot(free.x - first.x, free.y - first.y) < sameWithinPx) {
      takeBack();
      return { withoutRoom: node.id() };
    }
    to(free);
    return { beside: node.id() };
  };
  return {
    to,
    takeBack,
    putDown: () => ({
      ...rest(),
      places: new Map([...stood.keys()].map((one) => [one.id(), { ...one.position() }])),
    }),
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

/** The boxes that it stands in. */
function boxesAround(cy: Core, node: NodeSingular): NodeSingular[] {
  return cy
    .nodes('.box')
    .toArray()
    .filter((box) => box.id() !== node.id() && areaOf(box) > areaOf(node) && holds(bodyOf(box), node.position()));
}

const titlePx = 27;
const rimPx = 3;

/** Where the middle of what stands in a box may go, its name within the box too; undefined where it stands in none. */
function roomWithin(cy: Core, node: NodeSingular): Rect | undefined {
  if (node.hasClass('free') || node.hasClass('card')) return undefined;
  const own = bodyOf(node);
  const [outer] = boxesAround(cy, node).sort((a, b) => areaOf(a) - areaOf(b));
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

/** What it may not lie on: boxes that it does not stand in, and cards; for a box also whatever would seem to stand in it. */
function foreignTo(cy: Core, node: NodeSingular, carried: ReadonlyMap<NodeSingular, Point>): NodeSingular[] {
  const isPlace = ['box', 'left', 'right'].some((look) => node.hasClass(look));
  const taken = new Set([...carried.keys()].map((one) => one.id()));
  for (const outer of isPlace ? boxesAround(cy, node) : []) taken.add(outer.id());
  return cy
    .nodes(node.hasClass('box') ? '*' : '.box, .card')
    .toArray()
    .filter((other) => !taken.has(other.id()));
}

/** What it takes with its name, where that stands beside it. */
function areaTaken(node: NodeSingular): Rect {
  const body = bodyOf(node);
  if (node.hasClass('box') || node.hasClass('card')) return body;
  const { x1, x2, y1, y2 } = node.boundingBox({ includeOverlays: false, includeEdges: false });
  return {
    left: Math.min(body.left, x1),
    right: Math.max(body.right, x2),
    top: Math.min(body.top, y1),
    bottom: Math.max(body.bottom, y2),
  };
}

function largerSide(cy: Core): number {
  const { left, right, top, bottom } = pictureRoom(cy, 1) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  return Math.max(right - left, bottom - top);
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
