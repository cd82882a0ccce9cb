import { settled, type Settled } from './settled.ts';

export interface Latest {
  /** What became of the request; undefined where another one was made since, or it was stopped. */
  ask: <T>(request: (signal: AbortSignal) => Promise<T>) => Promise<Settled<T> | undefined>;
  stop: () => void;
}

/** One question at a time: a new one ends the one before, whose answer is dropped if it comes all the same. */
export function latest(): Latest {
  let current = new AbortController();
  return {
    ask: async (request) => {
      current.abort();
      current = new AbortController();
      const { signal } = current;
      const answer = await settled(request(signal));
      return signal.aborted ? undefined : answer;
    },
    stop: () => current.abort(),
  };
}
