import type { State } from '../state/state.ts';

/** What everything drawn is given: the state to show and what can be done; a room's own has more of both. */
export interface Context<S extends State, A> {
  state: S;
  actions: A;
}

/** What a part of every page is drawn from, with the acts that it uses. */
export type PanelContext<Acts = unknown> = Context<State, Acts>;
