import { emptyGraph } from '../state/graph.ts';
import type { Store } from '../state/store.ts';
import { readAddress, wholeAddress } from './address.ts';
import { start } from './page-actions.ts';
import type { PageActions, PageState } from './rooms.ts';

/**
 * Reads everything anew and does again what the address of the page says: what somebody brought, moved, hid and selected is there as far as
 * the data still have it, and what is gone is told. What can be undone begins anew.
 */
export async function renew(store: Store<PageState>, actions: PageActions): Promise<void> {
  const { getState, setState } = store;
  const { motion, embedded, eye } = getState();
  const address = readAddress(wholeAddress(getState()), !motion);
  actions.forgetData();
  setState({ graph: emptyGraph, totals: undefined, ...address.state, motion, embedded, isOutdated: false });
  await start(store, actions, address);
  setState({ past: [], future: [], ...(eye !== undefined && { eye: { ...eye } }) });
}
