import type { TemplateResult } from 'lit-html';
import type { Context } from '../actions/context.ts';
import { firstPageState, type PageState, type RoomActions } from '../page/rooms.ts';
import { world } from './world.ts';

/** What a state is drawn from: the page's state and acts, and what draws it anew. */
export interface StatesContext extends Context<PageState, RoomActions> {
  again: () => void;
}

/** A panel or view as it looks in one state; the name says which. */
export interface NamedState {
  name: string;
  draw: (context: StatesContext) => TemplateResult;
}

/** The states of one panel or view, and where on the page it stands, which is what its style goes by. */
export interface StateGroup {
  of: string;
  stands: 'panel' | 'middle' | 'overlay' | 'document' | 'search';
  states: readonly NamedState[];
}

/** The small graph that all states show, before one of them changes it. `tell` is told the name of each act. */
export function firstContext(
  shown: Pick<PageState, 'language' | 'theme'>,
  again: () => void,
  tell: (act: string) => void = () => undefined,
): StatesContext {
  return { state: { ...firstPageState, ...world, ...shown }, actions: tellingActions(tell), again };
}

/** The same but for a part of the state. */
export function having(context: StatesContext, change: Partial<PageState>): StatesContext {
  return { ...context, state: { ...context.state, ...change } };
}

/** What keeps something of its own between two drawings, made where it is first drawn; who draws it anew by another `again` has his own. */
export function kept<T extends object>(make: (context: StatesContext) => T): (context: StatesContext) => T {
  const made = new WeakMap<() => void, T>();
  return (context) => {
    const own = made.get(context.again) ?? make(context);
    made.set(context.again, own);
    return own;
  };
}

function tellingActions(tell: (act: string) => void): RoomActions {
  // Every act of the page does nothing here but say its name.
  return new Proxy({} as RoomActions, {
    get: (_, name) => () => {
      tell(String(name));
      return Promise.resolve();
    },
  });
}
