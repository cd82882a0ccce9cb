import type { guestMapping } from '#shared/contract/guest-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { GuestMapping } from '#shared/guest-mapping';
import type { RequestError } from '../../api.ts';
import type { Asked } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';

export const guestViewId = 'database';
export const guestName = { zh: '数据库', en: 'Database' };

type GuestReply = ReplyOf<typeof guestMapping>;

/** Where a kind stands in the picture of the schema. */
export interface Spot {
  x: number;
  y: number;
}

export interface GuestReading {
  answer: Asked<GuestReply> | undefined;
  /** How it is to be read, as far as somebody changed it and did not keep it yet. */
  draft: GuestMapping | undefined;
  /** The administrator's token, once it was given here. */
  hasToken: boolean;
  isSaving: boolean;
  isSaved: boolean;
  notSaved: RequestError | undefined;
  /** By kind, with the schema that they were found for. */
  spots: { of: State['schema']; at: ReadonlyMap<string, Spot> } | undefined;
}

export interface GuestState {
  guest: GuestReading;
}
export type GuestPageState = State & GuestState;

export const firstReading: GuestReading = {
  ...{ answer: undefined, draft: undefined, hasToken: false },
  ...{ isSaving: false, isSaved: false, notSaved: undefined, spots: undefined },
};
