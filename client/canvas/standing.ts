import type { Core, NodeSingular } from 'cytoscape';
import type { Point, Rect } from '../parts/geometry.ts';
import { bodyOf } from './room.ts';

/** What stands in a box: a larger box may have its middle there too. */
export function nodesInside(cy: Core, box: NodeSingular): NodeSingular[] {
  const body = bodyOf(box);
  return cy
    .nodes()
    .toArray()
    .filter((node) => node.id() !== box.id() && areaOf(node) < areaOf(box) && holds(body, node.position()));
}

/** The boxes that it stands in, the smallest first. */
export function boxesAround(cy: Core, node: NodeSingular): NodeSingular[] {
  return cy
    .nodes('.box')
    .toArray()
    .filter((box) => box.id() !== node.id() && areaOf(box) > areaOf(node) && holds(bodyOf(box), node.position()))
    .sort((a, b) => areaOf(a) - areaOf(b));
}

/** Boxes hold the small ones that stand in them and no others. */
function isInBoxes(node: NodeSingular): boolean {
  return ['box', 'left', 'right'].some((look) => node.hasClass(look));
}

/** The ground of all that it may not lie on: boxes that it does not stand in, and cards; for a box also whatever would seem to stand in it. */
export function groundTaken(cy: Core, node: NodeSingular): Rect[] {
  const isBox = node.hasClass('box');
  const own = [node, ...(isBox ? nodesInside(cy, node) : []), ...(isInBoxes(node) ? boxesAround(cy, node) : [])];
  const ids = new Set(own.map((one) => one.id()));
  return cy
    .nodes(isBox ? '*' : '.box, .card')
    .toArray()
    .filter((other) => !ids.has(other.id()))
    .map(areaTaken);
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

function holds({ left, right, top, bottom }: Rect, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function areaOf(node: NodeSingular): number {
  return (node.data('width') as number) * (node.data('height') as number);
}
