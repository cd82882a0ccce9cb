import { join } from 'node:path';
import { CsvError } from 'csv-parse';
import * as z from 'zod';
import { readRecords } from '../lines/csv-records.ts';
import { linesOf, writeLines } from '../lines/line-file.ts';
import { type Fault, type FaultPlace, type FaultWords, quoted } from './fault.ts';
import { textPieces } from './text-file.ts';

/** A row of a table with the place of each of its cells. */
export interface TableRow {
  cells: Record<string, string>;
  at: (column: string) => FaultPlace;
}

export interface Table {
  columns: string[];
  /** Gone through as often as wanted; they lie in a file. */
  rows: Iterable<TableRow>;
}

export const noTable: Table = { columns: [], rows: [] };

const ParsedRecord = z.object({ record: z.array(z.string()), raw: z.string() });

/** A row as it is kept: its line, what it looks like where its cells do not tell, and its cells. */
type Kept = [line: number, raw: string | null, ...record: string[]];

interface Reading {
  folder: string;
  /** For what is kept of it. */
  scratch: string;
  wantedColumns: readonly string[];
  /** Told of each row, each time it is gone through. */
  seen: () => void;
}

/**
 * Reads comma-separated UTF-8 text with `\n` ends, strictly; every deviation is a fault, and what can be read is read on. The
 * rows can be gone through while `scratch` is there. Throws a `TypeError` at bytes of another encoding.
 */
export async function readTable(
  file: string,
  { folder, scratch, wantedColumns, seen }: Reading,
  faults: Fault[],
): Promise<Table> {
  const path = join(folder, file);
  const fault = (line: number, column: number, words: FaultWords) => {
    faults.push({ file, line, column, ...words });
  };
  const structural = (line: number, column: number, words: FaultWords) => {
    faults.push({ file, line, column, ...words, isStructural: true });
  };
  const { hasMark, carriage, header } = lookThrough(textPieces(path));
  if (hasMark)
    fault(1, 1, {
      ...{ rule: 'byte-order-mark', wanted: 'UTF-8 without a byte order mark' },
      found: 'a byte order mark (save as “CSV UTF-8” leaves one)',
    });
  if (carriage !== undefined)
    fault(carriage.line, carriage.column, { rule: 'carriage-return', wanted: 'lines that end in LF', found: 'CRLF' });
  if (!header.includes(',') && /[;\t]/.test(header)) {
    const sign = header.includes(';') ? ';' : '\t';
    structural(1, header.search(/[;\t]/) + 1, {
      ...{ rule: 'no-commas', values: { sign: sign === ';' ? 'semicolons' : 'tabs' } },
      ...{ wanted: 'commas between the columns', found: `${quoted(sign)}, as some spreadsheets write them` },
    });
    return noTable;
  }
  const kept = writeLines(join(scratch, `${file}.rows.ndjson`));
  let columns: string[] | undefined;
  let line = 1;
  const take = (parsed: unknown) => {
    const { record, raw } = ParsedRecord.parse(parsed);
    const start = line;
    line += newlines(raw);
    if (columns === undefined) {
      columns = record;
      for (const [at, name] of record.entries())
        if (record.indexOf(name) !== at)
          fault(1, placeOfField(raw, 1, at).column, {
            ...{ rule: 'column-twice', values: { name } },
            ...{ wanted: 'each column once', found: `a second ${quoted(name)}` },
          });
    } else if (record.length !== columns.length)
      fault(start, 1, {
        ...{ rule: 'cells-in-row', values: { columns: columns.length, cells: record.length } },
        ...{ wanted: `${columns.length} columns`, found: `${record.length} columns` },
      });
    else {
      const isPlain = raw.replace(/\n$/, '') === record.join(',');
      const row: Kept = [start, isPlain ? null : raw, ...record];
      kept.add(JSON.stringify(row));
      seen();
    }
  };
  const options = { raw: true, relax_column_count: true, skip_empty_lines: false };
  try {
    await readRecords(cleanPieces(textPieces(path)), options, take);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const at = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    structural(at, 1, { wanted: 'comma-separated values (RFC 4180)', ...csvWords(cause) });
    columns = [];
  }
  const rows = kept.done();
  const names = columns ?? [];
  const missing = wantedColumns.filter((name) => !names.includes(name));
  for (const name of missing)
    structural(1, 1, {
      ...{ rule: 'missing-column', values: { name, columns: names.join(', ') } },
      ...{ wanted: `a column ${name}`, found: `the columns ${names.join(', ')}` },
    });
  if (missing.length > 0) return noTable;
  return { columns: names, rows: rowsOf(file, { path: rows.path, columns: names, seen }) };
}

