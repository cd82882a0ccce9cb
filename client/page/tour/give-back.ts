import type { Store } from '../../state/store.ts';
import type { PageActions, PageState } from '../rooms.ts';
import { selectAgain } from '../select-again.ts';

type GivingActs = Parameters<typeof selectAgain>[1] & Pick<PageActions, 'clearSelection'>;

/** Selects what was selected when the tour began, where it selected something else. */
export function giveBack(
  store: Pick<Store<PageState>, 'getState' | 'setState'>,
  actions: GivingActs,
  before: Pick<PageState, 'selection'>,
): void {
  if (store.getState().selection === before.selection) return;
  if (before.selection === undefined) actions.clearSelection();
  else selectAgain(store, actions, before);
}
