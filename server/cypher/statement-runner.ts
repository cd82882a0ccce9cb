import type * as z from 'zod';
import { consoleLimits, type cypher } from '../../shared/contract/cypher-routes.ts';
import { abortable } from '../process/abortable.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Console } from './console.ts';
import { createLimiter } from './limiter.ts';
import { writeReply } from './reply.ts';

interface Call {
  signal: AbortSignal;
  client: string;
  isTyped: boolean;
}

/** Runs statements for clients, within the limits of the console, and writes the reply as it comes. */
export function statementRunner(
  store: GraphStore,
  userConsole: Console,
): (body: z.output<typeof cypher.body>, call: Call) => AsyncGenerator<string> {
  const limiter = createLimiter(consoleLimits);
  return async function* run({ statement, parameters, maxRows }, { signal, client, isTyped }) {
    const leave = limiter.enter(client);
    try {
      // Whoever went away gives his place back at once, whatever is still ended behind him.
      const running = userConsole.run(
        { statement, parameters, maxRows: maxRows + 1 },
        { signal, timeoutMs: consoleLimits.timeMs },
      );
      const result = await abortable(running, signal);
      yield* writeReply(result, {
        rows: maxRows,
        bytes: consoleLimits.bytes,
        isTyped,
        engine: store.engine.name,
        hints: result.hints,
      });
    } finally {
      leave();
    }
  };
}
