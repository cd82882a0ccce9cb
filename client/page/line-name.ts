import { textsOf, typeName } from '../i18n/texts.ts';
import { graphWords } from '../i18n/graph-words.ts';
import { nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';

/** A line of the canvas in words: who, what, whom; a folded one by the two places that it joins. */
export function lineName(state: State, id: string): string | undefined {
  const texts = textsOf(state);
  const relation = state.graph.relations.get(id);
  if (relation !== undefined)
    return texts.lineSays(
      nameOf(state, relation.source),
      typeName(state, relation.type),
      nameOf(state, relation.target),
    );
  const [a, b] = id.replace(/^link:/, '').split('~');
  return a === undefined || b === undefined
    ? undefined
    : texts.foldedLineSays(nameOf(state, a), nameOf(state, b), graphWords(state).all);
}
