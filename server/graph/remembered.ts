import * as z from 'zod';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';

const hashes = { file: 'read/dataset-hashes', row: z.object({ id: z.string(), hash: z.string() }) };
const entityCount = { file: 'read/entity-count', row: z.object({ entities: z.number() }) };

/** What another program writes into the database past the loader is seen after this long at the latest. */
const longestMs = 30_000;

/**
 * Reads once and keeps it while the data stay the same: as long as the datasets' hashes and the number of entities do,
 * for at most half a minute. Callers at the same time share one reading, which none of them can abort.
 */
export function remembered<T>(
  read: (store: GraphStore) => Promise<T>,
): (store: GraphStore, options?: RunOptions) => Promise<T> {
  const kept = new WeakMap<GraphStore, { version: string; readAtMs: number; value: Promise<T> }>();
  return async (store, options) => {
    const version = await readVersion(store, options);
    const known = kept.get(store);
    if (known?.version === version && Date.now() - known.readAtMs < longestMs) return known.value;
    const value = read(store);
    const own = { version, readAtMs: Date.now(), value };
    kept.set(store, own);
    value.catch(() => {
      if (kept.get(store) === own) kept.delete(store);
    });
    return value;
  };
}

async function readVersion(store: GraphStore, options?: RunOptions): Promise<string> {
  const [loaded, [count]] = await Promise.all([store.run(hashes, {}, options), store.run(entityCount, {}, options)]);
  return JSON.stringify([loaded, count]);
}
