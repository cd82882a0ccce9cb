import { stringify } from 'csv-stringify/sync';

const rowsAtOnce = 500;

/**
 * A table for spreadsheets: UTF-8 with the mark by which Excel knows it, lines that end in CRLF. What a spreadsheet would run as a formula has an
 * apostrophe before it; a number has none.
 */
export async function* csvForSpreadsheets(
  head: readonly string[],
  rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${textOf([head.map(withoutFormula)])}`;
  let some: (readonly string[])[] = [];
  for await (const row of rows) {
    some.push(row.map(withoutFormula));
    if (some.length < rowsAtOnce) continue;
    yield textOf(some);
    some = [];
  }
  if (some.length > 0) yield textOf(some);
}

function textOf(rows: readonly (readonly string[])[]): string {
  // By itself it quotes a cell with the whole end of a line, and not one with half of it.
  return stringify([...rows], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

/** https://owasp.org/www-community/attacks/CSV_Injection, with the full-width forms that spreadsheets take for the same. */
function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
}
