export interface Point {
  x: number;
  y: number;
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export function overlap(a: Rect, b: Rect, margin = 0): boolean {
  return (
    a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin
  );
}

export function rectAround({ x, y }: Point, wide: number, high: number): Rect {
  return { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 };
}

/** A point of a quadratic curve, `share` of the way. */
export function pointOnCurve(from: Point, control: Point, to: Point, share: number): Point {
  const mix = (p: number, q: number) => p + (q - p) * share;
  return {
    x: mix(mix(from.x, control.x), mix(control.x, to.x)),
    y: mix(mix(from.y, control.y), mix(control.y, to.y)),
  };
}

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The direction of an arrow key; undefined for any other key. */
export function wayOf(key: string): Point | undefined {
  return Object.hasOwn(ways, key) ? ways[key] : undefined;
}

/** The nearest that lies the given way, at least so far; what lies aside counts double. */
export function nearestThatWay<T extends Point>(
  all: readonly T[],
  from: Point,
  { way, least }: { way: Point; least: number },
): T | undefined {
  let best: { found: T; cost: number } | undefined;
  for (const found of all) {
    const [dx, dy] = [found.x - from.x, found.y - from.y];
    const along = dx * way.x + dy * way.y;
    if (along <= least) continue;
    const cost = along + 2 * Math.abs(dx * way.y + dy * way.x);
    if (best === undefined || cost < best.cost) best = { found, cost };
  }
  return best?.found;
}
