import { RequestError, timeMayMend } from '../api.ts';

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Asks until there is an answer, with growing pauses, as long as time may mend what is wrong; else throws the error. */
export async function askUntilThere<T>(ask: () => Promise<T>): Promise<T> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      return await ask();
    } catch (cause) {
      if (!timeMayMend(cause)) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

/** Does something again, with growing pauses, as long as it is wanted. */
export async function repeatWhile(
  isWanted: () => boolean,
  again: () => Promise<void>,
  beginMs = firstPauseMs,
): Promise<void> {
  for (let pauseMs = beginMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    if (!isWanted()) return;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (isWanted()) await again();
  }
}

/** Whether there is no such thing, or cannot be by the way that it is named. */
export function isMissing(cause: unknown): boolean {
  return cause instanceof RequestError && ['not-found', 'bad-request'].includes(cause.code);
}
