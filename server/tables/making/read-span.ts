import { spanOf } from '../../../shared/date-span.ts';
import type { CellReader } from './read-cells.ts';

/** It goes on. */
const open = /^(?:至今|现在|今|仍在|在建|today|present|now|ongoing|current|still open)$/iu;

/** The columns with when something is, or began, and when it ended. */
interface Dated {
  date?: string | undefined;
  until?: string | undefined;
}

/** The date of a row as EDTF, with its end where a column says it: 2018-03/2020-12. What is no date, or an end before the beginning, is `other`. */
export function readSpan(
  reader: CellReader,
  row: readonly string[],
  { date, until }: Dated,
  rowNumber: number,
): { date?: string; other?: string } {
  if (date === undefined) return {};
  const begins = reader.date(row, date, rowNumber);
  const cell = until === undefined ? '' : reader.text(row, until);
  if (until === undefined || cell === '' || begins.date === undefined || begins.date.includes('/')) return begins;
  if (open.test(cell)) return { ...begins, date: `${begins.date}/..` };
  const { date: end } = reader.date(row, until, rowNumber);
  const [first, last] = [spanOf(begins.date).from, end === undefined ? undefined : spanOf(end).to];
  const isSpan = end !== undefined && !end.includes('/') && first !== undefined && last !== undefined && first <= last;
  if (isSpan) return { ...begins, date: end === begins.date ? end : `${begins.date}/${end}` };
  const other = [begins.other, `${until}: ${cell}`].filter((one) => one !== undefined).join('; ');
  return { ...begins, other };
}
