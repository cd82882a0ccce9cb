import type { Thing } from '../names/thing.ts';
import type { Sentence } from '../text/page.ts';
import type { FoundFact } from './find-facts.ts';

/** What a stronger relation of the same sentence, or of the same two things, says already is left out. */
export function withoutDoubted(facts: readonly FoundFact[]): FoundFact[] {
  const bySentence = new Map<Sentence, Set<string>>();
  const byEnds = new Map<Thing, Map<Thing, Set<string>>>();
  for (const { sentence, source, target, rule } of facts) {
    const told = bySentence.get(sentence) ?? new Set();
    bySentence.set(sentence, told.add(rule.type));
    const from = byEnds.get(source.thing) ?? new Map<Thing, Set<string>>();
    byEnds.set(source.thing, from);
    from.set(target.thing, (from.get(target.thing) ?? new Set()).add(rule.type));
  }
  return facts.filter(({ rule, sentence, source, target }) => {
    const told = bySentence.get(sentence);
    const same = byEnds.get(source.thing)?.get(target.thing);
    return !(
      rule.alone.some((type) => told?.has(type) === true) || rule.unless.some((type) => same?.has(type) === true)
    );
  });
}
