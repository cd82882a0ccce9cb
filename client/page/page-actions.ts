import { type ActionParts, createActions } from '../actions/actions.ts';
import { isMissing, repeatWhile } from '../actions/ask-again.ts';
import { timeMayMend } from '../api.ts';
import { crossBorder } from '#shared/lens';
import { emptyGraph } from '../state/graph.ts';
import { datasetsMissing } from '../state/wanted-datasets.ts';
import { seesCanvas } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { Address } from './address.ts';
import { createEntering, type Entering } from './entering.ts';
import { allRooms, type PageActions, type PageState, viewOf } from './rooms.ts';

interface PageActionParts extends Omit<ActionParts, 'store' | 'needs' | 'entered' | 'replaced' | 'forgotten'> {
  store: Store<PageState>;
}

/** What can be done on the page: the acts of all rooms on top of what can be done everywhere. */
export function createPageActions(parts: PageActionParts): Entering {
  const { store, api } = parts;
  // The rooms' acts need those of the page, which tell the rooms what happens.
  const made: { rooms?: Entering } = {};
  const { actions, picture } = createActions({
    ...parts,
    needs: (state) => viewOf(state).needs ?? [],
    entered: async (view) => {
      const { rooms } = made;
      if (rooms === undefined) return;
      const inside = rooms.within(viewOf({ view })) ?? (await rooms.enter(view));
      // Somebody may have turned to another meanwhile.
      if (store.getState().view === view) await inside?.entered?.(rooms.actions, store.getState());
    },
    replaced: () => {
      if (made.rooms !== undefined) for (const { replaced } of allRooms) replaced?.(made.rooms.actions);
    },
    forgotten: () => {
      const { rooms } = made;
      if (rooms === undefined) return;
      const left = allRooms.map(({ withoutRead }) => withoutRead?.(store.getState()));
      store.setState(Object.assign({}, ...left) as Partial<PageState>);
      for (const room of allRooms) rooms.within(room)?.dataChanged?.(rooms.actions, store.getState());
    },
  });
  made.rooms = createEntering({ store, api, actions, picture });
  return made.rooms;
}

/** The lens of the address, or the first one that has something. */
async function openFirstLens(store: Store<PageState>, actions: PageActions): Promise<void> {
  const { lens } = store.getState();
  await actions.openLens(lens === crossBorder ? undefined : lens);
  if (store.getState().failure?.code !== 'bad-request') return;
  await actions.openLens(undefined);
  store.setState({ notice: { what: 'no-lens', name: lens } });
}

/** Does what the address asks for: the first picture, and what is to be seen in it. */
export async function start(store: Store<PageState>, actions: PageActions, asked: Address): Promise<void> {
  const { getState, setState } = store;
  const knowing = actions.readSchema();
  for (const { atOnce } of allRooms) atOnce?.(actions, asked);
  const { canvas } = asked;
  if (canvas !== undefined && canvas !== 'unread')
    setState({ aspect: canvas.aspect, laidWithout: new Set(canvas.without) });
  const { wantedDatasets } = getState();
  // Which are off is told by which are loaded.
  if (wantedDatasets !== undefined) await knowing;
  if (asked.query === undefined) await openFirstLens(store, actions);
  else await actions.drawAsked({ statement: asked.query, parameters: asked.drawnWith ?? {} });
  const isNamed = asked.only === undefined || (await actions.openSubnetwork(...asked.only));
  // The page is nothing without its first picture; it asks until somebody does something else.
  await repeatWhile(() => {
    const { graph, failure, busy } = getState();
    return graph === emptyGraph && !busy && timeMayMend(failure);
  }, actions.retry);
  if (asked.unknownView !== undefined) setState({ notice: { what: 'no-view', name: asked.unknownView } });
  if (asked.folded) setState((state) => ({ graph: { ...state.graph, folded: true } }));
  setState({ aspect: undefined, arranging: undefined, laidWithout: undefined });
  const missing = datasetsMissing(getState(), wantedDatasets);
  if (missing.length > 0) setState({ notice: { what: 'no-datasets', names: missing } });
  // What was made of the picture of two places is nothing in another.
  const made = canvas === undefined || !isNamed ? undefined : await actions.makePicture(canvas);
  await select(store, actions, asked);
  if (made !== undefined && made.several.length > 0) actions.chooseSeveral(made.several);
  if (made?.notice !== undefined) setState({ notice: made.notice });
  // What is selected closes what was read before.
  if (asked.passage === undefined) return;
  const { document, start: from, end, row } = asked.passage;
  actions.openDocument(document, from, end, row);
}

async function select(store: Store<PageState>, actions: PageActions, asked: Address): Promise<void> {
  if (asked.pair !== undefined) actions.selectPair(...asked.pair);
  for (const { onceDrawn } of allRooms) await onceDrawn?.(actions, asked);
  if (asked.relation !== undefined) await actions.openRelationNamed(asked.relation);
  if (asked.focus === undefined) return;
  if (!seesCanvas(store.getState())) actions.selectEntity(asked.focus);
  else await showAsked(store, actions, asked.focus);
}

/** What is not there is said by its id; other failures say themselves. */
async function showAsked(store: Store<PageState>, actions: PageActions, id: string): Promise<void> {
  await actions.showEntity(id);
  if (isMissing(store.getState().failure))
    store.setState({ failure: undefined, notice: { what: 'no-entity', name: id } });
}
