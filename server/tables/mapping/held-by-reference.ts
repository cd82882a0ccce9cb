import { itemsOf } from '../../../shared/cell-items.ts';
import { type ColumnFacts, lookedAt } from './column-facts.ts';
import { divisionNamed } from './division-kind.ts';
import type { KnownSheet } from './known-sheets.ts';

/** Whether what a column names lies, by the reference of divisions, in what another names in the same rows: 闽侯县 in 福州市. */
export function isHeldByReference({ sheet }: KnownSheet, inner: ColumnFacts, outer: ColumnFacts): boolean {
  const pairs = sheet.rows.slice(sheet.head, sheet.head + lookedAt).flatMap((row) => {
    const [names, around = ''] = [itemsOf(row[inner.at] ?? '', '、'), row[outer.at]];
    return around === '' ? [] : names.map((name) => divisionNamed(name, around) !== undefined);
  });
  return pairs.length >= 2 && pairs.filter(Boolean).length >= pairs.length * 0.8;
}
