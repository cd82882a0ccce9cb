import { itemsOf } from '../../../shared/cell-items.ts';
import { isAside } from '../total-row.ts';
import { type ColumnFacts, lookedAt } from './column-facts.ts';
import type { KnownSheet } from './known-sheets.ts';
import { speaksOf, type Words } from './words.ts';

/**
 * Of the columns those that say different things in rows that name one thing, or nothing in one of them: they are said of the rows, and not of
 * the thing. What is `ofThings` may be left out in a row.
 */
export function varyingIn(
  { sheet }: KnownSheet,
  { at: named, mark }: ColumnFacts,
  columns: readonly ColumnFacts[],
  { ofThings }: Words,
): ReadonlySet<ColumnFacts> {
  const varying = new Set<ColumnFacts>();
  const said = new Map<string, string>();
  const mayBeLeftOut = new Set(columns.filter(({ head }) => speaksOf(head, ofThings)));
  for (const row of sheet.rows.slice(sheet.head, sheet.head + lookedAt)) {
    const cell = row[named] ?? '';
    if (cell === '' || isAside(row, sheet)) continue;
    const things = mark === undefined ? [cell] : itemsOf(cell, mark);
    for (const column of columns) {
      const value = row[column.at] ?? '';
      if (varying.has(column) || (value === '' && mayBeLeftOut.has(column))) continue;
      for (const thing of things) {
        const key = `${column.at}\n${thing}`;
        const known = said.get(key);
        if (known === undefined) said.set(key, value);
        else if (known !== value) varying.add(column);
      }
    }
  }
  return varying;
}
