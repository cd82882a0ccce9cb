import { createRandom } from '#shared/random';
import layoutBase from 'layout-base';

/** cose-bilkent draws from Math.random and from a generator of its own that goes on from run to run; for the time of `work` both are ours. */
export function withSeededRandom<T>(seed: number, work: () => T): T {
  const own = Math.random;
  Math.random = createRandom(seed);
  layoutBase.RandomSeed.seed = seed;
  layoutBase.RandomSeed.x = 0;
  try {
    return work();
  } finally {
    Math.random = own;
  }
}
