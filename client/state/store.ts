import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { firstState, type State } from './state.ts';

export function createStateStore(given: Partial<State> = {}) {
  return createStore<State>()(subscribeWithSelector(() => ({ ...firstState, ...given })));
}

export type StateStore = ReturnType<typeof createStateStore>;
