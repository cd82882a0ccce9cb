import type { Actions } from './actions.ts';
import type { State } from '../state/state.ts';

/** What every panel is given: the state to show and what can be done. */
export interface PanelContext {
  state: State;
  actions: Actions;
}
