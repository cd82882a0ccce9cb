import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { linesOf, writeLines } from '../../lines/line-file.ts';
import type { RowCells } from './evidence-cells.ts';

/** Rows of a table that lie on the disk until it is known which columns they have. */
export interface RowBook {
  add: (cells: RowCells) => void;
  /** The columns that some row has something in. Nothing can be added any more. */
  done: () => ReadonlySet<string>;
  /** Lets go of the file where the table was not brought to its end. */
  close: () => void;
  /** The table, as a dataset has it. */
  csv: (columns: readonly string[]) => Iterable<string>;
}

export function createRowBook(folder: string, name: string): RowBook {
  const path = join(folder, `${name}.rows`);
  const writer = writeLines(path);
  const used = new Set<string>();
  return {
    add: (cells) => {
      for (const [column, cell] of Object.entries(cells)) if (cell !== '') used.add(column);
      writer.add(JSON.stringify(cells));
    },
    done: () => {
      writer.done();
      return used;
    },
    close: writer.close,
    csv: (columns) => ({
      *[Symbol.iterator]() {
        const text = (row: readonly string[]) => stringify([[...row]], { record_delimiter: '\n' });
        yield text(columns);
        for (const line of linesOf(path)) {
          // Written above as such.
          const cells = JSON.parse(line) as RowCells;
          yield text(columns.map((column) => (Object.hasOwn(cells, column) ? (cells[column] ?? '') : '')));
        }
      },
    }),
  };
}
