import { html } from 'lit-html';
import type { Api } from '../api.ts';
import type { PageState } from '../page/rooms.ts';
import { allRooms, insideOf, loadInside, viewOf } from '../page/rooms.ts';
import { createStoreOf, type Store } from '../state/store.ts';
import { having, kept, type NamedState, type StatesContext } from './state.ts';

// A state is drawn at once, whichever view it is of.
await Promise.all(allRooms.map(loadInside));

/** What fills the middle while the view of that id is on, in a page whose state is changed so. It keeps its own between two drawings. */
export function middleOf(view: string, change: Partial<PageState> = {}): NamedState['draw'] {
  const made = kept(drawnOf);
  return (context) => {
    const own = having(context, { view, ...change });
    const { store, main } = made(own);
    if (isOther(store.getState(), own.state)) store.setState(own.state);
    return main(own) ?? html``;
  };
}

/** What the panel says of a view while nothing is selected. */
export function panelOfView(view: string, change: Partial<PageState> = {}): NamedState['draw'] {
  return (context) => {
    const own = having(context, { view, ...change });
    return partsOf(own, createStoreOf(own.state)).panel?.(own) ?? html``;
  };
}

function drawnOf(context: StatesContext) {
  const store = createStoreOf(context.state);
  const { main } = partsOf(context, store);
  return { store, main: (own: StatesContext) => main?.(own) };
}

function partsOf({ state, actions, again }: StatesContext, store: Store<PageState>) {
  const inside = insideOf(viewOf(state));
  if (inside === undefined) throw new Error(`the view ${state.view} is not loaded`);
  return inside.draw({
    ...{ store, actions, again, api: noApi, drawGraph: () => () => undefined },
    searchBox: () => (label, shown) => html`<input type="search" aria-label=${label} placeholder=${shown ?? ''} />`,
  });
}

/** Nothing is asked of a server that is not there. */
const noApi = {} as Api;

function isOther(one: PageState, other: PageState): boolean {
  return one.language !== other.language || one.theme !== other.theme;
}
