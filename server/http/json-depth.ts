import { Failure } from '../failure.ts';

const deepest = 40;

/** Throws `too-large` for JSON whose lists and maps lie in each other more than forty times: what reads it calls itself as often. */
export function requireShallow(body: unknown): void {
  let level: unknown[] = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest)
      throw new Failure(
        'too-large',
        `The body is nested too deeply: lists and maps may lie in each other ${deepest} times.`,
        { details: { reason: 'nesting' } },
      );
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}
