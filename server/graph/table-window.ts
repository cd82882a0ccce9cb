import * as z from 'zod';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { cellsOf } from '../../shared/table-cells.ts';

const tableRows = query('read/table-rows', {
  params: { document: z.string(), from: z.number(), to: z.number() },
  row: z.object({ row: z.number(), rows: z.number(), start: z.number(), text: z.string() }),
});

export interface TableWindow {
  /** The first row, from 1 on, and how many they are, of so many. */
  row: number;
  rows: number;
  total: number;
  /** Where they begin in the whole text. */
  start: number;
  text: string;
}

interface Wanted {
  row?: number | undefined;
  rows: number;
}

/** The rows around one that is wanted, of a table whose text is at hand. */
export function windowOf(text: string, wanted: Wanted): TableWindow {
  const lines = linesOf(text);
  return { ...cut({ row: 1, start: 0, lines }, around(wanted, lines.length)), total: lines.length };
}

/** The same of a long table, whose rows are stored in pieces. */
export async function readWindow(
  store: GraphStore,
  { document, total }: { document: string; total: number },
  wanted: Wanted,
  options?: RunOptions,
): Promise<TableWindow> {
  const range = around(wanted, total);
  const pieces = await store.run(tableRows, { document, ...range }, options);
  const lines = pieces.flatMap(({ text }) => linesOf(text));
  return { ...cut({ row: pieces[0]?.row ?? 1, start: pieces[0]?.start ?? 0, lines }, range), total };
}

/** The whole text of a long table, in pieces. */
export async function* longTextPieces(
  store: GraphStore,
  { document, total }: { document: string; total: number },
  options?: RunOptions,
): AsyncGenerator<string> {
  for await (const { text } of longTextRows(store, { document, total }, options)) yield text;
}

/** The same with the rows that each piece has. */
export function longTextRows(
  store: GraphStore,
  { document, total }: { document: string; total: number },
  options?: RunOptions,
): AsyncIterable<z.output<typeof tableRows.row>> {
  return store.stream(tableRows, { document, from: 1, to: total }, options);
}

/** The names of the columns of a long table. */
export async function readHeads(
  store: GraphStore,
  { document, head }: { document: string; head: number },
  options?: RunOptions,
): Promise<string[]> {
  if (head === 0) return [];
  const [piece] = await store.run(tableRows, { document, from: head, to: head }, options);
  const line = piece === undefined ? undefined : linesOf(piece.text)[head - piece.row];
  return line === undefined ? [] : cellsOf(line.replace(/\r?\n$/, ''));
}

/** As many rows before it as behind, both ends included. */
function around({ row = 1, rows }: Wanted, total: number): { from: number; to: number } {
  const first = Math.min(row - Math.floor(rows / 2), total - rows + 1);
  const from = Math.max(1, first);
  return { from, to: Math.min(total, from + rows - 1) };
}

/** Lines with their breaks; one at the end of the text begins none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function cut(
  { row, start, lines }: { row: number; start: number; lines: readonly string[] },
  { from, to }: { from: number; to: number },
): Omit<TableWindow, 'total'> {
  const before = lines.slice(0, from - row).reduce((sum, line) => sum + line.length, 0);
  const shown = lines.slice(from - row, to - row + 1);
  return { row: from, rows: shown.length, start: start + before, text: shown.join('') };
}
