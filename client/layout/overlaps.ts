import type { Placement } from '../state/graph.ts';
import { overlap, type Rect } from '../parts/geometry.ts';
import { lineHeightPx, textWidth } from '../parts/text-size.ts';
import { linesOf } from './wrap.ts';

/** The room that an entity takes with its name. */
export function roomOf({ x, y, width, height, look }: Placement, name: string): Rect {
  const node = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
  if (look !== 'free') return node;
  const lines = linesOf(name, look);
  const textRight = Math.max(...lines.map((line) => textWidth(line))) / 2;
  return {
    left: Math.min(node.left, x - textRight),
    top: node.top,
    right: Math.max(node.right, x + textRight),
    bottom: node.bottom + 4 + lines.length * lineHeightPx,
  };
}

/** Beyond, pushing names apart would take too long; those that do not fit are left out. */
export const mostApart = 400;

const margin = 4;

/** Pushes entities apart along the shorter way until no two rooms overlap, or 300 rounds are over; what `stays` does not move. Deterministic. */
export function removeOverlaps(
  placements: Map<string, Placement>,
  nameOf: ReadonlyMap<string, string>,
  stays: ReadonlySet<string> = new Set(),
): void {
  const rooms = [...placements].map(([id, place]) => ({
    id,
    room: roomOf(place, nameOf.get(id) ?? ''),
    moved: { x: 0, y: 0 },
    share: stays.has(id) ? 0 : 1,
  }));
  for (let round = 0, isMoved = true; round < 300 && isMoved; round += 1) {
    isMoved = false;
    for (const [at, a] of rooms.entries())
      for (let other = at + 1; other < rooms.length; other += 1) {
        const b = rooms[other];
        if (b === undefined || !overlap(a.room, b.room, margin)) continue;
        const both = a.share + b.share;
        if (both === 0) continue;
        const way = wayApart(a.room, b.room);
        shift(a, { x: (-way.x * a.share) / both, y: (-way.y * a.share) / both });
        shift(b, { x: (way.x * b.share) / both, y: (way.y * b.share) / both });
        isMoved = true;
      }
  }
  for (const { id, moved } of rooms) {
    const place = placements.get(id);
    if (place !== undefined) placements.set(id, { ...place, x: place.x + moved.x, y: place.y + moved.y });
  }
}

/** The shorter way that takes the two apart, for the second; the first may go a part of it the other way. */
function wayApart(a: Rect, b: Rect): { x: number; y: number } {
  const across = (Math.min(a.right, b.right) - Math.max(a.left, b.left) + margin) * 1.01;
  const down = (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + margin) * 1.01;
  if (across < down) return { x: a.left + a.right <= b.left + b.right ? across : -across, y: 0 };
  return { x: 0, y: a.top + a.bottom <= b.top + b.bottom ? down : -down };
}

function shift(
  { room, moved }: { room: Rect; moved: { x: number; y: number } },
  { x, y }: { x: number; y: number },
): void {
  room.left += x;
  room.right += x;
  room.top += y;
  room.bottom += y;
  moved.x += x;
  moved.y += y;
}
