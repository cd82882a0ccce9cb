import { dateOf } from '../reading/dates.ts';
import { writtenOut } from '../reading/minguo.ts';
import { type ColumnFacts, lookedAt } from './column-facts.ts';
import type { KnownSheet } from './known-sheets.ts';
import { plainHead, speaksOf, type Words } from './words.ts';

/** The column that says when: by its head, or because days and nothing else stand in it. When something ends is no such, unless it says from when. */
export function dateColumn({ facts }: KnownSheet, { dates }: Words): ColumnFacts | undefined {
  const left = facts.filter(({ head, spans }) => spans > 0.3 || !speaksOf(head, dates.ends));
  const said = left.filter((one) => one.role === 'date' && one.dates > 0.5);
  const own = said.filter(({ head }) => !speaksOf(head, dates.ofThings));
  return (
    own.find(({ spans }) => spans < 0.3) ??
    own[0] ??
    said[0] ??
    left.find((one) => one.dates > 0.8 && (one.numbers < 0.5 || one.spans > 0.3))
  );
}

/** The column that says when ended what began on another's day: in the rows that have both, mostly not before. */
export function endColumn(
  { facts, sheet }: KnownSheet,
  begin: ColumnFacts | undefined,
  { dates }: Words,
): ColumnFacts | undefined {
  if (begin === undefined || begin.spans > 0.3 || speaksOf(begin.head, dates.until)) return undefined;
  return facts.find((one) => {
    if (one === begin || one.dates < 0.5 || one.spans > 0.3 || !endsWhatBegins(one, begin, dates)) return false;
    const pairs = sheet.rows.slice(sheet.head, sheet.head + lookedAt).flatMap((row): [string, string][] => {
      const [from, to] = [begin, one].map(({ at, isMinguo }) =>
        dateOf(isMinguo ? writtenOut(row[at] ?? '') : (row[at] ?? '')),
      );
      return from === undefined || to === undefined ? [] : [[from, to]];
    });
    const ordered = pairs.filter(([from, to]) => from.slice(0, 4) <= to.slice(0, 4));
    return pairs.length >= 2 && ordered.length >= pairs.length * 0.9;
  });
}

/**
 * Whether a head says the end of what another begins: 竣工时间 beside 开工时间, 协议截止日期 beside 协议开始日期. When counting, applying or registering
 * ended is no end of the thing itself, and neither is a day that is planned.
 */
function endsWhatBegins(end: ColumnFacts, begin: ColumnFacts, { until, ofOthers, endings }: Words['dates']): boolean {
  if (!speaksOf(end.head, until) || speaksOf(end.head, ofOthers)) return false;
  const rests = (head: string, left: readonly string[]) =>
    [...left]
      .sort((a, b) => b.length - a.length)
      .reduce((rest, word) => withoutWord(rest, word), plainHead(head))
      .trim();
  const rest = rests(end.head, [...until, ...endings, ...linking]);
  return rest === '' || rests(begin.head, [...endings, ...linking]).includes(rest);
}

/** What stands between words of a head and says nothing, and that a day is that of the deed. */
const linking = ['of', 'the', 'on', '实际', '正式', 'actual'];

function withoutWord(plain: string, word: string): string {
  return /\p{Script=Han}/u.test(word) ? plain.replaceAll(word, '') : ` ${plain} `.replaceAll(` ${word} `, ' ').trim();
}

/** Whether a date is that of the thing named, as 成立日期 is, and not of what a row relates. */
export function isDateOfThing({ head }: ColumnFacts, { dates }: Words): boolean {
  return speaksOf(head, dates.ofThings);
}
