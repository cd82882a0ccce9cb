import type { Core, NodeSingular } from 'cytoscape';
import { nearestFree } from '../layout/free-place.ts';
import { overlap, type Point, type Rect, rectAround } from '../parts/geometry.ts';
import { growingAround, type Growing, rimPx, type Size, titlePx } from './growing.ts';
import { bodyOf, pictureRoom } from './room.ts';
import { boxesAround, groundTaken, nodesInside } from './standing.ts';

/** An entity that is being moved. */
export interface Carried {
  /** Moves it to this point, or as near as it may come. */
  to: (point: Point) => void;
  /** Moves it there again, where it was drawn anew meanwhile. */
  again: () => void;
  /** Puts it down where it is, or at the nearest place where it lies on nothing foreign. */
  putDown: () => PutDown;
  takeBack: () => void;
}

export interface PutDown {
  /** Where all that was moved stands now. */
  places: Map<string, Point>;
  /** The box around it, where that grew. */
  grown?: { id: string; size: Size };
  /** What is back where it was, for nothing was free. */
  withoutRoom?: string;
  /** What rests elsewhere than where it was dropped. */
  beside?: string;
}

/** So far from others comes to rest what was dropped on one. */
const gapPx = 4;
/** A place so near to the old one is no other. */
const sameWithinPx = 8;
const carriedKey = 'kuajie-carried';

/** What is being moved in this picture. */
export function carriedIn(cy: Core): Carried | undefined {
  return cy.scratch(carriedKey) as Carried | undefined;
}

/** It is moved no more; where it stands is told by the state. */
export function letGo(cy: Core): void {
  cy.removeScratch(carriedKey);
}

/**
 * Picks up an entity, a box with all that stands in it. Nothing leaves the box that it stands in: the picture would say
 * something false about where a place lies. A box around a box grows with it.
 */
export function pickUp(cy: Core, node: NodeSingular): Carried {
  const id = node.id();
  const first = { ...node.position() };
  const inside = node.hasClass('box') ? nodesInside(cy, node) : [];
  const stood = new Map([node, ...inside].map((one) => [one.id(), { ...one.position() }]));
  const growing = growingAround(cy, node);
  const room = roomWithin(cy, node, growing);
  const taken = groundTaken(cy, node);
  const sides = [node.data('width') as number, node.data('height') as number] as const;
  let at: Point = first;
  const again = () => {
    cy.batch(() => {
      for (const [one, from] of stood)
        cy.getElementById(one).position({ x: from.x + at.x - first.x, y: from.y + at.y - first.y });
      growing?.around(rectAround(at, ...sides));
    });
  };
  const to = (point: Point) => {
    at = room === undefined ? point : clamped(point, room);
    again();
  };
  const takeBack = () => {
    to(first);
    growing?.back();
    letGo(cy);
  };
  const rest = (): Omit<PutDown, 'places'> => {
    const own = rectAround(at, ...sides);
    if (!taken.some((other) => overlap(own, other))) return {};
    const free = nearestFree(own, { taken, within: room, most: largerSide(cy), gap: gapPx });
    if (free === undefined || Math.hypot(free.x - first.x, free.y - first.y) < sameWithinPx) {
      takeBack();
      return { withoutRoom: id };
    }
    to(free);
    return { beside: id };
  };
  const carried: Carried = {
    ...{ to, again, takeBack },
    putDown: () => {
      const resting = rest();
      letGo(cy);
      const size = growing?.size();
      return {
        ...resting,
        ...(growing === undefined || size === undefined ? {} : { grown: { id: growing.id, size } }),
        // What went out of sight meanwhile stands in none of them, and goes with its box.
        places: new Map(
          [...stood.keys()].flatMap((one) => {
            const drawn = cy.getElementById(one);
            return drawn.empty() ? [] : [[one, { ...drawn.position() }] as const];
          }),
        ),
      };
    },
  };
  cy.scratch(carriedKey, carried);
  return carried;
}

/** Where the middle of what stands in a box may go, its name within the box too; undefined where it stands in none. */
function roomWithin(cy: Core, node: NodeSingular, growing: Growing | undefined): Rect | undefined {
  if (node.hasClass('free') || node.hasClass('card')) return undefined;
  const own = bodyOf(node);
  const [outer] = boxesAround(cy, node);
  if (outer === undefined) return undefined;
  const { x, y } = node.position();
  const text = node.boundingBox({ includeOverlays: false, includeEdges: false });
  const ground = growing?.ground ?? bodyOf(outer);
  const low = { x: x - Math.min(own.left, text.x1), y: y - Math.min(own.top, text.y1) };
  const high = { x: Math.max(own.right, text.x2) - x, y: Math.max(own.bottom, text.y2) - y };
  return {
    left: Math.min(x, ground.left + rimPx + low.x),
    right: Math.max(x, ground.right - rimPx - high.x),
    top: Math.min(y, ground.top + titlePx + low.y),
    bottom: Math.max(y, ground.bottom - rimPx - high.y),
  };
}

function largerSide(cy: Core): number {
  const { left, right, top, bottom } = pictureRoom(cy, 1) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  return Math.max(right - left, bottom - top);
}

function clamped({ x, y }: Point, { left, right, top, bottom }: Rect): Point {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}
