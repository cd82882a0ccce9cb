import type { Spot } from './own.ts';

const rounds = 200;

/**
 * The spots, as wide apart as half of them ask for, and then pushed from each other until no two are nearer than `least`, or the rounds
 * are over. What lies far from all else does not widen the whole. Deterministic.
 */
export function apart(spots: readonly Spot[], least: number): Spot[] {
  const nearest = spots
    .map((one, at) => Math.min(...spots.filter((_, other) => other !== at).map((other) => between(one, other))))
    .sort((a, b) => a - b);
  const middle = nearest[Math.floor(nearest.length / 2)] ?? Infinity;
  const scale = Number.isFinite(middle) && middle > 0 ? least / middle : 1;
  const moved = spots.map(({ x, y }) => ({ x: x * scale, y: y * scale }));
  for (let round = 0; round < rounds; round += 1) {
    let isCalm = true;
    for (const [at, one] of moved.entries())
      for (const other of moved.slice(at + 1)) {
        const distance = between(one, other);
        if (distance >= least - 0.5) continue;
        isCalm = false;
        // Two on one spot go to either side.
        const [ux, uy] = distance === 0 ? [1, 0] : [(other.x - one.x) / distance, (other.y - one.y) / distance];
        const push = (least - distance) / 2;
        one.x -= ux * push;
        one.y -= uy * push;
        other.x += ux * push;
        other.y += uy * push;
      }
    if (isCalm) break;
  }
  return moved;
}

function between(one: Spot, other: Spot): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
