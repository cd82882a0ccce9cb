import { selectionStatements } from '../views/selection-statements.ts';
import type { ShownStatement } from '../views/view.ts';
import { allFeatures, insideOf, type PageState, viewOf } from './rooms.ts';

/** The statements that bring what the page shows now, the most particular first. The program itself often asks several smaller ones. */
export function asCypher(state: PageState): ShownStatement[] {
  return [
    ...selectionStatements(state),
    ...allFeatures.flatMap((one) => insideOf(one)?.statements?.(state) ?? []),
    ...(insideOf(viewOf(state))?.statements?.(state) ?? []),
  ];
}
