import type { TypedValue } from '#shared/contract/cypher-values';
import type { SortOrder } from '../../parts/sort-order.ts';
import { valueText } from './value-text.ts';
import type { byText } from '../../parts/collate.ts';

/** The rows in the order of one column; numbers by size, everything else as text, nulls last. */
export function sortRows(
  rows: readonly (readonly TypedValue[])[],
  order: SortOrder | undefined,
  compareText: ReturnType<typeof byText>,
): readonly (readonly TypedValue[])[] {
  if (order === undefined) return rows;
  const way = order.isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one[order.column], other[order.column]];
    const [none, noOther] = [isNull(a), isNull(b)];
    if (none || noOther) return Number(none) - Number(noOther);
    return way * compare(a, b, compareText);
  });
}

function isNull(value: TypedValue | undefined): boolean {
  return value === undefined || value.$type === 'Null';
}

function compare(a: TypedValue | undefined, b: TypedValue | undefined, compareText: ReturnType<typeof byText>): number {
  if (a === undefined || b === undefined) return 0;
  if (isNumber(a) && isNumber(b)) return Number(a._value) - Number(b._value);
  return compareText(sortText(a), sortText(b));
}

function isNumber(value: TypedValue): boolean {
  return value.$type === 'Integer' || value.$type === 'Float';
}

function sortText(value: TypedValue): string {
  return value.$type === 'String' ? value._value : valueText(value);
}
