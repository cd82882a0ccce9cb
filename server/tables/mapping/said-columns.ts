import { type ColumnFacts, isNaming } from './column-facts.ts';
import type { Draft } from './draft-table.ts';
import { hintOf } from './tie-hints.ts';
import { speaksOf } from './words.ts';

/** Beside 客户 the column 产品 says what is supplied, and is nobody. */
export function isSaid({ known, needed: { words } }: Draft, column: ColumnFacts): boolean {
  if (hintOf(words, column) !== undefined) return false;
  const hints = known.facts.filter((one) => one !== column && isNaming(one)).flatMap((one) => hintOf(words, one) ?? []);
  const isThing = column.kind !== undefined && words.notParties.includes(column.kind.kind);
  return isThing && hints.some(({ entry }) => speaksOf(column.head, entry.says));
}
