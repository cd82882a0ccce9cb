import { CsvError } from 'csv-parse';
import * as z from 'zod';
import { readRecords } from '../../lines/csv-records.ts';
import type { Said, TableFault } from '../said.ts';
import { openQuoteLine } from './open-quote.ts';
import type { DecodedText } from './decode-text.ts';
import type { KeepRows } from './rows.ts';
import type { Limits, RawSheet } from './sheet.ts';

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;
type Delimiter = keyof typeof delimiters;
const Row = z.array(z.string());
const lookedAt = 60;
const longestRecord = 4_000_000;
const sampleCharacters = 200_000;

interface Reading {
  limits: Limits;
  keep: KeepRows;
}

/** Reads a text of separated values, with the separator that fits its first lines best; rows keep the lengths that they have. */
export async function readDelimited(
  file: string,
  text: DecodedText,
  { limits, keep }: Reading,
  said: Said,
): Promise<RawSheet | undefined> {
  const { sample, isBlank, hasZero, endsInBreak } = lookThrough(text.pieces());
  if (isBlank) {
    said.faults.push({ file, rule: 'empty', wanted: 'a table', found: 'an empty file', values: { what: 'file' } });
    return undefined;
  }
  if (hasZero) {
    said.faults.push({ file, rule: 'no-text', wanted: 'a text file', found: 'bytes of another kind of file' });
    return undefined;
  }
  const delimiter = likelyDelimiter(sample);
  if (delimiter !== ',' && delimiter !== undefined)
    said.notices.push({
      ...{ file, rule: 'delimiter', text: `cells are separated by ${delimiters[delimiter]}` },
      values: { delimiter: delimiters[delimiter] },
    });
  const keeper = keep();
  const seen: { count: number; last?: string[] } = { count: 0 };
  /** One row more than may be is enough to say so. */
  const keepLast = () => {
    if (seen.last === undefined) return;
    if (seen.count <= limits.rows) keeper.add(seen.last);
    seen.count += 1;
  };
  try {
    const options = { relax_column_count: true, max_record_size: longestRecord, delimiter: delimiter ?? '\u0001' };
    await readRecords(text.pieces(), options, (record) => {
      keepLast();
      seen.last = Row.parse(record);
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    // The library says where the text ends, and not where the mark stands.
    const isOpen = cause.code === 'CSV_QUOTE_NOT_CLOSED';
    const line = isOpen ? openQuoteLine(text.pieces(), delimiter ?? ',') : cause['lines'];
    const row = typeof line === 'number' ? { row: line } : {};
    said.faults.push({ file, ...row, wanted: 'separated values (RFC 4180)', ...wordsOf(cause) });
    return undefined;
  }
  // The library reads a blank line as a row of one empty cell, and a last one too.
  if (!(endsInBreak && seen.last?.join('') === '')) keepLast();
  return { file, rows: keeper.done(), separator: delimiter ?? ',' };
}

/** What is to be known of a text before its rows are read. */
function lookThrough(pieces: Iterable<string>) {
  let [sample, isBlank, hasZero, endsInBreak] = ['', true, false, false];
  for (const piece of pieces) {
    if (sample.length < sampleCharacters) sample += piece;
    isBlank &&= piece.trim() === '';
    hasZero ||= piece.includes('\0');
    if (piece !== '') endsInBreak = piece.endsWith('\n');
  }
  return { sample, isBlank, hasZero, endsInBreak };
}

/** The separator by which most of the first lines have the same number of cells, more than one; undefined where each has one. */
function likelyDelimiter(text: string): Delimiter | undefined {
  const sample = text
    .slice(0, sampleCharacters)
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

function wordsOf({ code, message }: CsvError): Pick<TableFault, 'rule' | 'found' | 'proposed' | 'values'> {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return {
      ...{ rule: 'open-quote', found: 'a quotation mark that is never closed' },
      proposed: 'closing it at the end of its cell, or taking it out',
    };
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
