import { emptyGraph } from '../state/graph.ts';
import type { Store } from '../state/store.ts';
import { readAddress, wholeAddress } from './address.ts';
import { watchLost } from './lost.ts';
import { start } from './page-actions.ts';
import type { PageActions, PageState } from './rooms.ts';

/**
 * Reads everything anew and does again what the address of the page says: what somebody brought, moved, hid and selected is there as far as
 * the data still have it, and what is gone is told by name. What is off stays off, what was loaded since is on, and what is written and was
 * not sent stays. What can be undone begins anew.
 */
export async function renew(store: Store<PageState>, actions: PageActions): Promise<void> {
  const { getState, setState } = store;
  setState({ isOutdated: false });
  const before = getState();
  const lost = watchLost(store, actions, before);
  const address = await lost.leftOf(readAddress(wholeAddress(before), !before.motion));
  const { view, eye } = getState();
  actions.forgetData();
  // How the picture is laid out is said only while it comes; all else that an address tells of is in the state.
  setState({ graph: emptyGraph, totals: undefined, arranging: address.state.arranging });
  await start(store, actions, address);
  setState({
    ...{ past: [], future: [], lost: lost.end() },
    // Paths are looked for in the network.
    ...(address.path === undefined ? {} : { view }),
    // Who has moved his eye meanwhile looks where he wants.
    ...(eye !== undefined && [undefined, eye].includes(getState().eye) && { eye: { ...eye } }),
  });
}
