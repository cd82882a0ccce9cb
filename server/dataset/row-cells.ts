import type * as z from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import type { FieldType } from './data-package.ts';
import { type Fault, quoted } from './fault.ts';
import type { TableRow } from './table.ts';

/** Parses a row's cells; what does not fit is a fault at its cell. */
export function parseCells<S extends z.ZodType>(schema: S, row: TableRow, faults: Fault[]): z.output<S> | undefined {
  const parsed = schema.safeParse(row.cells);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const column = String(issue.path[0]);
    faults.push({
      ...row.at(column),
      wanted: wantedBy(issue),
      found: quoted(row.cells[column] ?? ''),
    });
  }
  return undefined;
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
