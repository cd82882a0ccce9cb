import type { RunOptions } from './engine.ts';
import type { GraphStore } from './graph-store.ts';
import { changedMeanwhile, datasetHashes, entityCount, sameDecisions } from './loaded.ts';

/**
 * Gives what throws `unavailable` where the data are not those of now any more: what was read page by page while somebody loaded
 * something may hold an end of a relation that is not there. `again` says what to do then.
 */
export async function rememberData(
  store: GraphStore,
  { again = 'ask for them again', ...options }: RunOptions & { again?: string } = {},
): Promise<() => Promise<void>> {
  const state = async () =>
    JSON.stringify([
      await store.run(datasetHashes, {}, options),
      await store.run(entityCount, {}, options),
      await store.run(sameDecisions, {}, options),
    ]);
  const before = await state();
  return async () => {
    if (before !== (await state())) throw changedMeanwhile(again);
  };
}
