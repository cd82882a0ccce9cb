import { lineHeightPx } from '../parts/text-size.ts';
import type { Block } from './columns.ts';
import { linesOf } from './wrap.ts';

/** What stands in a box, in pixels at zoom 1. */
export const boxTitleHeight = 27;
export const boxPadding = 7;
export const rowDot = 14;

const rowHeight = 24;

/** A name that takes several lines makes its row higher. */
export function heightOfRow(name = ''): number {
  return rowHeight + (linesOf(name, 'left').length - 1) * lineHeightPx;
}

/** A city's box with its rows, or what stands in the province's alone. */
export function heightOfBlock({ id, rows, isBox }: Block, nameOf: ReadonlyMap<string, string>): number {
  if (!isBox) return heightOfRow(nameOf.get(id));
  const inside = sum(rows.map((row) => heightOfRow(nameOf.get(row))));
  return boxTitleHeight + inside + (rows.length > 0 ? boxPadding / 2 : 0);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
