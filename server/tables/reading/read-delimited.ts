import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { Said, TableFault } from '../said.ts';
import type { Limits, RawSheet } from './sheet.ts';

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;
type Delimiter = keyof typeof delimiters;
const Rows = z.array(z.array(z.string()));
const lookedAt = 60;
const longestRecord = 4_000_000;

/** Reads a text of separated values, with the separator that fits its first lines best; rows keep the lengths that they have. */
export function readDelimited(file: string, text: string, limits: Limits, said: Said): RawSheet | undefined {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') {
    said.faults.push({ file, rule: 'empty', wanted: 'a table', found: 'an empty file', values: { what: 'file' } });
    return undefined;
  }
  if (body.includes('\0')) {
    said.faults.push({ file, rule: 'no-text', wanted: 'a text file', found: 'bytes of another kind of file' });
    return undefined;
  }
  const delimiter = likelyDelimiter(body);
  if (delimiter !== ',' && delimiter !== undefined)
    said.notices.push({
      ...{ file, rule: 'delimiter', text: `cells are separated by ${delimiters[delimiter]}` },
      values: { delimiter: delimiters[delimiter] },
    });
  try {
    const options = { relax_column_count: true, max_record_size: longestRecord, to: limits.rows + 1 };
    const rows = Rows.parse(parse(body, { ...options, delimiter: delimiter ?? '\u0001' }));
    return { file, rows: withBlankLines(body, rows), separator: delimiter ?? ',' };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = typeof cause['lines'] === 'number' ? { row: cause['lines'] } : {};
    said.faults.push({ file, ...row, wanted: 'separated values (RFC 4180)', ...wordsOf(cause) });
    return undefined;
  }
}

/** The separator by which most of the first lines have the same number of cells, more than one; undefined where each has one. */
function likelyDelimiter(text: string): Delimiter | undefined {
  const sample = text
    .slice(0, 200_000)
    .split(/\r\n|\n|\r/, lookedAt)
    .filter((line) => line.trim() !== '');
  const scored = (Object.keys(delimiters) as Delimiter[]).map((delimiter) => {
    const counts = sample.map((line) => cellCount(line, delimiter));
    const usual = mostFrequent(counts.filter((count) => count > 1));
    const fitting = counts.filter((count) => count === usual).length;
    return { delimiter, score: usual === undefined ? 0 : fitting / counts.length + Math.min(usual, 20) / 1000 };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best === undefined || best.score < 0.3 ? undefined : best.delimiter;
}

/** Separators within quotation marks are none. */
function cellCount(line: string, delimiter: Delimiter): number {
  return line.replaceAll(/"(?:[^"]|"")*"/g, '').split(delimiter).length;
}

function mostFrequent(counts: readonly number[]): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0];
}

/** The library reads a blank line as a row of one empty cell, but for a last one. */
function withBlankLines(text: string, rows: string[][]): string[][] {
  return text.endsWith('\n') && rows.at(-1)?.join('') === '' ? rows.slice(0, -1) : rows;
}

function wordsOf({ code, message }: CsvError): Pick<TableFault, 'rule' | 'found' | 'proposed' | 'values'> {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { rule: 'open-quote', found: 'a quotation mark that is never closed' };
  if (code === 'INVALID_OPENING_QUOTE')
    return {
      rule: 'quote-inside',
      found: 'a quotation mark inside a cell that does not begin with one',
      proposed: 'putting the cell in quotation marks and doubling those in it',
    };
  if (code === 'CSV_INVALID_CLOSING_QUOTE')
    return { rule: 'behind-quote', found: 'text behind a closing quotation mark' };
  if (code === 'CSV_MAX_RECORD_SIZE')
    return {
      ...{ rule: 'long-row', found: `a row of more than ${longestRecord} characters` },
      values: { most: longestRecord },
    };
  return { rule: 'broken-csv', found: message, values: { message } };
}
