import type { Basis } from '#shared/graph';

/** How a line is broken by its basis: pixels that are drawn and pixels that are left out, in turn. */
export const dashes: Record<Basis, number[]> = {
  stated: [1, 0],
  table: [10, 3, 2, 3],
  context: [7, 4],
  inferred: [2, 4],
  reference: [12, 5],
};
