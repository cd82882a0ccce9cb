import { readFileSync } from 'node:fs';
import { cellsOf } from '../../shared/table-cells.ts';
import { openStretches } from '../lines/line-file.ts';
import { createNumberList } from '../lines/number-list.ts';
import { textPieces } from './text-file.ts';

/** A document that is a table, read row by row where it lies: a row is a line. */
export interface TableLines {
  path: string;
  /** How many rows it has; a break at the end begins none. */
  length: number;
  /** Of the whole text, in UTF-16 code units. */
  characters: number;
  /** A row, from 1 on, with where it begins in the text. */
  row: (number: number) => { start: number; line: string };
  /** The rows from one to another, both included, as they stand in the text, with their break. */
  stretch: (from: number, to: number) => string;
  text: () => string;
  /** The cells of a row, such as its head; without such a row none. */
  cells: (number: number) => string[];
  close: () => void;
}

/** Opens a table's text. Throws a `TypeError` at bytes of another encoding. */
export function openTableLines(path: string): TableLines {
  const [starts, byteStarts] = [createNumberList(), createNumberList()];
  let [characters, bytes, isAtStart] = [0, 0, true];
  for (const piece of textPieces(path)) {
    let from = 0;
    while (from < piece.length) {
      if (isAtStart) {
        starts.add(characters);
        byteStarts.add(bytes);
      }
      const at = piece.indexOf('\n', from);
      const to = at === -1 ? piece.length : at + 1;
      characters += to - from;
      bytes += Buffer.byteLength(piece.slice(from, to));
      isAtStart = at !== -1;
      from = to;
    }
  }
  const file = openStretches(path);
  const { length } = starts;
  const endOf = (number: number) => (number < length ? byteStarts.at(number) : bytes);
  const stretch = (from: number, to: number) => file.read(byteStarts.at(from - 1), endOf(to));
  const lineOf = (number: number) => stretch(number, number).replace(/\r?\n$/, '');
  return {
    ...{ path, length, characters, stretch },
    row: (number) => ({ start: starts.at(number - 1), line: lineOf(number) }),
    text: () => readFileSync(path, 'utf8'),
    cells: (number) => (number < 1 || number > length ? [] : cellsOf(lineOf(number))),
    close: () => {
      file.close();
    },
  };
}
