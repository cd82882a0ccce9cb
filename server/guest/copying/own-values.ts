import type { Entity, Relation } from '../../../shared/graph.ts';
import { inCell } from '../../../shared/table-cells.ts';

export type FieldType = 'integer' | 'number' | 'boolean' | 'string';

/** What the program gives a meaning to and writes into columns of its own. */
const ours = new Set([
  ...['id', 'kind', 'name', 'aliases', 'datasets', 'date', 'status', 'note'],
  ...['type', 'source', 'target', 'basis', 'evidence', 'withoutEvidence'],
]);

/** Of those, what a row of the table says nevertheless, where they call it so themselves. */
const alsoSaid = ['date', 'status', 'note'];

/**
 * The properties that others gave it, as they stand in a cell, and what each is; `said` are those of its row, which holds them all.
 * Empty ones are none. `keys` are the properties as the database has them.
 */
export function ownOf(
  one: Entity | Relation,
  keys: readonly string[],
): { values: ReadonlyMap<string, string>; said: ReadonlyMap<string, string>; typeOf: (key: string) => FieldType } {
  const values = new Map<string, string>();
  const types = new Map<string, FieldType>();
  for (const [key, value] of Object.entries(one)) {
    if (ours.has(key)) continue;
    const text = textOf(value);
    if (text === '') continue;
    values.set(key, text);
    types.set(key, typeOf(value, text));
  }
  const also = alsoSaid.filter((key) => keys.includes(key) && one[key] !== undefined);
  const said = new Map([...values, ...also.map((key) => [key, textOf(one[key])] as const)]);
  return { values, said, typeOf: (key) => types.get(key) ?? 'string' };
}

/** A number of more than 15 digits, or one that needs a power of ten, is kept as the text that it is. */
function typeOf(value: unknown, text: string): FieldType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number' || text.replaceAll(/[-.]/g, '').replace(/^0+/, '').length > 15) return 'string';
  if (!/^-?\d+(\.\d+)?$/.test(text)) return 'string';
  return Number.isInteger(value) ? 'integer' : 'number';
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value === 'string') return inCell(value);
  return inCell(JSON.stringify(value));
}
