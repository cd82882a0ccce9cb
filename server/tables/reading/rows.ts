import { join } from 'node:path';
import { linesOf, writeLines } from '../../lines/line-file.ts';

/** The rows of a table, gone through as often as wanted. A list of rows is such, and so is a file of them. */
export interface Rows extends Iterable<string[]> {
  readonly length: number;
  slice: (from: number, to: number) => string[][];
}

/** Rows as they come in; `done` gives them all. */
interface RowKeeper {
  add: (row: readonly string[]) => void;
  done: () => Rows;
}

export type KeepRows = () => RowKeeper;

/**
 * Keeps rows in files of a folder, each a line of JSON. They can be read while the folder is there. `seen` is told of each, each time it is
 * gone through: whoever waits hears that the work goes on.
 */
export function keepRowsIn(folder: string, seen: () => void): KeepRows {
  let nth = 0;
  return () => {
    nth += 1;
    const writer = writeLines(join(folder, `rows-${nth}.ndjson`));
    return {
      add: (row) => {
        writer.add(JSON.stringify(row));
        seen();
      },
      done: () => rowsOf(writer.done(), seen),
    };
  };
}

function rowsOf({ path, length }: { path: string; length: number }, seen: () => void): Rows {
  return {
    length,
    *[Symbol.iterator]() {
      for (const line of linesOf(path)) {
        seen();
        // Written above as such.
        yield JSON.parse(line) as string[];
      }
    },
    slice(from, to) {
      const rows: string[][] = [];
      let at = 0;
      for (const row of this) {
        if (at >= to) break;
        if (at >= from) rows.push(row);
        at += 1;
      }
      return rows;
    },
  };
}
