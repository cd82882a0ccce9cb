import { keepNames } from '../state/former-names.ts';
import { emptyGraph } from '../state/graph.ts';
import { showGraph } from '../state/history.ts';
import { stepOf } from '../state/step.ts';
import type { Store } from '../state/store.ts';
import { writeAddress } from './address.ts';
import type { Entering } from './entering.ts';
import { allRooms, type PageState } from './rooms.ts';
import { selectAgain } from './select-again.ts';

/** So many steps are brought back as they were left; an older one is opened anew by its address. */
const mostKept = 60;

type Rooms = Pick<Entering, 'actions' | 'within'>;

/** What the reader did since the last step. */
type Act = 'none' | 'arrow' | 'other';

interface Entry {
  /** Counts from the first entry of this page on. */
  step: number;
}

/**
 * Keeps the address by what is shown, with an entry of the browser's history for each step of the reader: Back and Forward lead
 * from one to the other, as it was left. What follows from a step by itself, such as the answer it waits for, is no step.
 * Until `started` the address stays what it asks for, so that a page that is loaded anew meanwhile loses nothing of it.
 */
export function keepTrail(store: Store<PageState>, rooms: Rooms): { started: () => void } {
  const left = new Map<number, PageState>();
  let step = entryOf(history.state)?.step ?? 0;
  let known = whereOf(store.getState());
  const acts: Record<'now' | 'last', Act> = { now: 'none', last: 'none' };

  let isStarted = false;
  let written = '';
  const write = (state: PageState, isNew: boolean) => {
    const address = `${location.pathname}${isStarted ? writeAddress(location.search, state) : location.search}${location.hash}`;
    if (!isNew && address === written) return;
    written = address;
    try {
      if (isNew) history.pushState({ step } satisfies Entry, '', address);
      else history.replaceState({ step } satisfies Entry, '', address);
    } catch {
      // Browsers refuse it for a while to who asks too often; the next change writes it.
      written = '';
    }
  };

  const follow = (state: PageState) => {
    const where = whereOf(state);
    // Along the arrows from one entity to the next is one step.
    const { now, last } = acts;
    // Back in a page that frames this one is the frame's reader's own: nothing is put in the way of it.
    const isNew = !state.embedded && where !== known && now !== 'none' && !(now === 'arrow' && last === 'arrow');
    if (where !== known && now !== 'none') Object.assign(acts, { now: 'none', last: now });
    known = where;
    if (isNew) step += 1;
    write(state, isNew);
    left.set(step, state);
    left.delete(step - mostKept);
  };

  write(store.getState(), false);
  store.subscribe(follow);
  const onAct = (event: Event) => {
    acts.now = event instanceof KeyboardEvent && event.key.startsWith('Arrow') ? 'arrow' : 'other';
  };
  for (const name of ['pointerdown', 'keydown', 'click', 'drop'])
    window.addEventListener(name, onAct, { capture: true });
  window.addEventListener('popstate', ({ state }) => {
    const entry = entryOf(state);
    written = '';
    if (entry === undefined) {
      // A place of this page was gone to: what is shown is what it was.
      step += 1;
      write(store.getState(), false);
      left.set(step, store.getState());
      return;
    }
    step = entry.step;
    const moment = left.get(step);
    // Of before a reload, or of data that are no longer these.
    if (moment === undefined || moment.graph === emptyGraph || moment.schema !== store.getState().schema) {
      keepNames(...(moment === undefined ? [] : [moment]), store.getState());
      location.reload();
      return;
    }
    // The key that led here is no step of its own.
    Object.assign(acts, { now: 'none', last: 'none' });
    bringBack(store, rooms, moment);
  });
  return {
    started: () => {
      isStarted = true;
      write(store.getState(), false);
    },
  };
}

function whereOf(state: PageState): string {
  return stepOf(
    state,
    allRooms.flatMap(({ address }) => {
      const params = new URLSearchParams();
      // What the address has no room for is a step too.
      (address?.writeWhole ?? address?.write)?.(state, params);
      return params.toString();
    }),
  );
}

function entryOf(state: unknown): Entry | undefined {
  return typeof state === 'object' && state !== null && 'step' in state && typeof state.step === 'number'
    ? { step: state.step }
    : undefined;
}

/** What was drawn since in the same picture stays; another picture takes its place, and undo leads back from it. */
function bringBack(store: Store<PageState>, { actions, within }: Rooms, then: PageState): void {
  // What was asked for and has not come is of where the reader no longer is.
  actions.stop();
  const now = store.getState();
  const isSame = now.graph.shows === then.graph.shows && now.graph.lens === then.graph.lens;
  // A view that is not led to keeps what was done in it.
  const ledTo = allRooms.filter((room) => !('id' in room) || room.id === then.view);
  const slices = ledTo.flatMap(({ broughtBack = [] }) => broughtBack.map((key) => [key, then[key]] as const));
  store.setState({
    ...(isSame ? {} : { ...showGraph(now, then.graph), totals: then.totals }),
    ...{ lens: then.lens, query: then.query, drawnPath: then.drawnPath },
    ...{ selection: undefined, details: undefined, reading: undefined, pointed: undefined },
    ...{ notice: undefined, failure: undefined },
    ...(Object.fromEntries(slices) as Partial<PageState>),
  });
  if (now.view !== then.view)
    void actions.setView(then.view).then(() => {
      // A view that is turned to looks at what is selected, unless the reader has gone on.
      if (isAt(store.getState(), then)) lookAgain(store, actions, then);
    });
  selectAgain(store, actions, then);
  const { reading } = then;
  if (reading !== undefined) actions.openDocument(reading.document, reading.start, reading.end, reading.row);
  for (const room of allRooms) within(room)?.resumed?.(actions, store.getState());
  lookAgain(store, actions, then);
  if (isSame) return;
  void actions.joinSince().then(() => {
    // Who looked at the whole sees what came too.
    if (store.getState().eye === undefined && isAt(store.getState(), then)) actions.fit();
  });
}

function isAt(now: PageState, then: PageState): boolean {
  return whereOf(now) === whereOf(then);
}

/** Looks where the reader looked: what is selected again may have led elsewhere. */
function lookAgain(store: Store<PageState>, { fit }: Pick<Entering['actions'], 'fit'>, then: PageState): void {
  const { eye, mapEye, matrixScroll } = then;
  if (eye === undefined) fit();
  store.setState({ eye: eye && { ...eye }, mapEye, matrixScroll });
}
