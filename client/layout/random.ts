import layoutBase from 'layout-base';

/** Mulberry32 (Tommy Ettinger, public domain): numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

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
