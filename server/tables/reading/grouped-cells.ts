import { isAside } from '../total-row.ts';
import { isDate } from './dates.ts';
import { isNumber } from './head-row.ts';
import type { Sheet } from './sheet.ts';

/** So many rows tell whether a column names groups of rows. */
const lookedAt = 5000;

/** Whether a head names what groups of rows have in common, and is coarser than the one beside it: 省份 beside 城市, 类别, `group`. */
export type NamesGroups = (head: string, beside: string) => boolean;

/**
 * The columns at the beginning of a text table that name a group of rows in its first row alone, as cells that were merged in a spreadsheet
 * come out: the head names groups, the first row has one, no name comes twice, the rest is blank, nearly all groups have several rows, and
 * what stands beside is filled throughout. Elsewhere a blank cell says that something is not known, or not so.
 */
export function groupedColumns({ rows, head, columns, separator }: Sheet, namesGroups: NamesGroups): number[] {
  if (separator === undefined || head === 0) return [];
  const own = rows.slice(head, head + lookedAt).filter((row) => row.join('').trim() !== '' && !isAside(row, {}));
  const grouped: number[] = [];
  const isGroups = (at: number) => namesGroups(columns[at] ?? '', columns[at + 1] ?? '') && isGrouped(own, at);
  for (let at = 0; at < columns.length - 2 && isGroups(at); at += 1) grouped.push(at);
  const beside = own.filter((row) => (row[grouped.length] ?? '').trim() !== '').length;
  return beside >= own.length * 0.95 ? grouped : [];
}

function isGrouped(rows: readonly (readonly string[])[], at: number): boolean {
  const cells = rows.map((row) => (row[at] ?? '').trim());
  const filled = cells.filter((cell) => cell !== '');
  const alone = cells.filter((cell, nth) => cell !== '' && cells[nth + 1] !== '').length;
  return (
    filled.length >= 2 &&
    cells[0] !== '' &&
    filled.length <= cells.length * 0.7 &&
    alone <= Math.max(1, filled.length * 0.2) &&
    new Set(filled).size === filled.length &&
    !filled.some((cell) => isNumber(cell) || isDate(cell))
  );
}

/** Gives each row of a group the group's name; what adds up others keeps its blanks. */
export function fillGroups(columns: readonly number[]): (row: string[]) => string[] {
  let known: string[] = [];
  return (row) => {
    if (columns.length === 0 || isAside(row, {}) || row.every((cell) => cell === '')) return row;
    // A new outer group begins inner ones anew.
    const outermost = columns.findIndex((at) => (row[at] ?? '') !== '');
    known = columns.map((at, nth) => row[at] || (outermost !== -1 && nth > outermost ? '' : (known[nth] ?? '')));
    return row.map((cell, at) => cell || (known[columns.indexOf(at)] ?? ''));
  };
}