/** What is to be known of a text before its rows are read. */
function lookThrough(pieces: Iterable<string>) {
  let [header, isHeaderWhole, hasMark, isFirst, line, column] = ['', false, false, true, 1, 1];
  let carriage: { line: number; column: number } | undefined;
  for (const piece of pieces) {
    if (isFirst && piece !== '') {
      hasMark = piece.startsWith('\uFEFF');
      isFirst = false;
    }
    const text = hasMark && line === 1 && column === 1 && piece.startsWith('\uFEFF') ? piece.slice(1) : piece;
    if (!isHeaderWhole) {
      const [first = '', ...rest] = text.split('\n', 2);
      header += first;
      isHeaderWhole = rest.length > 0;
    }
    if (carriage !== undefined) continue;
    const at = text.indexOf('\r');
    const before = (at === -1 ? text : text.slice(0, at)).split('\n');
    line += before.length - 1;
    column = (before.length === 1 ? column : 1) + (before.at(-1)?.length ?? 0);
    if (at !== -1) carriage = { line, column };
  }
  return { header: header.replace(/\r$/, ''), hasMark, carriage };
}

/** Without a byte order mark, and with `\n` ends. */
function* cleanPieces(pieces: Iterable<string>): Generator<string> {
  let [isFirst, held] = [true, ''];
  for (const piece of pieces) {
    const text = held + (isFirst && piece.startsWith('\uFEFF') ? piece.slice(1) : piece);
    if (piece !== '') isFirst = false;
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replaceAll('\r\n', '\n');
  }
  yield held;
}

function rowsOf(
  file: string,
  { path, columns, seen }: { path: string; columns: readonly string[]; seen: () => void },
): Iterable<TableRow> {
  return {
    *[Symbol.iterator]() {
      for (const text of linesOf(path)) {
        // Written above as such.
        const [line, raw, ...record] = JSON.parse(text) as Kept;
        seen();
        yield {
          cells: cellsOf(columns, record),
          at: (name) => ({
            ...{ file, ...placeOfField(raw ?? record.join(','), line, columns.indexOf(name)) },
            ...(columns.includes(name) ? { field: name } : {}),
          }),
        };
      }
    },
  };
}

/** Cells by the name of their column. One of JavaScript's own names must be a cell too. */
function cellsOf(columns: readonly string[], record: readonly string[]): Record<string, string> {
  if (columns.includes('__proto__')) return Object.fromEntries(columns.map((name, at) => [name, record[at] ?? '']));
  const cells: Record<string, string> = {};
  let at = 0;
  for (const name of columns) cells[name] = record[at++] ?? '';
  return cells;
}

/** What csv-parse found, in words of ours where it is common. */
function csvWords({ code, message }: CsvError): Omit<FaultWords, 'wanted'> {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { rule: 'open-quote', found: 'a quotation mark that is never closed' };
  if (code === 'INVALID_OPENING_QUOTE')
    return { rule: 'quote-inside', found: 'a quotation mark inside a cell that does not begin with one' };
  if (code === 'CSV_INVALID_CLOSING_QUOTE')
    return { rule: 'behind-quote', found: 'text behind a closing quotation mark' };
  return { rule: 'broken-csv', found: message, values: { message } };
}

function newlines(raw: string): number {
  return raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
}

/** Where the field begins: quotes may hide commas and line ends. */
function placeOfField(raw: string, firstLine: number, field: number): { line: number; column: number } {
  let [line, column, seen, inQuotes] = [firstLine, 1, 0, false];
  for (const char of raw) {
    if (seen >= field) break;
    if (char === '"') inQuotes = !inQuotes;
    if (char === ',' && !inQuotes) seen += 1;
    if (char === '\n') [line, column] = [line + 1, 0];
    column += 1;
  }
  return { line, column };
}
