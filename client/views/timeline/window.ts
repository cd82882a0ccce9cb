import type { TimeWindow } from '../../state/filters.ts';

/** Months since year 0, which a window's handles step by. */
export function monthOf(ms: number): number {
  const date = new Date(ms);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1);
}

/** The days from the first month to the last, both included. */
export function windowOf(first: number, last: number): TimeWindow {
  return { from: dayOf(startOfMonth(first)), to: dayOf(startOfMonth(last + 1) - 1) };
}

/** The first and last month of a window. */
export function monthsOf({ from, to }: TimeWindow): [first: number, last: number] {
  return [monthOf(Date.parse(from)), monthOf(Date.parse(to))];
}

const dayMs = 86_400_000;

/** Whether nothing of it can lie in the window; `start` and `end` in milliseconds. */
export function isOutside({ start, end }: { start: number; end: number }, window: TimeWindow | undefined): boolean {
  return window !== undefined && (start >= Date.parse(window.to) + dayMs || end <= Date.parse(window.from));
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
