import { lineHeightPx } from '../parts/text-size.ts';
import type { Placement } from '../state/graph.ts';
import { linesOf } from './wrap.ts';

/** An entity that stands free, its name below it. */
const sizePx = 26;
/** So wide is the room that it needs in a row, its name with it, also where names are drawn larger in a picture that is seen smaller. */
export const cellWidth = 138;

export function freeAt(x: number, y: number): Placement {
  return { x, y, width: sizePx, height: sizePx, look: 'free' };
}

/** How high a row is that holds these names. */
export function cellHeight(names: readonly string[]): number {
  const lines = Math.max(1, ...names.map((name) => linesOf(name, 'free').length));
  return sizePx + 8 + lines * lineHeightPx * 1.2 + 12;
}

/** Rows of so many. */
export function inRows<T>(items: readonly T[], many: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / many) }, (_, at) => items.slice(at * many, (at + 1) * many));
}
