import type { Placement } from '../state/graph.ts';
import { lineCount, lineHeightPx, textWidth } from './text-size.ts';

export const freeTextWidth = 108;

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The room that an entity takes with its name. */
export function roomOf({ x, y, width, height, look }: Placement, name: string): Rect {
  const node = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
  if (look !== 'free') return node;
  const textRight = Math.min(textWidth(name), freeTextWidth) / 2;
  return {
    left: Math.min(node.left, x - textRight),
    top: node.top,
    right: Math.max(node.right, x + textRight),
    bottom: node.bottom + 4 + lineCount(name, freeTextWidth) * lineHeightPx,
  };
}

export function overlap(a: Rect, b: Rect, margin = 0): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;
}

/** Pushes free entities apart along the shorter way until no two rooms overlap, or 300 rounds are over. Deterministic. */
export function removeOverlaps(placements: Map<string, Placement>, nameOf: ReadonlyMap<string, string>, margin = 4): void {
  const ids = [...placements.keys()];
  for (let round = 0; round < 300; round += 1) {
    let moved = false;
    for (const [at, a] of ids.entries())
      for (const b of ids.slice(at + 1)) if (pushApart(placements, nameOf, [a, b], margin)) moved = true;
    if (!moved) return;
  }
}

function pushApart(placements: Map<string, Placement>, nameOf: ReadonlyMap<string, string>, [a, b]: [string, string], margin: number): boolean {
  const [one, other] = [placements.get(a), placements.get(b)];
  if (one === undefined || other === undefined) return false;
  const [p, q] = [roomOf(one, nameOf.get(a) ?? ''), roomOf(other, nameOf.get(b) ?? '')];
  if (!overlap(p, q, margin)) return false;
  const across = Math.min(p.right, q.right) - Math.max(p.left, q.left) + margin;
  const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) + margin;
  const step = across < down ? { x: ((one.x <= other.x ? 1 : -1) * across) / 2, y: 0 } : { x: 0, y: ((one.y <= other.y ? 1 : -1) * down) / 2 };
  placements.set(a, { ...one, x: one.x - step.x * 1.01, y: one.y - step.y * 1.01 });
  placements.set(b, { ...other, x: other.x + step.x * 1.01, y: other.y + step.y * 1.01 });
  return true;
}
