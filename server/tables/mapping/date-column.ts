import type { ColumnFacts } from './column-facts.ts';
import type { KnownSheet } from './known-sheets.ts';
import { speaksOf, type Words } from './words.ts';

/** The column that says when: by its head, or because days and nothing else stand in it. When something ends is no such. */
export function dateColumn({ facts }: KnownSheet, { dates }: Words): ColumnFacts | undefined {
  const left = facts.filter(({ head }) => !speaksOf(head, dates.ends));
  const said = left.filter((one) => one.role === 'date' && one.dates > 0.5);
  return (
    said.find(({ head }) => !speaksOf(head, dates.ofThings)) ??
    said[0] ??
    left.find((one) => one.dates > 0.8 && one.numbers < 0.5)
  );
}

/** Whether a date is that of the thing named, as 成立日期 is, and not of what a row relates. */
export function isDateOfThing({ head }: ColumnFacts, { dates }: Words): boolean {
  return speaksOf(head, dates.ofThings);
}
