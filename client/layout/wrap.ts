import type { Placement } from '../state/graph.ts';
import { wrap } from '../parts/wrap-text.ts';

const freeTextWidth = 108;
export const rowTextWidth = 92;
export const cardTextWidth = 266;
const boxTextWidth = 116;

/** How wide a line of a name may be, and on how many lines it may stand: a longer name is cut, and whole in the tooltip. */
const rooms: Record<Placement['look'], { width: number; mostLines: number }> = {
  box: { width: boxTextWidth, mostLines: 1 },
  card: { width: cardTextWidth, mostLines: 3 },
  left: { width: rowTextWidth, mostLines: 3 },
  right: { width: rowTextWidth, mostLines: 3 },
  free: { width: freeTextWidth, mostLines: 5 },
};

/** The lines of a name as it is drawn. Layout and canvas break it alike, so that what is drawn has the room it was given. */
export function linesOf(name: string, look: Placement['look']): string[] {
  const { width, mostLines } = rooms[look];
  return wrap(name, width, mostLines);
}

/** The lines of another spelling of a name, no more than the name has where it stands among others: the room was made for that. */
export function linesLike(spelled: string, name: string, look: Placement['look']): string[] {
  const { width, mostLines } = rooms[look];
  // Latin letters are reckoned a little too wide, which a row has no room for.
  const most = look === 'left' || look === 'right' ? width * 1.12 : width;
  return wrap(spelled, most, look === 'free' ? mostLines : linesOf(name, look).length);
}
