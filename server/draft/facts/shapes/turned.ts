import type { FactRule } from '../fact-rule.ts';
import type { Pair, Scene } from '../parties.ts';

/** A pair read the other way round. */
export function turned({ source, target, ...more }: Pair): Pair {
  return { ...more, source: target, target: source };
}

/** The vocabulary in which a type leads the other way round. */
export function openVocabulary(
  { vocabulary }: Scene,
  { type }: FactRule,
  domain: readonly string[],
  range: readonly string[],
) {
  const words = vocabulary.relations[type];
  return words === undefined
    ? vocabulary
    : {
        ...vocabulary,
        relations: { ...vocabulary.relations, [type]: { ...words, domain: [...domain], range: [...range] } },
      };
}
