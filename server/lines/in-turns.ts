import { setImmediate } from 'node:timers/promises';

const itemsATurn = 200;

/** Goes through what is at hand and lets others have their turn on the way. Throws what `signal` is aborted with. */
export async function* inTurns<T>(items: Iterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  let count = 0;
  for (const item of items) {
    count += 1;
    if (count % itemsATurn === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    yield item;
  }
}
