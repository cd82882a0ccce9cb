import type { Store } from '../state/store.ts';
import type { PageActions, PageState } from './rooms.ts';

type SelectActs = Pick<PageActions, 'selectEntity' | 'selectRelation' | 'selectPair' | 'chooseSeveral'>;

/** Selects what was selected before, as if the reader did. */
export function selectAgain(
  store: Pick<Store<PageState>, 'setState'>,
  actions: SelectActs,
  { selection }: Pick<PageState, 'selection'>,
): void {
  if (selection?.what === 'entity') actions.selectEntity(selection.id);
  else if (selection?.what === 'relation') actions.selectRelation(selection.relation);
  else if (selection?.what === 'pair') actions.selectPair(selection.a, selection.b);
  else if (selection?.what === 'several') actions.chooseSeveral(selection.ids);
  else store.setState({ selection });
}
