import { scaleUtc } from 'd3-scale';
import type { TimelineRows } from './entries.ts';
import { monthOf } from './window.ts';

export interface Axis extends TimelineRows {
  x: (ms: number) => number;
  /** A year or a month, as EDTF writes it. */
  ticks: { x: number; date: string }[];
  left: number;
  width: number;
  /** The month at a distance from the left. */
  monthAt: (x: number) => number;
}

export function axisOf(rows: TimelineRows, width: number): Axis {
  const left = width < 520 ? 128 : 250;
  const right = Math.max(left + 60, width - 26);
  const scale = scaleUtc([new Date(rows.from), new Date(rows.to)], [left, right]);
  return {
    ...rows,
    left,
    width,
    x: (ms) => scale(ms),
    ticks: scale.ticks(Math.max(2, Math.floor((right - left) / 70))).map((date) => ({
      x: scale(date),
      date: date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : date.toISOString().slice(0, 7),
    })),
    monthAt: (x) => monthOf(scale.invert(x).getTime()),
  };
}
