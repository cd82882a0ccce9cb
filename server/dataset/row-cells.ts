import type * as z from 'zod';
import { type Fault, quoted } from './fault.ts';
import type { TableRow } from './table.ts';

/** Parses a row's cells; what does not fit is a fault at its cell. */
export function parseCells<S extends z.ZodType>(schema: S, row: TableRow, faults: Fault[]): z.output<S> | undefined {
  const parsed = schema.safeParse(row.cells);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues) {
    const column = String(path[0]);
    faults.push({
      ...row.at(column),
      wanted: message.replace(/^Invalid (option|input): expected /, ''),
      found: quoted(row.cells[column] ?? ''),
    });
  }
  return undefined;
}

/** Columns beyond the ones that the program knows become properties; an empty cell is no property. */
export function ownProperties(
  row: TableRow,
  known: readonly string[],
  numbers: ReadonlySet<string>,
): Record<string, string | number> {
  const own = Object.entries(row.cells).filter(([name, text]) => !known.includes(name) && text !== '');
  return Object.fromEntries(own.map(([name, text]) => [name, numbers.has(name) ? Number(text) : text]));
}
