import type { State } from '../state/state.ts';
import type { Actions } from './actions.ts';

/** What everything drawn is given: the state to show and what can be done; a room's own has more of both. */
export interface Context<S extends State, A> {
  state: S;
  actions: A;
}

export type PanelContext = Context<State, Actions>;
