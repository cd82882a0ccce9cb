import type { Actions } from '../actions/actions.ts';
import type { Context } from '../actions/context.ts';
import type { RequestError } from '../api.ts';
import type { RoomAddress } from '../state/address-table.ts';
import { firstState, type State } from '../state/state.ts';
import { features, views } from '../views/all.ts';
import type { ActParts, DrawParts, Feature, FirstParts, View, ViewInside } from '../views/view.ts';
import { loadedPart } from './loaded-part.ts';

type OneRoom = (typeof features)[number] | (typeof views)[number];
type OneInside = InsideOf<OneRoom['inside']>;
type InsideOf<Given> = Given extends () => Promise<infer Loaded> ? Loaded : Given;
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;

/** What all rooms together add to the state, to what can be done, and to what the address asks for. */
type Owns = Together<NonNullable<OneRoom['first']>>;
type Acts = Together<ReturnType<NonNullable<OneRoom['acts']>>>;
export type RoomsWanted = Together<ReturnType<NonNullable<OneRoom['address']>['read']>>;
/** What can be done inside of all rooms; of one that is not loaded nothing can. */
type InsideActs = Together<ReturnType<NonNullable<OneInside['acts']>>>;

/** Why a view is not to be seen, where what is inside of it was not loaded. */
interface LoadingState {
  notLoaded: { view: string; error: RequestError } | undefined;
}

export type PageState = State & Owns & LoadingState;
export type PageActions = Actions & Acts;
export type PageContext = Context<PageState, PageActions>;
export type RoomActions = PageActions & InsideActs;
export type RoomContext = Context<PageState, RoomActions>;

/** The inside of any room. */
export type RoomInside = Omit<ViewInside<Owns, Acts, InsideActs>, 'acts' | 'status'> & {
  acts?: (parts: RoomActParts) => object;
} & Partial<Pick<ViewInside<Owns>, 'status'>>;

/** Any room, as the page deals with all of them: it is given everything, and uses its own. */
export type Room = Omit<Feature<Owns, Acts, RoomsWanted>, 'first' | 'acts' | 'address' | 'inside'> & {
  first?: object;
  acts?: (parts: FirstParts<Owns, InsideActs>) => object;
  address?: RoomAddress<PageState, object>;
  inside: RoomInside | (() => Promise<RoomInside>);
};
type OfViews = Exclude<keyof View, keyof Feature>;
type ViewRoom = Room & Pick<View<Owns, Acts, RoomsWanted>, OfViews>;

export type RoomFirstParts = ActParts<Owns & LoadingState>;
type RoomActParts = ActParts<Owns, Acts>;
export type RoomDrawParts = DrawParts<Owns, Acts & InsideActs>;
export type RoomDrawn = ReturnType<RoomInside['draw']>;

export const allViews: readonly ViewRoom[] = views;
export const allFeatures: readonly Room[] = features;
export const allRooms: readonly (Room | ViewRoom)[] = [...allFeatures, ...allViews];

// The types put together what the lists hold one by one; here it is put together for real.
export const firstPageState = Object.assign(
  { ...firstState, notLoaded: undefined },
  ...allRooms.map(({ first }) => first),
) as PageState;

/** The view that is on. */
export function viewOf({ view }: Pick<State, 'view'>): ViewRoom {
  const found = allViews.find(({ id }) => id === view) ?? allViews[0];
  if (found === undefined) throw new Error('the page has no view');
  return found;
}

const loaded = new Map<Room, RoomInside>();
const coming = new Map<Room, Promise<RoomInside>>();

/** What is inside of a room, as far as it is loaded. */
export function insideOf(room: Room): RoomInside | undefined {
  return typeof room.inside === 'function' ? loaded.get(room) : room.inside;
}

/** Loads what is inside of a room, once for all who ask meanwhile. Throws a `RequestError` where it does not come; it can be asked for again. */
export async function loadInside(room: Room): Promise<RoomInside> {
  const { inside } = room;
  if (typeof inside !== 'function') return inside;
  const asked = coming.get(room) ?? loadedPart(inside()).finally(() => coming.delete(room));
  coming.set(room, asked);
  const come = await asked;
  loaded.set(room, come);
  return come;
}
