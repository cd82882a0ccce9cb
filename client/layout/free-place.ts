import type { Point, Rect } from '../parts/geometry.ts';

export interface FreeGround {
  /** What is there already. */
  taken: readonly Rect[];
  /** Where the middle may be; undefined is everywhere. */
  within: Rect | undefined;
  /** So far the middle may go at most. */
  most: number;
  /** So far what is put down stays from what is there. */
  gap: number;
}

/**
 * The place nearest to `own` that is free, by its middle; undefined where there is none. Nothing is nearer: such a place lies
 * straight across or down from the middle, or at a corner of what is taken. Of places as near it is the one least aside, then the
 * upper one, then the left one.
 */
export function nearestFree(own: Rect, { taken, within, most, gap }: FreeGround): Point | undefined {
  const middle = { x: (own.left + own.right) / 2, y: (own.top + own.bottom) / 2 };
  const half = { x: (own.right - own.left) / 2 + gap, y: (own.bottom - own.top) / 2 + gap };
  const closed = taken.map(({ left, right, top, bottom }) => ({
    left: left - half.x,
    right: right + half.x,
    top: top - half.y,
    bottom: bottom + half.y,
  }));
  const isFree = ({ x, y }: Point) =>
    !closed.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom);
  const xs = nearestFirst(
    middle.x,
    [...closed, ...(within ? [within] : [])].flatMap(({ left, right }) => [left, right]),
  );
  const ys = nearestFirst(
    middle.y,
    [...closed, ...(within ? [within] : [])].flatMap(({ top, bottom }) => [top, bottom]),
  );
  let best: { place: Point; far: number } | undefined;
  for (const x of xs.filter((one) => within === undefined || (one >= within.left && one <= within.right))) {
    const limit = best?.far ?? most;
    if (Math.abs(x - middle.x) >= limit) break;
    for (const y of ys) {
      const far = Math.hypot(x - middle.x, y - middle.y);
      if (far >= (best?.far ?? most)) break;
      if (within !== undefined && (y < within.top || y > within.bottom)) continue;
      if (isFree({ x, y })) best = { place: { x, y }, far };
    }
  }
  return best?.place;
}

function nearestFirst(from: number, others: readonly number[]): number[] {
  return [...new Set([from, ...others])].sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b);
}
