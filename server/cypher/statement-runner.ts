import type * as z from 'zod';
import { consoleLimits, type cypher } from '../../shared/contract/cypher-routes.ts';
import { abortable } from '../process/abortable.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Console } from './console.ts';
import { createLimiter } from './limiter.ts';
import { writeReply } from './reply.ts';

type ConsoleLimits = Record<keyof typeof consoleLimits, number>;

interface Call {
  signal: AbortSignal;
  client: string;
  isTyped: boolean;
}

/** Where everybody may ask, each has half. */
export const publicLimits: ConsoleLimits = {
  ...consoleLimits,
  rows: consoleLimits.rows / 2,
  bytes: consoleLimits.bytes / 2,
  timeMs: consoleLimits.timeMs / 2,
  atOncePerClient: consoleLimits.atOncePerClient / 2,
};

/** Runs statements for clients, within the limits of the console, and writes the reply as it comes. */
export function statementRunner(
  store: GraphStore,
  userConsole: Console,
  limits: ConsoleLimits,
): (body: z.output<typeof cypher.body>, call: Call) => AsyncGenerator<string> {
  const limiter = createLimiter(limits);
  return async function* run({ statement, parameters, maxRows }, { signal, client, isTyped }) {
    const rows = Math.min(maxRows, limits.rows);
    const leave = limiter.enter(client);
    try {
      // Whoever went away gives his place back at once, whatever is still ended behind him.
      const running = userConsole.run(
        { statement, parameters, maxRows: rows + 1 },
        { signal, timeoutMs: limits.timeMs },
      );
      const result = await abortable(running, signal);
      yield* writeReply(result, {
        rows,
        bytes: limits.bytes,
        isTyped,
        engine: store.engine.name,
        hints: result.hints,
      });
    } finally {
      leave();
    }
  };
}
