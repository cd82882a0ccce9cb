import type { Actions } from '../actions/actions.ts';
import type { Context } from '../actions/context.ts';
import type { RoomAddress } from '../state/address-table.ts';
import { firstState, type State } from '../state/state.ts';
import { features, views } from '../views/all.ts';
import type { ActParts, DrawParts, Feature, FeatureDrawn, View } from '../views/view.ts';

type OneRoom = (typeof features)[number] | (typeof views)[number];
type Together<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer All) => void ? All : never;

/** What all rooms together add to the state, to what can be done, and to what the address asks for. */
type Owns = Together<NonNullable<OneRoom['first']>>;
type Acts = Together<ReturnType<NonNullable<OneRoom['acts']>>>;
export type RoomsWanted = Together<ReturnType<NonNullable<OneRoom['address']>['read']>>;

export type PageState = State & Owns;
export type PageActions = Actions & Acts;
export type PageContext = Context<PageState, PageActions>;

/** Any room, as the page deals with all of them: it is given everything, and uses its own. */
export type Room = Omit<Feature<Owns, Acts, RoomsWanted>, 'first' | 'acts' | 'address'> & {
  first?: object;
  acts?: (parts: ActParts<Owns>) => object;
  address?: Pick<RoomAddress<PageState, object>, 'read' | 'write'>;
};
type OfViews = Exclude<keyof View, Exclude<keyof Feature, 'draw'>>;
type ViewRoom = Omit<Room, 'draw'> & Pick<View<Owns, Acts, RoomsWanted>, OfViews>;

export type RoomDrawn = FeatureDrawn<Owns, Acts>;
export type RoomDrawParts = DrawParts<Owns, Acts>;

export const allViews: readonly ViewRoom[] = views;
export const allFeatures: readonly Room[] = features;
export const allRooms: readonly (Room | ViewRoom)[] = [...allFeatures, ...allViews];

// The types put together what the lists hold one by one; here it is put together for real.
export const firstPageState = Object.assign({ ...firstState }, ...allRooms.map(({ first }) => first)) as PageState;

/** What can be done on the page, the rooms' own acts among it. */
export function withRoomActs(parts: ActParts<Owns>): PageActions {
  return Object.assign({ ...parts.actions }, ...allRooms.map(({ acts }) => acts?.(parts))) as PageActions;
}

/** The view that is on. */
export function viewOf({ view }: Pick<State, 'view'>): ViewRoom {
  const found = allViews.find(({ id }) => id === view) ?? allViews[0];
  if (found === undefined) throw new Error('the page has no view');
  return found;
}
