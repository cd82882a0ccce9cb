import { type ScaleTime, scaleUtc } from 'd3-scale';
import type { TimelineRows } from '../../state/timeline-rows.ts';
import { monthOf } from './window.ts';

export interface Axis extends TimelineRows {
  x: (ms: number) => number;
  /** A year or a month, as EDTF writes it. */
  ticks: { x: number; date: string }[];
  left: number;
  width: number;
  /** Whether names stand above their bars, for there is no room before them. */
  isStacked: boolean;
  /** The month at a distance from the left. */
  monthAt: (x: number) => number;
}

/** Where years begin, in pixels, where names stand before. */
export function leftOf(width: number): number {
  return isNarrow(width) ? 128 : 250;
}

function isNarrow(width: number): boolean {
  return width < 520;
}

/** Half of what is written below the first line of years. */
const rimPx = 26;

/** Of a screen, or with names before the years, which begin at `namesEnd`. */
export function axisOf(rows: TimelineRows, width: number, namesEnd?: number): Axis {
  const isStacked = namesEnd === undefined && isNarrow(width);
  const left = isStacked ? rimPx : (namesEnd ?? leftOf(width));
  const right = Math.max(left + 60, width - 26);
  const scale = scaleUtc([new Date(rows.from), new Date(rows.to)], [left, right]);
  return {
    ...rows,
    ...{ left, width, isStacked },
    x: (ms) => scale(ms),
    ticks: ticksApart(scale, right - left).map((date) => ({
      x: scale(date),
      date: date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : date.toISOString().slice(0, 7),
    })),
    monthAt: (x) => monthOf(scale.invert(x).getTime()),
  };
}

/** As wide as 2023年12月 is written, with room around it. */
const leastApartPx = 64;

/** The scale gives about as many ticks as are asked for, and sometimes more than their labels have room. */
function ticksApart(scale: ScaleTime<number, number>, width: number): Date[] {
  for (let wanted = Math.max(2, Math.floor(width / leastApartPx)); wanted > 1; wanted -= 1) {
    const ticks = scale.ticks(wanted);
    const gaps = ticks.slice(1).map((date, at) => scale(date) - scale(ticks[at] ?? date));
    if (gaps.every((gap) => gap >= leastApartPx)) return ticks;
  }
  return scale.ticks(1);
}
