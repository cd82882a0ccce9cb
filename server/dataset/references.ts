import { cut, type Fault, quoted } from './fault.ts';
import type { TableRow } from './table.ts';

/** The fault of a row that names no reference of its dataset. */
export function unknownReference(row: TableRow, document: string, references: ReadonlySet<string>): Fault {
  const wanted =
    references.size === 0
      ? 'a source that datapackage.json names under references'
      : `one of the references ${[...references].join(', ')}`;
  const values = { references: [...references].join(', '), found: cut(document) };
  return { ...row.at('document'), rule: 'unknown-reference', wanted, found: quoted(document), values };
}
