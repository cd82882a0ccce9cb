import * as z from 'zod';

/** Where a table came from; its text has a line for each row, with tabs between the cells. */
export const TableOrigin = z.object({
  file: z.string().min(1),
  sheet: z.string().min(1).optional(),
  /** The row of the columns' names, from 1 on; 0 where the table has none. */
  head: z.int().nonnegative(),
});
export type TableOrigin = z.output<typeof TableOrigin>;

/** Columns as a spreadsheet names them: A, B, … Z, AA. `at` counts from 0. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}

/** Where a column stands, from 0 on: of `C`, and of the cell `C12`. */
export function columnAt(cell: string): number {
  return (cell.match(/[A-Z]/g) ?? []).reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The cells of a table's line. */
export function cellsOf(line: string): string[] {
  return line.split('\t');
}

/** Within a cell a line ends so: a line feed would end the row. */
const lineEnd = '\u2028';

/** What a cell says, its lines parted by `\n` alone, without blank ones and tabs. */
export function inSheet(text: string): string {
  if (!/[\t\n\r\u2028\u2029\v\f]/.test(text)) return text.trim();
  const lines = text.split(/[\n\r\u2028\u2029\v\f]+/).map((line) => line.replaceAll('\t', ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}

/** The same as a part of a table's line. */
export function inCell(text: string): string {
  return inSheet(text).replaceAll('\n', lineEnd);
}

/** What a cell of a table's line says, on as many lines as it had in the spreadsheet. */
export function cellText(cell: string): string {
  return cell.replaceAll(lineEnd, '\n');
}

/** The same on one line, with `between` what stood on two. */
export function onOneLine(text: string, between = ' '): string {
  return text.replaceAll('\n', between);
}

/** The columns' names; without a head there are none. `text` is the table's. */
export function headsOf(text: string, { head }: Pick<TableOrigin, 'head'>): string[] {
  if (head === 0) return [];
  let start = 0;
  for (let row = 1; row < head; row += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return [];
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return cellsOf(text.slice(start, end === -1 ? text.length : end)).map((head) => onOneLine(cellText(head)));
}

/** Stands in a document before a cell that is blank in the file and was filled with what stands above it. */
export const ditto = '〃 ';
