import { interpolateRgb } from 'd3-interpolate';
import { palettes } from '../../parts/palette.ts';
import type { State } from '../../state/state.ts';

const steps = 5;

/** A few counts from none to the most. */
export function legend(most: number): number[] {
  const between = Array.from({ length: steps }, (_, at) =>
    Math.round(Math.exp((Math.log(1 + most) * at) / (steps - 1)) - 1),
  );
  return [...new Set(between)];
}

/** How deep a place is coloured by its count, where `most` is the largest. */
export function shadesOf({ theme }: Pick<State, 'theme'>, most: number): (count: number) => string {
  const { box, agreement } = palettes[theme];
  const shade = interpolateRgb(box, agreement);
  return (count) => (count === 0 ? box : shade(0.22 + 0.78 * (Math.log(1 + count) / Math.log(1 + Math.max(2, most)))));
}
