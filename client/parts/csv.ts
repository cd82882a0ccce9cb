import { download } from './download.ts';

/** Rows of texts as CSV (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe, which makes it text; a number stays one. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(inert).map(quoted).join(',')}\r\n`).join('');
}

/** Gives a table to the reader as a file. */
export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  // Spreadsheets take a file for UTF-8 only with the mark.
  download(name, 'text/csv', `\ufeff${toCsv(rows)}`);
}

function inert(cell: string): string {
  const isNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(cell);
  return /^[=+\-@\t\r]/.test(cell) && !isNumber ? `'${cell}` : cell;
}
