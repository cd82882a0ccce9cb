import { columnLetters, inSheet, onOneLine } from '../../../shared/table-cells.ts';
import type { Said } from '../said.ts';
import { isDate } from './dates.ts';
import type { Rows } from './rows.ts';
import type { RawSheet, Sheet } from './sheet.ts';

const lookedAt = 20;
const compared = 200;

/** Finds the row of the columns' names, which may stand under a title, and gives each column a name of its own. */
export function withHead({ head: known, ...raw }: RawSheet, isHeadWord: (cell: string) => boolean, said: Said): Sheet {
  const { file, sheet, rows } = raw;
  const place = { file, ...(sheet === undefined ? {} : { sheet }) };
  const first = rows.slice(0, lookedAt + compared);
  const head = known ?? lowestHead(first, findHead(first, isHeadWord));
  if (head === 0) said.notices.push({ ...place, rule: 'no-head', text: 'no row of names: columns are called A, B, C' });
  if (head > 1)
    said.notices.push({
      ...place,
      row: head,
      rule: 'head',
      text: `the names of the columns; what stands above is left out`,
    });
  const width = Math.max(widest(rows, head), first[head - 1]?.length ?? 0);
  const given = Array.from({ length: width }, (_, at) =>
    head === 0 ? '' : onOneLine(inSheet(first[head - 1]?.[at] ?? '')),
  );
  const columns: string[] = [];
  for (const [at, name] of given.entries()) {
    // Columns are keys of the mapping, where one name of JavaScript’s own is lost.
    const own = name === '' || name === '__proto__' ? columnLetters(at) : name;
    const isTwice = columns.includes(own);
    if (isTwice && name !== '')
      said.notices.push({
        ...place,
        ...{ row: head, column: columnLetters(at) },
        rule: 'head-twice',
        text: `a second “${name}” is called “${name} ${columnLetters(at)}”`,
        values: { name, renamed: `${name} ${columnLetters(at)}` },
      });
    columns.push(isTwice ? `${own} ${columnLetters(at)}` : own);
  }
  return { ...raw, head, columns };
}

/** Names on two rows, of which merged cells have one on both: the lower says all, 协议资金 below 资金. */
function lowestHead(rows: readonly string[][], head: number): number {
  const [upper = [], lower = []] = head === 0 ? [] : rows.slice(head - 1, head + 1);
  const filled = lower.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ cell, at }]));
  const again = filled.filter(({ cell, at }) => cell === upper[at]).length;
  return again >= 2 && again >= filled.length / 2 && rows.length > head + 1 ? head + 1 : head;
}

/** Of the rows below the head. */
function widest(rows: Rows, head: number): number {
  let [most, at] = [0, 0];
  for (const { length } of rows) {
    if (at >= head) most = Math.max(most, length);
    at += 1;
  }
  return most;
}

function findHead(rows: readonly string[][], isHeadWord: (cell: string) => boolean): number {
  const first = rows.slice(0, lookedAt);
  const filled = first.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const most = Math.max(...filled);
  // A title fills a cell or two; the names fill about as many as the rows below.
  const at = filled.findIndex((count) => count >= Math.max(1, most * 0.6));
  const row = first[at] ?? [];
  const below = rows.slice(at + 1, at + 1 + compared);
  if (below.length === 0) return row.some(isHeadWord) ? at + 1 : 0;
  const words = row.filter((cell) => cell.trim() !== '');
  if (words.some((cell) => isNumber(cell) || isDate(cell)) && !words.some(isHeadWord)) {
    // A cross table may have years as names, over a corner that is empty or a word.
    const isUnderNumbers = row
      .slice(1)
      .every((cell, nth) => below.some((one) => isNumber(one[nth + 1] ?? '') || cell === ''));
    const startsWithWord = !isNumber(row[0] ?? '') && !isDate(row[0] ?? '');
    const looksLikeRows = row.every((cell, nth) => sortOf(cell) === sortOf(below[0]?.[nth] ?? ''));
    return isUnderNumbers && startsWithWord && !looksLikeRows ? at + 1 : 0;
  }
  if (words.some(isHeadWord)) return at + 1;
  const recurs = row.some((cell, nth) => cell !== '' && below.some((one) => one[nth] === cell));
  return recurs ? 0 : at + 1;
}

function sortOf(cell: string): string {
  return isNumber(cell) ? 'number' : isDate(cell) ? 'date' : 'words';
}

export function isNumber(cell: string): boolean {
  return /^[-+]?(\d{1,3}([ ,]\d{3})+|\d+)([.,]\d+)?%?$/.test(cell.trim());
}
