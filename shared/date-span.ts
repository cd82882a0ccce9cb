import type { Span } from './links.ts';

const months: Readonly<Record<string, readonly [first: string, last: string]>> = {
  '21': ['03', '05'],
  '22': ['06', '08'],
  '23': ['09', '11'],
};

/**
 * The days that a date of EDTF level 1 may mean (https://www.loc.gov/standards/datetime/), as far as `dataset/cells.ts`
 * lets one in: 2024, 2024-08, 2024-08-15, seasons, intervals. `?`, `~` and `%` doubt the date and do not widen it.
 * EDTF leaves open which months a season has; here they are the northern meteorological ones, winter from December on.
 */
export function spanOf(date: string): Span {
  const [first = '', last = first] = date.replaceAll(/[?~%]/g, '').split('/');
  const [from, to] = [daysOf(first)?.from, daysOf(last)?.to];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The days of all the dates together. */
export function hullOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  const froms = spans.flatMap(({ from }) => from ?? []);
  const tos = spans.flatMap(({ to }) => to ?? []);
  const [from] = froms.length === spans.length ? froms.sort() : [];
  const to = tos.length === spans.length ? tos.sort().at(-1) : undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function daysOf(moment: string): { from: string; to: string } | undefined {
  const [year, month, day] = moment.split('-');
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: moment, to: moment };
  if (month === '24') return { from: `${year}-12-01`, to: lastDay(String(Number(year) + 1), '02') };
  const [first, last] = months[month] ?? [month, month];
  return { from: `${year}-${first}-01`, to: lastDay(year, last) };
}

function lastDay(year: string, month: string): string {
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
