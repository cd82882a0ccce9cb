import { chosenTextsOf } from '../i18n/chosen-texts.ts';
import { nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { lineName } from './line-name.ts';

/** Said aloud when the arrows go from one entity or line to the next. */
export function spokenText(state: State): string {
  const { selection, graph, pointed } = state;
  const line = pointed === undefined ? undefined : lineName(state, pointed);
  if (line !== undefined && selection?.what === 'entity') return line;
  if (selection?.what === 'several') {
    const at = pointed ?? selection.ids.at(-1);
    return chosenTextsOf(state).chosenNow(at === undefined ? '' : nameOf(state, at), selection.ids.length);
  }
  return selection?.what === 'entity' ? (graph.entities.get(selection.id)?.name ?? '') : '';
}
