import { createHash } from 'node:crypto';
import type { RunOptions } from './engine.ts';
import type { GraphStore } from './graph-store.ts';
import { changedMeanwhile, datasetHashes, entityCount } from './loaded.ts';

/** A word for what is stored: another one as soon as something was loaded, removed or decided. */
export async function dataState(store: GraphStore, options?: RunOptions): Promise<string> {
  const [loaded, [count]] = await Promise.all([
    store.run(datasetHashes, {}, options),
    store.run(entityCount, {}, options),
  ]);
  return dataWord(loaded, count?.entities ?? 0);
}

/** The same of what was asked already: a dataset's hash tells what was decided of its entities too. */
export function dataWord(loaded: readonly { id: string; hash: string }[], entities: number): string {
  const parts = [loaded.map(({ id, hash }) => [id, hash]), entities];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/**
 * Gives what throws `unavailable` where the data are not those of now any more: what was read page by page while somebody loaded
 * something may hold an end of a relation that is not there. `again` says what to do then.
 */
export async function rememberData(
  store: GraphStore,
  { again = 'ask for them again', ...options }: RunOptions & { again?: string } = {},
): Promise<() => Promise<void>> {
  const before = await dataState(store, options);
  return async () => {
    if (before !== (await dataState(store, options))) throw changedMeanwhile(again);
  };
}
