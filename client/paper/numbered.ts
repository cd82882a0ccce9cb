import { drawNumber, placeNumbers } from '../parts/number-places.ts';
import type { NumberedLine, NumberedPortrait } from '../parts/numbered.ts';
import type { Palette } from '../parts/palette.ts';
import { type Draw, drawPortrait } from './portrait.ts';

/** Draws what a view gives of itself with a number for each line, from its top to its bottom; a line that stands nowhere in it gets none. */
export function drawNumbered(
  { portrait, spots, taken }: NumberedPortrait,
  lines: readonly NumberedLine[],
  palette: Palette,
): { draw: Draw; numbers: ReadonlyMap<string, number> } {
  const wanted = lines.flatMap(({ id }) => {
    const [first, ...others] = spots.get(id) ?? [];
    return first === undefined ? [] : [{ id, at: first, spots: [first, ...others] }];
  });
  const placed = placeNumbers(wanted, taken);
  const draw: Draw = (pen) => {
    const size = drawPortrait(portrait)(pen);
    for (const one of placed)
      pen.group({ class: 'number', 'data-id': one.id }, undefined, () => drawNumber(pen.context, one, palette));
    return size;
  };
  return { draw, numbers: new Map(placed.map(({ id, number }) => [id, number])) };
}
