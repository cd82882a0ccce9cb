import type { Act } from './acts.ts';
import type { SaidDate } from './dates.ts';
import type { Pair } from './parties.ts';

/** The date of a fact: the last before its verb; with 分别 the one of its place in the list. */
export function dateFor({ hit, clause }: Act, dates: readonly SaidDate[], { nth }: Pair): SaidDate | undefined {
  const before = dates.filter(({ end }) => end <= hit.start);
  if (nth !== undefined && before.length > 1) return before[nth];
  const near = before.findLast(({ start }) => start >= clause.start) ?? before.at(-1);
  return near ?? dates.find(({ start }) => start >= hit.end && start - hit.end < 14 && start < clause.end);
}

/** Whether it is to happen after the text was published, as far as both say. */
export function isLater(date: string | undefined, published: string | undefined): boolean {
  if (date === undefined || published === undefined) return false;
  const from = date.slice(0, 10).replace(/\/.*$/, '');
  const length = Math.min(from.length, published.length);
  return from.slice(0, length) > published.slice(0, length);
}
