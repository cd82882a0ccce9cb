import type { Placement } from '../state/graph.ts';
import { rampOf } from '../parts/palette.ts';
import type { State } from '../state/state.ts';
import { classAt, classesOf, shareOf, weightsOf } from '../state/weights.ts';

/** How entities are coloured and sized by what they weigh. */
export interface Weighing {
  /** Undefined: by kind; without a colour nothing is stated about it. */
  colourOf: (id: string) => { colour: string | undefined } | undefined;
  /** Its width and height, where they are not as its place has them. */
  sizeOf: (id: string, look: Placement['look']) => number | undefined;
}

/** The smallest and the largest, and of what nothing is stated. A box and a card are as large as what is in them. */
const sizes: Partial<Record<Placement['look'], { least: number; most: number }>> = {
  free: { least: 16, most: 46 },
  left: { least: 8, most: 22 },
  right: { least: 8, most: 22 },
};

export function weighingOf(state: State): Weighing {
  const { colourBy, sizeBy, theme } = state;
  const colours = colourBy && weightsOf(state, colourBy);
  const classes = colours && classesOf(colours);
  const ramp = rampOf(theme, classes?.length ?? 0);
  const weights = sizeBy && weightsOf(state, sizeBy);
  return {
    colourOf: (id) => {
      if (colours === undefined || classes === undefined) return undefined;
      const weight = colours.get(id);
      return { colour: weight === undefined ? undefined : ramp[classAt(classes, weight)] };
    },
    sizeOf: (id, look) => {
      const range = sizes[look];
      if (weights === undefined || range === undefined) return undefined;
      return range.least + (range.most - range.least) * (shareOf(weights, id) ?? 0);
    },
  };
}
