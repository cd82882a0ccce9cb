import type { SaidDate } from './dates.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const moment = new RegExp(
  `\\b(?:${day}\\s(?:of\\s)?${month}(?:，?\\s(\\d{4}))?|${month}\\s${day}(?:，?\\s(\\d{4}))?|${month}\\s(\\d{4})|(?:in|since|of|from|by|during|until|early|late|mid)[ -](\\d{4})|(last|this) year|in ${month}\\b(?!\\s\\d))(?![\\d%])`,
  'gu',
);

/** The dates of a stretch of English text in order; `published` is EDTF, and without it a day without a year says nothing. */
export function englishDates(
  plain: string,
  { start, end }: { start: number; end: number },
  published: string | undefined,
): SaidDate[] {
  const now = published === undefined ? undefined : Number(published.slice(0, 4));
  return [...plain.slice(start, end).matchAll(moment)].flatMap((match) => {
    const [words, d1, m1, y1, m2, d2, y2, m3, y3, y4, relative, m5] = match;
    const { index } = match;
    const told = y1 ?? y2 ?? y3 ?? y4;
    const year =
      told !== undefined ? Number(told) : now === undefined ? undefined : relative === 'last' ? now - 1 : now;
    const name = m1 ?? m2 ?? m3 ?? m5;
    if (year === undefined || year < 1000 || year > 2100) return [];
    const nth = name === undefined ? undefined : months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    const date = [year, nth, d1 ?? d2]
      .filter((part) => part !== undefined)
      .map((part) => String(part).padStart(2, '0'));
    return [
      { start: start + index, end: start + index + words.length, date: date.join('-'), isRelative: told === undefined },
    ];
  });
}
