import { fontFamily } from './fonts.ts';
import { overlap, type Point, type Rect, rectAround } from './geometry.ts';
import { mostNumbered } from './numbered.ts';
import type { Palette } from './palette.ts';

const sizePx = 10;
const highPx = 13;

/** Something that gets a number. */
export interface Wanted {
  id: string;
  /** By which the numbers go, from the top of the picture to its bottom. */
  at: Point;
  /** Where its number may stand, the best first. */
  spots: readonly Point[];
  /** What stands behind the number. */
  sign?: string | undefined;
}

export interface PlacedNumber {
  id: string;
  number: number;
  /** The number with its sign. */
  text: string;
  rect: Rect;
  /** Where what it numbers is, where it had to stand beside that. */
  beside: Point | undefined;
}

/**
 * A number for each, from the top of the picture to its bottom, at the first of its spots that hides nothing and no other number; where
 * none is free, beside it. The first `mostNumbered` have one, which takes some tenths of a second; twice as many take four times as long.
 */
export function placeNumbers(wanted: readonly Wanted[], hidesNot: readonly Rect[]): PlacedNumber[] {
  const taken = [...hidesNot];
  const inOrder = [...wanted]
    .sort((one, other) => one.at.y - other.at.y || one.at.x - other.at.x || (one.id < other.id ? -1 : 1))
    .slice(0, mostNumbered);
  return inOrder.map(({ id, at, spots, sign }, nth) => {
    const number = nth + 1;
    const text = sign === undefined ? String(number) : `${number} ${sign}`;
    const wide = text.length * sizePx * 0.66 + 6;
    const isFree = (point: Point) => !taken.some((other) => overlap(rectAround(point, wide, highPx), other));
    const free = spots.find(isFree);
    const aside = free === undefined ? around(spots).find((one) => isFree(one.point)) : undefined;
    const rect = rectAround(free ?? aside?.point ?? at, wide, highPx);
    taken.push(rect);
    return { id, number, text, rect, beside: aside?.of };
  });
}

const distancesPx = [16, 24, 34, 46, 60, 78, 100];
const directions = Array.from({ length: 16 }, (_, nth) => (nth * Math.PI) / 8);
/** Of the spots of a line, which stand close together, so many apart are enough to look around. */
const stride = 10;

/** Points around spots, the nearest first, each with the spot that it is beside. */
function around(spots: readonly Point[]): { point: Point; of: Point }[] {
  const some = spots.filter((_, nth) => nth % stride === 0);
  return distancesPx.flatMap((far) =>
    some.flatMap((of) =>
      directions.map((turn) => ({ of, point: { x: of.x + far * Math.cos(turn), y: of.y + far * Math.sin(turn) } })),
    ),
  );
}

/** Draws a number, with a line to what it numbers where it stands beside that. */
export function drawNumber(
  context: CanvasRenderingContext2D,
  { text, rect, beside }: PlacedNumber,
  palette: Pick<Palette, 'ground' | 'ink' | 'quiet'>,
): void {
  const middle = { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
  context.font = `600 ${sizePx}px ${fontFamily}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 1;
  context.strokeStyle = palette.quiet;
  if (beside !== undefined) {
    context.beginPath();
    context.moveTo(beside.x, beside.y);
    context.lineTo(middle.x, middle.y);
    context.stroke();
  }
  context.beginPath();
  context.rect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top);
  context.fillStyle = palette.ground;
  context.fill();
  context.stroke();
  context.fillStyle = palette.ink;
  context.fillText(text, middle.x, middle.y);
}
