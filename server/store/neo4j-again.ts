import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { outOfMemory } from './neo4j-failure.ts';

/** So long after it first failed it is still asked again. */
const askedMs = 3000;
const firstPauseMs = 25;
const longestPauseMs = 400;

/**
 * Reads again, as long as Neo4j says that it may succeed a moment later, or nobody answers; at once first, for a connection that was
 * cut is known as that by then. The driver's own way pauses for one second and then for two, whose end it looks up on the wall's clock.
 */
export async function readAgain<T>(
  read: () => Promise<T>,
  { failed, signal }: { failed: (cause: Neo4jError) => void; signal?: AbortSignal | undefined },
): Promise<T> {
  let untilMs: number | undefined;
  for (let pauseMs = 0; ; pauseMs = Math.min(longestPauseMs, pauseMs * 2 || firstPauseMs)) {
    try {
      return await read();
    } catch (cause) {
      if (!(cause instanceof Neo4jError) || !mayBeMended(cause) || signal?.aborted === true) throw cause;
      failed(cause);
      untilMs ??= performance.now() + askedMs;
      if (performance.now() + pauseMs > untilMs) throw cause;
    }
    await setTimeout(pauseMs, undefined, { signal });
  }
}

/** What needs too much memory is called transient, and needs it again. */
function mayBeMended({ code, retryable }: Neo4jError): boolean {
  return retryable && code !== outOfMemory;
}
