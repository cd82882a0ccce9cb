import { isGuest } from '../../state/guest.ts';
import type { View } from '../view.ts';
import type { GuestInsideActs } from './acts.ts';
import { createFirstGuestActs, type GuestFirstActs } from './first-acts.ts';
import { firstReading, guestName, type GuestState, guestViewId } from './own.ts';

/** Whether the address asks for nothing: then the schema is the first thing that is seen of a database of others. */
interface Wanted {
  asksNothing: true | undefined;
}

export const guestView: View<GuestState, GuestFirstActs, Wanted, GuestInsideActs> = {
  id: guestViewId,
  changes: true,
  name: guestName,
  isOffered: isGuest,
  first: { guest: firstReading },
  acts: createFirstGuestActs,
  address: { read: (params) => ({ asksNothing: params.size === 0 ? true : undefined }), write: () => undefined },
  atOnce: (actions, { asksNothing }) => {
    if (asksNothing === true) void actions.seeFirst();
  },
  inside: async () => (await import('./inside.ts')).guestInside,
};
