import { settled } from '../../actions/settled.ts';
import { keptToken } from '../../parts/kept-tokens.ts';
import { valueOf } from '../../state/asked.ts';
import type { ActParts } from '../view.ts';
import { type GuestReading, type GuestState, guestViewId } from './own.ts';

export type GuestFirstActs = ReturnType<typeof createFirstGuestActs>;

/** Whether there is a database of others, and how it is read. */
export function createFirstGuestActs({ store: { getState, setState }, api, actions }: ActParts<GuestState>) {
  const set = (change: Partial<GuestReading>) => setState(({ guest }) => ({ guest: { ...guest, ...change } }));

  const readMapping = async () => {
    set({ answer: { state: 'busy' }, hasToken: keptToken('admin') !== undefined });
    set({ answer: await settled(api.guestMapping()) });
  };

  return {
    readMapping,
    /** The first thing that is seen of a database of others, where nothing else is asked for. */
    seeFirst: async () => {
      await readMapping();
      if (valueOf(getState().guest.answer)?.database !== undefined) await actions.setView(guestViewId);
    },
  };
}
