import type { Core, EdgeSingular } from 'cytoscape';
import { overlap, type Point, pointOnCurve, type Rect, rectAround } from '../parts/geometry.ts';

export const lineLabelPx = 12;
/** No number is drawn smaller than this on the screen; where that makes it too large for the lines, none is drawn. */
const smallestPx = 11;
const largestPx = 22;
/** Where along a line its number may stand, the best first. */
export const places = Array.from({ length: 43 }, (_, at) => 0.5 + (at % 2 === 0 ? -1 : 1) * Math.ceil(at / 2) * 0.02);

const steps = Array.from({ length: 41 }, (_, at) => at / 40);

/**
 * Puts the number of each line that has one where it hides neither another number nor an entity, the greatest first. That one thing is folded is
 * not written. Of what readers say a line has a sign before all numbers, however small the picture is.
 */
export function placeLineLabels(cy: Core): void {
  const lines = cy
    .edges('.line, .counted, .said')
    .toArray()
    .sort(
      (one, other) =>
        Number(isSaid(other)) - Number(isSaid(one)) ||
        numberOf(other) - numberOf(one) ||
        (one.id() < other.id() ? -1 : 1),
    );
  if (lines.length === 0) return;
  const taken: Rect[] = cy
    .nodes()
    .filter((node) => !node.hasClass('box'))
    .map((node) => {
      const { x1, x2, y1, y2 } = node.boundingBox({ includeOverlays: false });
      return { left: x1, right: x2, top: y1, bottom: y2 };
    });
  const ways = new Map(lines.map((line) => [line.id(), steps.map((share) => pointOn(line, share))]));
  const sizePx = Math.max(lineLabelPx, smallestPx / cy.zoom());
  const high = sizePx + 8;
  cy.batch(() => {
    for (const line of lines) {
      const wide = (String(line.data('count')).length * sizePx * 7.5) / lineLabelPx + 10;
      const middle = pointOn(line, 0.5);
      const free = places
        .map((share) => pointOn(line, share))
        .filter((point) => !taken.some((other) => overlap(rectAround(point, wide, high), other)));
      const isWanted = isSaid(line);
      const point =
        free.find((one) => !isCrossed(rectAround(one, wide, high), line, ways)) ??
        free[0] ??
        (isWanted ? middle : undefined);
      const isLeftOut =
        (sizePx > largestPx && !isWanted) ||
        (line.hasClass('line') && line.data('count') === '1') ||
        point === undefined;
      line.toggleClass('unlabelled', isLeftOut);
      if (isLeftOut) continue;
      taken.push(rectAround(point, wide, high));
      line.style({ 'font-size': sizePx, 'text-margin-x': point.x - middle.x, 'text-margin-y': point.y - middle.y });
    }
  });
}

function numberOf(line: EdgeSingular): number {
  // A sign alone is no number.
  return Number.parseInt(String(line.data('count')), 10) || 0;
}

function isSaid(line: EdgeSingular): boolean {
  return line.hasClass('said');
}

/** A point of the line, `share` of the way: straight, with corners, or a quadratic curve. */
export function pointOn(line: EdgeSingular, share: number): Point {
  const [from, to] = [line.sourceEndpoint(), line.targetEndpoint()];
  // The types promise points; a straight line has none.
  const [control] = (line.controlPoints() as Point[] | undefined) ?? [];
  // The types promise points; only a line with corners has some.
  const corners = (line.segmentPoints() as Point[] | undefined) ?? [];
  if (control === undefined) return pointAlong([from, ...corners, to], share);
  return pointOnCurve(from, control, to, share);
}

function pointAlong(points: readonly Point[], share: number): Point {
  const lengths = points
    .slice(1)
    .map((point, at) => Math.hypot(point.x - (points[at]?.x ?? 0), point.y - (points[at]?.y ?? 0)));
  let left = lengths.reduce((sum, length) => sum + length, 0) * share;
  for (const [at, length] of lengths.entries()) {
    const [p, q] = [points[at], points[at + 1]];
    if (p === undefined || q === undefined) break;
    if (left <= length || at === lengths.length - 1) {
      const part = length === 0 ? 0 : left / length;
      return { x: p.x + (q.x - p.x) * part, y: p.y + (q.y - p.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

/** Whether another line runs through the number: its way is looked at in 40 steps. */
function isCrossed(rect: Rect, own: EdgeSingular, ways: ReadonlyMap<string, readonly Point[]>): boolean {
  for (const [id, points] of ways) {
    if (id === own.id()) continue;
    for (let at = 1; at < points.length; at += 1) {
      const [p, q] = [points[at - 1], points[at]];
      if (p === undefined || q === undefined) continue;
      const box = {
        left: Math.min(p.x, q.x),
        right: Math.max(p.x, q.x) + 0.1,
        top: Math.min(p.y, q.y),
        bottom: Math.max(p.y, q.y) + 0.1,
      };
      if (overlap(rect, box)) return true;
    }
  }
  return false;
}
