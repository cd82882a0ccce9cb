import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { firstState, type State } from './state.ts';

/** Keeps the state; `S` is that of all rooms, or of one. */
export function createStoreOf<S extends State>(first: S) {
  return createStore<S>()(subscribeWithSelector(() => first));
}

/** A state without any room's own. */
export function createStateStore(given: Partial<State> = {}): StateStore {
  return createStoreOf({ ...firstState, ...given });
}

export type Store<S extends State> = ReturnType<typeof createStoreOf<S>>;
export type StateStore = Store<State>;
