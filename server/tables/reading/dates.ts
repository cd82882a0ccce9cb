import { fromEra } from './eras.ts';
import { intervalOf } from './intervals.ts';

/** Orders in which a day's numbers may stand. */
export type DayOrder = 'day-first' | 'month-first';

const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** By its whole name, its first three letters, or as September and June are shortened too. */
function monthAt(word: string): number {
  return months.findIndex(
    (month) => word === month || (word.length <= 4 && word.length >= 3 && month.startsWith(word)),
  );
}

/** No date is longer, however much stands in a cell. */
const longest = 100;

/**
 * A date as spreadsheets and people write it, as EDTF level 1: 2017/7/25, 2017年7月25日, 25.7.2017, July 25, 1999,
 * 2017-07-25T10:30, 2017, 民國113年 (1 is 1912), 令和5年3月1日, and from one of these to another. Undefined where it is none. `order` decides 3/4/2017.
 */
export function dateOf(cell: string, order: DayOrder = 'month-first'): string | undefined {
  if (cell.length > longest) return undefined;
  const text = cell.trim().replace(/\s+/gu, ' ').normalize('NFKC');
  return momentOf(text, order) ?? intervalOf(text, (side) => momentOf(side, order));
}

function momentOf(cell: string, order: DayOrder): string | undefined {
  const ofEra = fromEra(cell);
  if (ofEra !== undefined) return momentOf(ofEra, order);
  const text = cell.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AP]M)?(Z|[+-]\d\d:?\d\d)?$/i, '');
  const chinese = /^(\d{4})年度?(?:(\d{1,2})月份?(?:(\d{1,2})[日号])?)?$/.exec(text);
  if (chinese !== null) return joined(chinese[1], chinese[2], chinese[3]);
  const yearFirst = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (yearFirst !== null) return joined(yearFirst[1], yearFirst[3], yearFirst[4]);
  const monthLast = /^(\d{1,2})([-/.])((?:1[89]|2[01])\d\d)$/.exec(text);
  if (monthLast !== null) return joined(monthLast[3], monthLast[1]);
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return joined(compact[1], compact[2], compact[3]);
  const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast !== null) {
    const [, one = '', mark, two = '', year] = yearLast;
    const isDayFirst = mark === '.' || Number(one) > 12 || (order === 'day-first' && Number(two) <= 12);
    return isDayFirst ? joined(year, two, one) : joined(year, one, two);
  }
  const named =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([A-Za-z]{3,9})\.?(?:[ -](\d{1,2})(?:st|nd|rd|th)?)?,?[ -](\d{4})$/.exec(text);
  const month = named === null ? -1 : monthAt((named[2] ?? '').toLowerCase());
  return named === null || month < 0 ? undefined : joined(named[4], String(month + 1), named[1] ?? named[3]);
}

export function isDate(cell: string): boolean {
  return dateOf(cell, 'day-first') !== undefined || dateOf(cell, 'month-first') !== undefined;
}

/** From one date to another. */
export function isSpan(cell: string): boolean {
  return dateOf(cell)?.includes('/') === true;
}

/** Which order a column's days have: told by a number over 12. Where nothing tells, `unclear` is the first cell that may be two days. */
export function dayOrderOf(cells: Iterable<string>): { order: DayOrder; unclear?: string } {
  let unclear: string | undefined;
  for (const cell of cells)
    for (const [, one = '', two = ''] of cell.matchAll(/(?<![\d/-])(\d{1,2})[-/](\d{1,2})[-/]\d{4}(?!\d)/g)) {
      if (Number(one) > 12) return { order: 'day-first' };
      if (Number(two) > 12) return { order: 'month-first' };
      if (one !== two) unclear ??= cell;
    }
  return { order: 'month-first', ...(unclear === undefined ? {} : { unclear }) };
}

function joined(year = '', month?: string, day?: string): string | undefined {
  if (Number(year) < 1) return undefined;
  if (month === undefined) return year;
  const [m, d] = [Number(month), Number(day ?? 1)];
  const isInCalendar = m >= 1 && m <= 12 && d >= 1 && new Date(Date.UTC(Number(year), m - 1, d)).getUTCDate() === d;
  if (!isInCalendar) return undefined;
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}
