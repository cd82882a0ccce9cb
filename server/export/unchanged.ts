import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { datasetHashes, entityCount, sameDecisions } from '../store/loaded.ts';

/**
 * Gives what throws `unavailable` where the data are not those of now any more: what was read page by page while somebody loaded
 * something may hold an end of a relation that is not there.
 */
export async function rememberData(store: GraphStore, options?: RunOptions): Promise<() => Promise<void>> {
  const state = async () =>
    JSON.stringify([
      await store.run(datasetHashes, {}, options),
      await store.run(entityCount, {}, options),
      await store.run(sameDecisions, {}, options),
    ]);
  const before = await state();
  return async () => {
    if (before !== (await state()))
      throw new Failure('unavailable', 'The data were changed while they were read: ask for them again.');
  };
}

/** The last piece is given only when `check` has not thrown: without it nobody takes what came for the whole. */
export async function* lastWhere<T extends string | Uint8Array>(
  check: () => Promise<void>,
  pieces: AsyncIterable<T>,
): AsyncGenerator<T> {
  let last: T | undefined;
  for await (const piece of pieces) {
    if (piece.length === 0) continue;
    if (last !== undefined) yield last;
    last = piece;
  }
  await check();
  if (last !== undefined) yield last;
}
