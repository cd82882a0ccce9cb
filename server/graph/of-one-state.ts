import { performance } from 'node:perf_hooks';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { changedMeanwhile, datasetHashes } from '../store/loaded.ts';

/** So long it is begun anew. */
const triedMs = 8000;

/**
 * What `read` makes of several questions, or of a long one, all of one state of the data: where somebody has loaded or removed
 * something meanwhile it is read again. Neither engine has one state for two questions, and Neo4j none for a single one: it passes
 * over what is written at a place that it has left, and meets what is deleted half-way.
 * Throws `unavailable` where the data change each time.
 */
export async function ofOneState<T>(store: GraphStore, read: () => Promise<T>, options: RunOptions = {}): Promise<T> {
  const startMs = performance.now();
  let before = await readState(store, options);
  for (;;) {
    const [told] = await Promise.allSettled([read()]);
    options.signal?.throwIfAborted();
    if (told.status === 'rejected' && isAway(told.reason)) throw told.reason;
    // What went wrong between two states is no fault of either.
    const after = await readState(store, options);
    if (after === before) return settled(told);
    before = after;
    if (performance.now() - startMs > triedMs) throw changedMeanwhile('ask for them again');
  }
}

/** Whoever asks an engine that is away, or too slow, once more waits as long again. */
function isAway(cause: unknown): boolean {
  return cause instanceof Failure && (cause.code === 'unavailable' || cause.code === 'timeout');
}

/** What tells that what was loaded is not what it was. */
async function readState(store: GraphStore, options: RunOptions): Promise<string> {
  return JSON.stringify(await store.run(datasetHashes, {}, { ...options, isCaughtUp: true }));
}

function settled<T>(told: PromiseSettledResult<T>): T {
  if (told.status === 'rejected') throw told.reason;
  return told.value;
}
