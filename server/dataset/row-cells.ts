import type * as z from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import type { FieldType } from './data-package.ts';
import { type Fault, type FaultWords, quoted } from './fault.ts';
import { cellRule } from './cell-rules.ts';
import type { TableRow } from './table.ts';

/** Parses a row's cells; what does not fit is a fault at its cell. */
export function parseCells<S extends z.ZodType>(schema: S, row: TableRow, faults: Fault[]): z.output<S> | undefined {
  const parsed = schema.safeParse(row.cells);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const column = String(issue.path[0]);
    const cell = row.cells[column] ?? '';
    faults.push({ ...row.at(column), ...cellRule(issue, cell), wanted: wantedBy(issue), found: quoted(cell) });
  }
  return undefined;
}

/** What is wrong at a column of a row. */
export function faultAt(row: TableRow, { column, ...words }: FaultWords & { column: string }): Fault {
  return { ...row.at(column), ...words };
}

/** Columns beyond the ones that the program knows become properties of their declared type; an empty cell is no property. */
export function ownProperties(
  row: TableRow,
  known: readonly string[],
  types: ReadonlyMap<string, FieldType>,
): Record<string, string | number | boolean> {
  const own = Object.entries(row.cells).filter(([name, text]) => !known.includes(name) && text !== '');
  return Object.fromEntries(own.map(([name, text]) => [name, valueOf(text, types.get(name))]));
}

function valueOf(text: string, type: FieldType | undefined): string | number | boolean {
  if (type === 'integer' || type === 'number' || type === 'year') return Number(text);
  return type === 'boolean' ? text === 'true' : text;
}
