import { Failure } from '../failure.ts';

/**
 * Repeats `attempt` with growing pauses until it succeeds or `stop` is aborted, then undefined. An error that time cannot
 * mend, such as a wrong password, ends it: repeating it would lock the account. What is no `Failure`, and what the
 * program must not go on with (`bad-request`), is thrown on.
 */
export async function untilReady<T>(
  attempt: () => Promise<T>,
  { stop, say, pause }: { stop: AbortSignal; say: (line: string) => void; pause: (ms: number) => Promise<void> },
): Promise<T | undefined> {
  let said = '';
  for (let failedBefore = 0; !stop.aborted; failedBefore++) {
    try {
      return await attempt();
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      if (cause.isPermanent) {
        say(`${cause.message} Kuajie does not try again by itself; restart it when that is mended.`);
        return undefined;
      }
      if (cause.code === 'bad-request') throw cause;
      if (cause.message !== said) say(`${cause.message} Kuajie keeps trying.`);
      said = cause.message;
    }
    await pause(pauseMs(failedBefore));
  }
  return undefined;
}

/** The pauses between attempts: 2 s, doubled up to a minute. */
function pauseMs(failedBefore: number): number {
  return Math.min(2000 * 2 ** failedBefore, 60_000);
}
