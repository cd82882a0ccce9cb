import type { CrossTable } from '../../../shared/mapping.ts';
import { tableLabel } from '../../../shared/mapping.ts';
import { importWords, plainHead } from '../mapping/words.ts';
import { asCountry } from './describe-countries.ts';
import type { EntityBook } from './entity-book.ts';
import type { MadeRelation } from './make-rows.ts';
import { isAside } from '../total-row.ts';
import { kindIn, type MappedSheet, prefixOf } from './mapped-sheet.ts';

/** A relation for each cell of a cross table that is marked, or has a number. The head says the other end. */
export function* crossRelations(
  book: EntityBook,
  mapped: MappedSheet,
  { rows, kind, columns, type, value, countries }: CrossTable,
): Generator<MadeRelation> {
  const { sheet, reader, document, table } = mapped;
  const part = table.entities[rows];
  if (part?.name === undefined) return;
  const unmarked = new Set(['', ...importWords().unmarked]);
  const label = tableLabel(table);
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    const name = reader.text(row, part.name);
    if (number <= sheet.head || name === '' || (table.everyRow !== true && isAside(row, sheet))) continue;
    const own = { document, row: number };
    const first = reader.at(part.name ?? '');
    const rowKind = kindIn(part.kind, name, (column) => reader.text(row, column));
    const source = book.describe({
      kind: rowKind,
      name,
      table: label,
      prefix: prefixOf(undefined, rowKind),
      row: { ...own, cells: [first] },
    });
    if (part.countries === true) asCountry(mapped, source, name);
    for (const column of columns) {
      const cell = reader.text(row, column);
      if (unmarked.has(cell.toLowerCase()) || unmarked.has(plainHead(cell) || cell)) continue;
      const cells = [first, reader.at(column)];
      const target = book.describe({
        kind,
        name: column,
        table: label,
        prefix: prefixOf(undefined, kind),
        row: { ...own, cells },
      });
      if (countries === true) asCountry(mapped, target, column);
      const properties = new Map(value === undefined ? [] : [[value, cell]]);
      if (source !== target) yield { source, target, type, properties, row: { ...own, cells } };
    }
  }
}
