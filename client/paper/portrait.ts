import type { Portrait } from '../parts/portrait.ts';
import { copyElements } from './copy-elements.ts';
import type { Pen } from './pen.ts';

/** How a picture is drawn with a pen; tells its size. */
export type Draw = (pen: Pen) => { width: number; height: number };

/** Draws what a view gives of itself. */
export function drawPortrait(portrait: Portrait): Draw {
  return (pen) => {
    if (portrait.how === 'painted') return portrait.paint(pen.context);
    const size = copyElements(pen, portrait.seen);
    portrait.done?.();
    return size;
  };
}
