import { read, SSF, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Said } from '../said.ts';
import { columnLetters } from '../../../shared/table-cells.ts';
import type { BroughtFile, Limits, RawSheet } from './sheet.ts';

interface DateParts {
  y: number;
  m: number;
  d: number;
  H: number;
  M: number;
}

/** The library calls the type of this part `any`. */
const formats = SSF as {
  is_date: (format: string) => boolean;
  parse_date_code: (serial: number, options: { date1904: boolean }) => DateParts | null;
};

/** The sheets of an XLSX, XLS or ODS workbook as text: values of formulas, days as 2024-08-31, a merged cell's value in each of its rows. */
export function readWorkbook({ name, bytes }: BroughtFile, limits: Limits, said: Said): RawSheet[] {
  const book = openBook({ name, bytes }, limits, said);
  if (book === undefined) return [];
  const names = book.SheetNames.map((one) => one.toLowerCase());
  const twice = book.SheetNames.find((one, at) => names.indexOf(one.toLowerCase()) !== at);
  if (twice !== undefined) {
    said.faults.push({
      file: name,
      sheet: twice,
      rule: 'two-of-one-name',
      wanted: 'each sheet’s name once',
      found: `${twice} again`,
      values: { what: 'sheet', name: twice },
    });
    return [];
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((sheet) => {
    const own = book.Sheets[sheet];
    const rows = own === undefined ? [] : readSheet(own, { file: name, sheet, is1904 }, said);
    if (rows.some((row) => row.some((cell) => cell !== ''))) return [{ file: name, sheet, rows }];
    if (book.SheetNames.length === 1)
      said.faults.push({
        ...{ file: name, sheet, rule: 'empty', wanted: 'a table', found: 'an empty sheet' },
        values: { what: 'sheet' },
      });
    else said.notices.push({ file: name, sheet, rule: 'empty', text: 'the sheet is empty and left out' });
    return [];
  });
}

function openBook({ name, bytes }: BroughtFile, limits: Limits, said: Said) {
  try {
    return read(bytes, {
      ...{ type: 'buffer', dense: true, cellNF: true, cellFormula: true, cellHTML: false },
      sheetRows: limits.rows + 1,
    });
  } catch (cause) {
    const isLocked = /password|encrypt/i.test(String(cause));
    const problem = cause instanceof Error ? cause.message : String(cause);
    said.faults.push({
      ...{ file: name, rule: isLocked ? 'encrypted' : 'broken-workbook', wanted: 'a workbook that can be opened' },
      found: isLocked ? 'one with a password' : 'one that is broken',
      proposed: isLocked ? 'saving it without a password' : 'opening it in a spreadsheet program and saving it anew',
      values: { what: 'workbook', problem },
    });
    return undefined;
  }
}

interface Where {
  file: string;
  sheet: string;
  is1904: boolean;
}

function readSheet(own: WorkSheet, { is1904, ...place }: Where, said: Said): string[][] {
  // The library's types know the dense form by this key alone.
  const cells = (own['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  const found = { formulas: 0 };
  const dates = new Map<number, { row: number; cell: string; count: number }>();
  const rows = Array.from(cells, (row, at) =>
    Array.from(row ?? [], (cell, column) => {
      if (cell === undefined) return '';
      if (cell.f !== undefined) found.formulas += 1;
      if (cell.t === 'e')
        said.faults.push({
          ...{ ...place, row: at + 1, column: columnLetters(column), rule: 'error-in-cell' },
          wanted: 'a value',
          found: `the error ${cell.w ?? ''}`,
          values: { error: cell.w ?? '' },
        });
      const text = textOf(cell, is1904);
      if (!isDay(cell)) return text;
      const known = dates.get(column);
      if (known === undefined) dates.set(column, { row: at + 1, cell: text, count: 1 });
      else known.count += 1;
      return text;
    }),
  );
  if (found.formulas > 0)
    said.notices.push({
      ...{ ...place, rule: 'formulas', text: `${found.formulas} formulas: their values are taken` },
      values: { count: found.formulas },
    });
  for (const [column, { row, cell, count }] of dates) {
    const cells = count === 1 ? 'one cell is a date' : `${count} cells are dates, the first`;
    said.notices.push({
      ...{ ...place, row, column: columnLetters(column), rule: 'date-cells' },
      ...{ text: `${cells}: read as ${cell}`, values: { count, cell } },
    });
  }
  fillMerged(own, rows, () =>
    said.notices.push({ ...place, rule: 'merged', text: 'merged cells: each row has the value' }),
  );
  return rows;
}

/** Whether a cell has a day, however it is shown. */
function isDay({ v, t, z }: CellObject): boolean {
  if (t === 'e' || t === 'z') return false;
  return v instanceof Date || (typeof v === 'number' && v >= 1 && typeof z === 'string' && formats.is_date(z));
}

function textOf(cell: CellObject, is1904: boolean): string {
  if (cell.v === undefined || cell.t === 'e' || cell.t === 'z') return '';
  if (cell.v instanceof Date) return dayOf(cell.v.getUTCFullYear(), cell.v.getUTCMonth() + 1, cell.v.getUTCDate());
  if (typeof cell.v === 'boolean') return cell.v ? 'true' : 'false';
  if (typeof cell.v === 'string') return cell.v.trim();
  if (isDay(cell)) {
    const day = formats.parse_date_code(cell.v, { date1904: is1904 });
    if (day !== null && day.y > 0) {
      const hasTime = day.H + day.M > 0;
      return dayOf(day.y, day.m, day.d) + (hasTime ? `T${twoDigits(day.H)}:${twoDigits(day.M)}` : '');
    }
  }
  return String(cell.v);
}

function dayOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** A cell merged over several rows speaks for each of them; a title over several columns stays where it is. */
function fillMerged(own: WorkSheet, rows: string[][], tell: () => void): void {
  let isTold = false;
  for (const { s, e } of own['!merges'] ?? []) {
    const value = rows[s.r]?.[s.c] ?? '';
    if (value === '' || e.r === s.r) continue;
    if (!isTold) tell();
    isTold = true;
    for (let at = s.r + 1; at <= Math.min(e.r, rows.length - 1); at += 1) {
      const row = (rows[at] ??= []);
      while (row.length <= s.c) row.push('');
      row[s.c] = value;
    }
  }
}
