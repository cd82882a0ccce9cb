import type { Rect } from '../parts/geometry.ts';

/** How much wider and higher on each side something may become, in the picture's pixels. */
interface Most {
  across: number;
  down: number;
}

/**
 * The ground over which a box may grow: on each side so far at most, and nowhere nearer than `gap` to what is there. First it
 * becomes wide, then high.
 */
export function groundOf(box: Rect, { taken, most, gap }: { taken: readonly Rect[]; most: Most; gap: number }): Rect {
  const abreast = taken.filter(({ top, bottom }) => bottom + gap > box.top && top - gap < box.bottom);
  const left = lowEnd(box.left, most.across, gapsBefore(abreast, 'right', gap));
  const right = -lowEnd(-box.right, most.across, gapsAfter(abreast, 'left', gap));
  const over = taken.filter((one) => one.right + gap > left && one.left - gap < right);
  return {
    ...{ left, right },
    top: lowEnd(box.top, most.down, gapsBefore(over, 'bottom', gap)),
    bottom: -lowEnd(-box.bottom, most.down, gapsAfter(over, 'top', gap)),
  };
}

type Side = keyof Rect;

function gapsBefore(taken: readonly Rect[], side: Side, gap: number): number[] {
  return taken.map((one) => one[side] + gap);
}

/** Seen from the other side, so that what is after comes before. */
function gapsAfter(taken: readonly Rect[], side: Side, gap: number): number[] {
  return taken.map((one) => gap - one[side]);
}

/** The lowest that is free of what ends below `from`; what ends beyond it is in nobody's way. */
function lowEnd(from: number, most: number, ends: readonly number[]): number {
  return Math.max(from - most, ...ends.filter((end) => end <= from));
}
