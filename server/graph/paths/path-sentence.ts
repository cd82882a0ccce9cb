import type { EntityRef } from '../../../shared/graph.ts';
import type { Path } from '../../../shared/contract/path-routes.ts';
import type { Vocabulary } from '../../../shared/vocabulary.ts';

/** A path in words, each step as its first relation says it: 修水县签署《…》；平江县签署《…》。 */
export function pathSentence(
  entities: readonly EntityRef[],
  hops: Path['hops'],
  { relations: words }: Vocabulary,
): Path['sentence'] {
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const clauses = hops.flatMap(({ relations: [first] }) => {
    if (first === undefined) return [];
    const [source, target] = [nameOf.get(first.source) ?? first.source, nameOf.get(first.target) ?? first.target];
    const { zh, en } = words[first.type] ?? { zh: first.type, en: first.type };
    return [{ zh: `${source}${zh}${target}`, en: `${source} ${en} ${target}` }];
  });
  return {
    zh: `${clauses.map(({ zh }) => zh).join('\uff1b')}。`,
    en: `${clauses.map(({ en }) => en).join('; ')}.`,
  };
}
