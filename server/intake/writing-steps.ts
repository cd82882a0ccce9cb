import type { LoadResult } from '../dataset/load-dataset.ts';

interface Step {
  done: number;
  total: number;
}

/** How often is told how far it is. */
const everyMs = 200;

/**
 * The progress of a load as it goes, and its result in the end. Where the signal aborts, the load fails at its next batch, and with
 * it its transaction.
 */
export async function* writingSteps(
  load: (progress: (done: number, total: number) => void) => Promise<LoadResult>,
  signal: AbortSignal,
): AsyncGenerator<Step | Pick<LoadResult, 'changed' | 'entities' | 'relations'>> {
  let latest: Step | undefined;
  let wake: () => void = () => undefined;
  const loading = load((done, total) => {
    signal.throwIfAborted();
    latest = { done, total };
    wake();
  });
  const state = { isDone: false };
  const ended = loading.then(
    () => (state.isDone = true),
    () => (state.isDone = true),
  );
  void ended.then(() => {
    wake();
  });
  let toldMs = 0;
  try {
    while (!state.isDone) {
      await new Promise<void>((resolve) => (wake = resolve));
      if (latest === undefined || performance.now() - toldMs < everyMs) continue;
      toldMs = performance.now();
      yield latest;
    }
  } finally {
    // Who reads no further must not let the next load in while this one still writes.
    await ended;
  }
  const { changed, entities, relations } = await loading;
  yield { changed, entities, relations };
}
