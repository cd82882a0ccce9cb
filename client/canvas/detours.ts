import type { Point, Rect } from '../parts/geometry.ts';

export interface Way {
  id: string;
  from: Point;
  to: Point;
}

const aroundPx = 8;
const lanePx = 7;

/**
 * By way, two corners that lead it past the cards that it would run behind: level through the nearest gap between them,
 * each on a lane of its own. Ways that meet no card are not in it.
 */
export function detoursOf(ways: readonly Way[], cards: readonly Rect[]): Map<string, [Point, Point]> {
  const detours = new Map<string, [Point, Point]>();
  const used: number[] = [];
  const blocked = ways
    .filter((way) => cards.some((card) => meets(way, card)))
    .sort((a, b) => a.from.y + a.to.y - (b.from.y + b.to.y) || (a.id < b.id ? -1 : 1));
  const left = Math.min(...cards.map((card) => card.left)) - aroundPx;
  const right = Math.max(...cards.map((card) => card.right)) + aroundPx;
  for (const { id, from, to } of blocked) {
    const y = laneNear((from.y + to.y) / 2, cards, used);
    used.push(y);
    const corners: [Point, Point] = [
      { x: left, y },
      { x: right, y },
    ];
    detours.set(id, from.x <= to.x ? corners : [corners[1], corners[0]]);
  }
  return detours;
}

/** The height nearest to the wanted one at which neither a card nor another lane is. */
function laneNear(wanted: number, cards: readonly Rect[], used: readonly number[]): number {
  const isFree = (y: number) =>
    used.every((other) => Math.abs(other - y) >= lanePx) &&
    cards.every(({ top, bottom }) => y < top - aroundPx || y > bottom + aroundPx);
  for (let step = 0; step < 2000; step += 1) for (const y of [wanted - step, wanted + step]) if (isFree(y)) return y;
  return wanted;
}

/** Whether the straight way runs through the card: looked at where it comes in and where it goes out. */
function meets({ from, to }: Way, { left, right, top, bottom }: Rect): boolean {
  const [low, high] = from.x <= to.x ? [from, to] : [to, from];
  if (high.x <= left || low.x >= right || high.x === low.x) return false;
  const at = (x: number) => low.y + ((high.y - low.y) * (x - low.x)) / (high.x - low.x);
  const ends = [at(Math.max(left, low.x)), at(Math.min(right, high.x))];
  return Math.min(...ends) < bottom + 2 && Math.max(...ends) > top - 2;
}

/** The corners as cytoscape takes them: shares of the way, and distances from it. */
export function segmentsOf({ from, to }: Way, corners: readonly Point[]): { weights: string; distances: string } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const parts = corners.map(({ x, y }) => [x - from.x, y - from.y] as const);
  return {
    weights: parts.map(([x, y]) => String((x * dx + y * dy) / length ** 2)).join(' '),
    distances: parts.map(([x, y]) => String((y * dx - x * dy) / length)).join(' '),
  };
}
