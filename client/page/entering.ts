import { asRequestError } from '../actions/settled.ts';
import {
  allRooms,
  insideOf,
  loadInside,
  type Room,
  type RoomActions,
  type RoomFirstParts,
  type RoomInside,
  viewOf,
} from './rooms.ts';

/** Rooms on one page. */
export interface Entering {
  /** What can be done on the page, and in the rooms whose inside is there. */
  actions: RoomActions;
  /** What is inside of a room, as far as it is loaded. Asking starts nothing: a template may. */
  within: (room: Room) => RoomInside | undefined;
  /** Tells of each inside that is there, and of each that comes, once what can be done in it is there. */
  whenReady: (told: (inside: RoomInside) => void) => void;
  /** Loads what is inside of a view; where it does not come, the state says why. */
  enter: (view: string) => Promise<RoomInside | undefined>;
  /** Loads what nobody has turned to yet, one after the other; nothing within a page of others. */
  loadRest: () => Promise<void>;
}

/** Adds to what can be done on every page what can be done in rooms: a little at once, the rest of each room where its inside comes. */
export function createEntering({ actions, ...parts }: RoomFirstParts): Entering {
  const { store } = parts;
  // One object, which grows: what only an inside uses is there as soon as that is.
  const all = { ...actions } as RoomActions;
  const ready = new Map<Room, RoomInside>();
  const listeners: ((inside: RoomInside) => void)[] = [];

  const within = (room: Room) => ready.get(room);
  const makeReady = (room: Room, inside: RoomInside) => {
    if (ready.has(room)) return;
    Object.assign(all, inside.acts?.({ ...parts, actions: all }));
    ready.set(room, inside);
    for (const tell of listeners) tell(inside);
  };

  /** The view that is on is drawn once it comes, and nothing says any more that it did not, whoever asked for it. */
  const load = async (room: Room) => {
    if (ready.has(room)) return;
    makeReady(room, await loadInside(room));
    if (viewOf(store.getState()) === room) store.setState({ notLoaded: undefined });
  };

  for (const room of allRooms) {
    const inside = async () => {
      await load(room);
      return all;
    };
    Object.assign(all, room.acts?.({ ...parts, actions: all, inside }));
  }
  for (const room of allRooms) {
    const inside = insideOf(room);
    if (inside !== undefined) makeReady(room, inside);
  }

  const enter = async (view: string) => {
    const room = viewOf({ view });
    if (store.getState().notLoaded !== undefined) store.setState({ notLoaded: undefined });
    try {
      await load(room);
    } catch (cause) {
      store.setState({ notLoaded: { view, error: asRequestError(cause) } });
      return undefined;
    }
    return within(room);
  };
  store.subscribe(
    ({ view }) => view,
    (view) => void enter(view),
    { fireImmediately: true },
  );

  return {
    actions: all,
    within,
    enter,
    whenReady: (told) => {
      listeners.push(told);
      for (const inside of ready.values()) told(inside);
    },
    loadRest: async () => {
      // Within a page of others nobody turns from view to view.
      if (store.getState().embedded) return;
      // What does not come now is asked for again, and told, where somebody turns to it.
      for (const room of allRooms) await load(room).catch(() => undefined);
    },
  };
}
