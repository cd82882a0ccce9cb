import { onOneLine } from '../../../shared/table-cells.ts';
import type { Sheet } from '../reading/sheet.ts';
import { dateOf, type DayOrder, dayOrderOf } from '../reading/dates.ts';
import { minguoColumns } from '../mapping/minguo-columns.ts';
import { writtenOut } from '../reading/minguo.ts';
import type { Words } from '../mapping/words.ts';
import { type Place, type Said, type Values } from '../said.ts';

/** Days from here count spreadsheets, whose 1900 has a 29 February. */
const serialEpochMs = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/** `9,800`; in others a comma parts a number from its fraction. */
const thousands = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
/** So many rows tell how a column writes its numbers. */
const lookedAt = 5000;

/** A sheet's cells by the name of their column; what stands for nothing is empty. */
export interface CellReader {
  place: Pick<Place, 'file' | 'sheet'>;
  at: (column: string) => number;
  /** On one line, unless the end of a line is one of the marks that part the items of a list. */
  text: (row: readonly string[], column: string | undefined, marks?: string) => string;
  /** The same; a number without the marks between its thousands. */
  value: (row: readonly string[], column: string) => string;
  /** The date in a column as EDTF, or what the cell says where it is none. `rowNumber` is for what is said. */
  date: (row: readonly string[], column: string, rowNumber: number) => { date?: string; other?: string };
  /** Says something of a column, the first time. */
  once: (rule: string, column: string, words: string, values?: Values) => void;
}

export function cellReader(sheet: Sheet, words: Words, said: Said): CellReader {
  const place = { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) };
  const places = new Map(sheet.columns.map((column, at) => [column, at]));
  const blank = new Set(words.nothing);
  const minguo = minguoColumns(sheet, words);
  const orders = new Map<string, DayOrder | undefined>();
  const told = new Set<string>();
  const text: CellReader['text'] = (row, column, marks) => {
    const cell = column === undefined ? '' : (row[places.get(column) ?? -1] ?? '');
    if (blank.has(cell.toLowerCase())) return '';
    return marks?.includes('\n') === true
      ? cell
      : onOneLine(cell, sheet.lists?.includes(column ?? '') === true ? '; ' : ' ');
  };
  const once = (rule: string, column: string, words: string, values: Values = {}) => {
    if (told.has(`${rule} ${column}`)) return;
    told.add(`${rule} ${column}`);
    said.notices.push({ ...place, column, rule, text: words, values });
  };
  const orderOf = (column: string): DayOrder | undefined => {
    if (orders.has(column)) return orders.get(column);
    const { order, unclear: cell } = dayOrderOf(cellsBelow(sheet, (row) => text(row, column)));
    if (cell !== undefined) {
      const [one = cell, other = cell] = (['month-first', 'day-first'] as const).map((each) => dateOf(cell, each));
      once('day-order', column, `${cell} may be ${one} or ${other}: only the year is taken`, { cell, one, other });
    }
    const known = cell === undefined ? order : undefined;
    orders.set(column, known);
    return known;
  };
  const grouped = new Map<string, boolean>();
  const isGrouped = (column: string): boolean => {
    const known = grouped.get(column);
    if (known !== undefined) return known;
    const rows = sheet.rows.slice(sheet.head, sheet.head + lookedAt);
    const found = hasThousands(rows.map((row) => text(row, column)));
    grouped.set(column, found);
    return found;
  };
  return {
    ...{ place, text, once },
    value: (row, column) => {
      const cell = text(row, column);
      if (!thousands.test(cell) || !isGrouped(column)) return cell;
      const number = cell.replaceAll(',', '');
      once('thousands', column, `numbers such as ${cell} are ${number}`, { cell, number });
      return number;
    },
    at: (column) => places.get(column) ?? -1,
    date: (row, column, rowNumber) => {
      const cell = text(row, column);
      if (cell === '') return {};
      const date =
        surelyOf(minguo.has(column) ? writtenOut(cell) : cell, orderOf(column)) ??
        serialDate(cell, () => once('serial-dates', column, 'days counted from 1900, as Excel stores them'));
      if (date !== undefined) {
        if (date.includes('/')) once('spans', column, `cells such as ${cell} are a span: ${date}`, { cell, date });
        else if (date !== cell) once('dates', column, `dates such as ${cell} are ${date}`, { cell, date });
        return { date };
      }
      if (/^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?$/.test(cell)) {
        // A row is gone through more than once: for what it describes, and for what it relates.
        if (told.has(`no-day ${rowNumber} ${column}`)) return {};
        told.add(`no-day ${rowNumber} ${column}`);
        const year = /\d{4}/.exec(cell)?.[0];
        said.faults.push({
          ...{
            ...place,
            row: rowNumber,
            column,
            rule: 'no-day',
            wanted: 'a day of the calendar',
            found: JSON.stringify(cell),
            values: { cell, year: year ?? '' },
          },
          ...(year === undefined ? {} : { proposed: year }),
        });
        return {};
      }
      once('no-date', column, `“${cell}” in row ${rowNumber} is no date: such cells are kept as notes`, {
        ...{ cell, row: rowNumber },
      });
      return { other: cell };
    },
  };
}

/** A date as it is whichever the order of its days, where none is known: 8/9/2018 is 2018. */
function surelyOf(cell: string, order: DayOrder | undefined): string | undefined {
  const [one, other] = (['month-first', 'day-first'] as const).map((each) => dateOf(cell, order ?? each));
  if (one === other || one === undefined || other === undefined) return one ?? other;
  return [...new Set(one.split('/').map((end) => end.slice(0, 4)))].join('/');
}

/** Whether commas stand between thousands wherever a number has one. */
function hasThousands(cells: readonly string[]): boolean {
  return !cells.some((cell) => /^-?[\d.]+,\d+$/.test(cell) && !thousands.test(cell));
}

function* cellsBelow({ rows, head }: Sheet, cellOf: (row: readonly string[]) => string): Generator<string> {
  let number = 0;
  for (const row of rows) {
    number += 1;
    if (number > head) yield cellOf(row);
  }
}

function serialDate(cell: string, tell: () => void): string | undefined {
  if (!/^[2-6]\d{4}(\.\d+)?$/.test(cell)) return undefined;
  tell();
  return new Date(serialEpochMs + Math.floor(Number(cell)) * dayMs).toISOString().slice(0, 10);
}
