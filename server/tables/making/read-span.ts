import { spanOf } from '../../../shared/date-span.ts';
import type { CellReader } from './read-cells.ts';

/** It goes on. */
const open = /^(?:至今|现在|今|仍在|在建|today|present|now|ongoing|current|still open)$/iu;

/** The columns with when something is, or began, and when it ended. */
interface Dated {
  date?: string | undefined;
  until?: string | undefined;
}

/**
 * The date of a row as EDTF, with its end where a column says it: 2018-03/2020-12, or ../2020-12 where nothing says when it began. What is
 * no date, an end before the beginning, and an end beside a time that has one are `other`.
 */
export function readSpan(
  reader: CellReader,
  row: readonly string[],
  { date, until }: Dated,
  rowNumber: number,
): { date?: string; other?: string } {
  const begins = date === undefined ? {} : reader.date(row, date, rowNumber);
  const cell = until === undefined ? '' : reader.text(row, until);
  if (until === undefined || cell === '') return begins;
  const both = spanFrom(begins.date, () => (open.test(cell) ? '..' : reader.date(row, until, rowNumber).date));
  if (both !== undefined) return { ...begins, date: both };
  const other = [begins.other, `${until}: ${cell}`].filter((one) => one !== undefined).join('; ');
  return { ...begins, other };
}

function spanFrom(begin: string | undefined, read: () => string | undefined): string | undefined {
  if (begin?.includes('/') === true) return undefined;
  const end = read();
  if (end === undefined || end.includes('/')) return undefined;
  if (begin === undefined) return end === '..' ? undefined : `../${end}`;
  if (begin === end) return end;
  const [first, last] = [spanOf(begin).from, spanOf(end).to];
  const isOrdered = end === '..' || (first !== undefined && last !== undefined && first <= last);
  return isOrdered ? `${begin}/${end}` : undefined;
}
