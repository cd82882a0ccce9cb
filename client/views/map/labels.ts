import { overlap, type Rect } from '../../parts/geometry.ts';
import { textWidth } from '../../parts/text-size.ts';

export interface Label {
  id: string;
  text: string;
  x: number;
  y: number;
}

/** How far a name may stand from its place, in heights of its font, the best first. */
const rises = [0, -0.9, 0.9, -1.8, 1.8];

/** The names that have room, the first given before the later ones; none hides another or stands beyond the view. */
export function placeLabels(
  wanted: readonly Label[],
  { fontPx, width, height, blocked }: { fontPx: number; width: number; height: number; blocked: readonly Rect[] },
): Label[] {
  const taken = [...blocked];
  const placed: Label[] = [];
  for (const label of wanted) {
    const wide = textWidth(label.text, fontPx) + 4;
    for (const y of rises.map((rise) => label.y + rise * fontPx)) {
      const box = {
        left: label.x - wide / 2,
        right: label.x + wide / 2,
        top: y - fontPx * 0.75,
        bottom: y + fontPx * 0.75,
      };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({ ...label, y });
      break;
    }
  }
  return placed;
}

const numberPx = { width: 20, height: 18 };

/** Puts each number at the first of its spots that is free of the numbers before it, or beside its first. */
export function placeNumbers<T extends { spots: readonly { x: number; y: number }[] }>(
  wanted: readonly T[],
): (T & { x: number; y: number })[] {
  const taken: { x: number; y: number }[] = [];
  const isFree = ({ x, y }: { x: number; y: number }) =>
    taken.every((one) => Math.abs(one.x - x) >= numberPx.width || Math.abs(one.y - y) >= numberPx.height);
  return wanted.map((one) => {
    const [best = { x: 0, y: 0 }] = one.spots;
    // On a small map all spots may be taken; then it stands beside.
    const beside = [1, 2, 3, 4].map((steps) => ({ x: best.x + steps * (numberPx.width + 2), y: best.y }));
    const spot = [...one.spots, ...beside].find(isFree) ?? best;
    taken.push(spot);
    return { ...one, ...spot };
  });
}
