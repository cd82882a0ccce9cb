import { createHash } from 'node:crypto';
import { ownId } from '../../shared/own-id.ts';
import { documentEntityId } from './facts.ts';
import type { RawDataset } from './read-dataset.ts';
import type { TableLines } from './table-lines.ts';
import { textPieces } from './text-file.ts';

/** Rows of a table whose text is too long to be stored as one, as they follow each other in it. */
export interface TablePiece {
  /** The id of its entity. */
  document: string;
  /** The first of its rows, from 1 on, and how many they are. */
  row: number;
  rows: number;
  /** Where they begin in the whole text, in UTF-16 code units. */
  start: number;
  text: string;
}

/** A longer table is stored in pieces: what reads one row must not read a million. */
const mostWhole = 1_000_000;
const rowsAPiece = 500;

/** What a table's entity says of its text: the text, or of a long one how many rows it has. */
export function storedText(lines: TableLines): { text: string; tableRows?: number } {
  return isLong(lines) ? { text: '', tableRows: lines.length } : { text: lines.text() };
}

function isLong({ characters }: TableLines): boolean {
  return characters > mostWhole;
}

/** The pieces of all long tables. */
export function* tablePieces({ description, documents }: RawDataset): Generator<TablePiece> {
  for (const document of documents) {
    if (!('lines' in document) || !isLong(document.lines)) continue;
    const { lines } = document;
    const id = documentEntityId(ownId(description.name, document.id));
    for (let row = 1; row <= lines.length; row += rowsAPiece) {
      const rows = Math.min(rowsAPiece, lines.length - row + 1);
      yield { document: id, row, rows, start: lines.row(row).start, text: lines.stretch(row, row + rows - 1) };
    }
  }
}

/** Changes whenever the text of a long table does; empty where there is none. */
export function longTextsHash({ documents }: RawDataset): string {
  const long = documents.flatMap((document) => ('lines' in document && isLong(document.lines) ? [document.lines] : []));
  if (long.length === 0) return '';
  const hash = createHash('sha256');
  for (const { path } of long) for (const piece of textPieces(path)) hash.update(piece);
  return hash.digest('hex');
}
