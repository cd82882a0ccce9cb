import { isOwnColumn, type TableName } from '../../dataset/columns.ts';
import type { RowCells } from './evidence-cells.ts';

/** The properties that come from columns of the dataset's own. */
export function ownCells(table: TableName, one: Readonly<Record<string, unknown>>): RowCells {
  const own = Object.entries(one).filter(([name]) => isOwnColumn(table, name) && !ofProgram.has(name));
  return Object.fromEntries(own.map(([name, value]) => [name, cellOf(value)]));
}

const ofProgram: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'aliases', 'type']);

/** As a table writes it: numbers without an exponent. */
export function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && /e/.test(String(value)))
    return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });
  return Array.isArray(value) ? value.map(cellOf).join('|') : JSON.stringify(value);
}
