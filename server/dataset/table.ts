import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { type Fault, quoted } from './fault.ts';

/** A row of a table with the place of each of its cells. */
export interface TableRow {
  cells: Record<string, string>;
  at: (column: string) => Pick<Fault, 'file' | 'line' | 'column'>;
}

export interface Table {
  columns: string[];
  rows: TableRow[];
}

const ParsedRecord = z.object({ record: z.array(z.string()), raw: z.string() });

/** Reads comma-separated UTF-8 text with `\n` ends, strictly; every deviation is a fault, and what can be read is read on. */
export function readTable(file: string, text: string, wantedColumns: string[], faults: Fault[]): Table {
  const fault = (line: number, column: number, wanted: string, found: string) => {
    faults.push({ file, line, column, wanted, found });
  };
  const structural = (line: number, column: number, wanted: string, found: string) => {
    faults.push({ file, line, column, wanted, found, isStructural: true });
  };
  const empty: Table = { columns: [], rows: [] };
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body !== text)
    fault(1, 1, 'UTF-8 without a byte order mark', 'a byte order mark (save as “CSV UTF-8” leaves one)');
  const carriage = body.indexOf('\r');
  if (carriage !== -1) {
    const before = body.slice(0, carriage).split('\n');
    fault(before.length, (before.at(-1)?.length ?? 0) + 1, 'lines that end in LF', 'CRLF');
  }
  const clean = body.replaceAll('\r\n', '\n');
  const header = clean.split('\n', 1)[0] ?? '';
  if (!header.includes(',') && /[;\t]/.test(header)) {
    structural(
      1,
      header.search(/[;\t]/) + 1,
      'commas between the columns',
      `${quoted(header.includes(';') ? ';' : '\t')}, as some spreadsheets write them`,
    );
    return empty;
  }
  const records = parseRecords(file, clean, faults);
  const columns = records[0]?.record ?? [];
  for (const [at, name] of columns.entries())
    if (columns.indexOf(name) !== at)
      fault(1, columnOfField(records[0]?.raw ?? '', at), 'each column once', `a second ${quoted(name)}`);
  for (const name of wantedColumns)
    if (!columns.includes(name)) structural(1, 1, `a column ${name}`, `the columns ${columns.join(', ')}`);
  if (wantedColumns.some((name) => !columns.includes(name))) return empty;

  const rows: TableRow[] = [];
  let line = 1 + newlines(records[0]?.raw ?? '');
  for (const { record, raw } of records.slice(1)) {
    const start = line;
    line += newlines(raw);
    if (record.length !== columns.length) {
      fault(start, 1, `${columns.length} columns`, `${record.length} columns`);
      continue;
    }
    rows.push({
      cells: Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ''])),
      at: (name) => ({ file, ...placeOfField(raw, start, columns.indexOf(name)) }),
    });
  }
  return { columns, rows };
}

function parseRecords(file: string, text: string, faults: Fault[]): z.output<typeof ParsedRecord>[] {
  try {
    return z.array(ParsedRecord).parse(parse(text, { raw: true, relax_column_count: true, skip_empty_lines: false }));
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1;
    faults.push({
      file,
      line,
      column: 1,
      wanted: 'comma-separated values (RFC 4180)',
      found: csvWords(cause),
      isStructural: true,
    });
    return [];
  }
}

/** What csv-parse found, in words of ours where it is common. */
function csvWords({ code, message }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quotation mark that is never closed';
  if (code === 'INVALID_OPENING_QUOTE') return 'a quotation mark inside a cell that does not begin with one';
  if (code === 'CSV_INVALID_CLOSING_QUOTE') return 'text behind a closing quotation mark';
  return message;
}

function newlines(raw: string): number {
  return raw.split('\n').length - (raw.endsWith('\n') ? 1 : 0);
}

function columnOfField(raw: string, field: number): number {
  return placeOfField(raw, 1, field).column;
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
