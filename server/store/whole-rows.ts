import * as z from 'zod';
import type { CypherEngine } from './engine.ts';

const mostTries = 3;

/**
 * Reads again where a row is none that the query declares: Neo4j tells a thing that is deleted while a statement looks at it without what it
 * had. What is no such row each time is written so, and throws.
 */
export async function wholeRows<T>({ isShared }: Pick<CypherEngine, 'isShared'>, read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await read();
    } catch (cause) {
      if (!isShared || !(cause instanceof z.ZodError) || tries === mostTries) throw cause;
    }
}
