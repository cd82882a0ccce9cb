import { setImmediate } from 'node:timers/promises';

const atOnce = 500;

/** Goes through things and lets others have their turn in between. Throws the signal's reason once it aborts. */
export async function* inTurns<T>(things: Iterable<T> | AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T> {
  let nth = 0;
  for await (const thing of things) {
    nth += 1;
    if (nth % atOnce === 0) {
      await setImmediate();
      signal?.throwIfAborted();
    }
    yield thing;
  }
}
