import { linksAt, placeTotals } from '../../state/links.ts';
import { remember } from '../../state/memo.ts';
import type { State } from '../../state/state.ts';
import { type Cell, type MatrixShape, shapeOf } from './geometry.ts';
import { orderPlaces } from './order.ts';

const shapeFrom = remember(
  (
    totals: ReturnType<typeof placeTotals>,
    links: ReturnType<typeof linksAt>,
    sort: State['sort'],
    language: State['language'],
  ): MatrixShape => shapeOf(orderPlaces(totals.values(), links.pairs, { sort, language }), links.pairs),
);

/** The places and links of the matrix as they stand in it. */
export function matrixShape(state: State): MatrixShape {
  return shapeFrom(placeTotals(state, state.level), linksAt(state, state.level), state.sort, state.language);
}

/** The cell of a selected pair. */
export function cellOfSelection({ lines }: MatrixShape, { selection }: State): Cell | undefined {
  if (selection?.what !== 'pair') return undefined;
  const row = lines.findIndex(({ place }) => place.id === selection.a);
  const column = lines.findIndex(({ place }) => place.id === selection.b);
  return row === -1 || column === -1 ? undefined : { row, column };
}
