import { createRandom as createFractions } from '../../shared/random.ts';

/** Gives a whole number from 0 to below the one given. */
export type Random = (below: number) => number;

export function createRandom(seed: number): Random {
  const next = createFractions(seed);
  return (below) => Math.floor(next() * below);
}
