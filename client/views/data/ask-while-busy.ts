import { RequestError } from '../../api.ts';

const restMs = 300;

interface Asking {
  signal: AbortSignal;
  /** So often at most. */
  most: number;
  /** Whether the server has begun: then it is asked no second time. */
  hasBegun?: () => boolean;
  rest?: () => Promise<void>;
}

/**
 * Asks, and asks again after a moment where the server is still busy, as it is with what was given up just now. Throws what the last
 * answer was, and the signal's reason where that aborts.
 */
export async function askWhileBusy<T>(
  ask: () => Promise<T>,
  { signal, most, hasBegun = () => false, rest = restAMoment }: Asking,
): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    try {
      return await ask();
    } catch (cause) {
      signal.throwIfAborted();
      if (nth === most || hasBegun() || !(cause instanceof RequestError) || cause.code !== 'unavailable') throw cause;
    }
    await rest();
    signal.throwIfAborted();
  }
}

function restAMoment(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, restMs);
  });
}
