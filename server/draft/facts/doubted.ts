import type { FoundFact } from './find-facts.ts';

/** What a stronger relation of the same sentence says already is left out. */
export function withoutDoubted(facts: readonly FoundFact[]): FoundFact[] {
  return facts.filter(
    ({ rule, sentence }) =>
      rule.alone.length === 0 ||
      !facts.some((other) => other.sentence === sentence && rule.alone.includes(other.rule.type)),
  );
}
