import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { dataState } from '../store/remember-data.ts';
import { ofOneState } from './of-one-state.ts';

/** What another program writes into the database past the loader is looked for again after this long. */
const freshMs = 30_000;

/** No data have it. */
const none = '';

interface Kept<T> {
  version: string;
  readAtMs: number;
  value: Promise<T>;
}

/**
 * Reads once and keeps it while the data stay the same: as long as the datasets' hashes and the number of entities do.
 * Older than half a minute, or what is asked instead, it is given once more and read again meanwhile, for another program may have changed what
 * neither tells. Callers at the same time share one reading, which none of them can abort.
 */
export function remembered<T>(
  read: (store: GraphStore) => Promise<T>,
  readAgainMs: number = freshMs,
): (store: GraphStore, options?: RunOptions) => Promise<T> {
  const kept = new WeakMap<GraphStore, Kept<T>>();
  const readAnew = (store: GraphStore, version: string): Kept<T> => {
    const own: Kept<T> = {
      version,
      readAtMs: performance.now(),
      value: ofOneState(store, () => read(store)),
    };
    own.value = own.value.then(async (value) => {
      // Of data that came after its version it would be given again once those of the version are loaded again.
      if ((await dataState(store)) !== version) own.version = none;
      return value;
    });
    own.value.catch(() => {
      if (kept.get(store) === own) kept.delete(store);
    });
    return own;
  };
  const refresh = async (store: GraphStore, known: Kept<T>) => {
    known.readAtMs = performance.now();
    const own = readAnew(store, known.version);
    await own.value;
    if (kept.get(store) === known) kept.set(store, own);
  };
  return async (store, options) => {
    const version = await dataState(store, options);
    const known = kept.get(store);
    if (known?.version === version) {
      // What goes wrong here goes wrong again for the request that needs it.
      if (performance.now() - known.readAtMs > readAgainMs) refresh(store, known).catch(() => undefined);
      return known.value;
    }
    const own = readAnew(store, version);
    kept.set(store, own);
    return own.value;
  };
}
