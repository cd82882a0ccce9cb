import type { NodeSingular } from 'cytoscape';
import type { Point, Rect } from '../parts/geometry.ts';
import { lineHeightPx, textWidth } from '../parts/text-size.ts';
import { bodyOf } from './room.ts';

/** Where sides other than below are tried, they are marked by classes. */
export const namedAside = ['right', 'left', 'above'] as const;
export type NameSide = 'below' | (typeof namedAside)[number];

interface NameRoom {
  side: NameSide;
  room: Rect;
}

const gap = 4;

/** The room that the name of a free entity takes on each side of it, the usual one first; those aside only within the whole. */
export function nameRooms(node: NodeSingular, scale: number, whole: Rect | undefined): NameRoom[] {
  const lines = String(node.data('label')).split('\n');
  const wide = Math.max(...lines.map((line) => textWidth(line))) * scale;
  const high = lines.length * lineHeightPx * scale;
  const own = bodyOf(node);
  const { x, y } = node.position();
  const across = { left: x - wide / 2, right: x + wide / 2 };
  const beside = { top: y - high / 2, bottom: y + high / 2 };
  const below: NameRoom = {
    side: 'below',
    room: { ...across, top: own.bottom, bottom: own.bottom + gap * scale + high },
  };
  if (whole === undefined) return [below];
  const aside: NameRoom[] = [
    { side: 'right', room: { ...beside, left: own.right, right: own.right + gap + wide } },
    { side: 'left', room: { ...beside, left: own.left - gap - wide, right: own.left } },
    { side: 'above', room: { ...across, top: own.top - gap - high, bottom: own.top } },
  ];
  return [below, ...aside.filter(({ room }) => isWithin(room, whole))];
}

/** The side through which the fewest lines run; the first of equal ones. */
export function leastCrossed(
  rooms: readonly NameRoom[],
  lines: readonly (readonly [Point, Point])[],
): NameRoom | undefined {
  const counted = rooms.map((one) => ({ one, crossed: lines.filter((line) => runsThrough(line, one.room)).length }));
  return counted.sort((a, b) => a.crossed - b.crossed)[0]?.one;
}

function isWithin(inner: Rect, outer: Rect): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

/** Whether a straight line runs through a rectangle: cut down to what lies between each two sides (Liang and Barsky, 1984). */
export function runsThrough([from, to]: readonly [Point, Point], { left, right, top, bottom }: Rect): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [begin, end] = [0, 1];
  for (const [way, room] of [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const) {
    if (way === 0 && room < 0) return false;
    if (way < 0) begin = Math.max(begin, room / way);
    if (way > 0) end = Math.min(end, room / way);
  }
  return begin < end;
}
