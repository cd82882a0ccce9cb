import type { View } from '../view.ts';
import type { SupplyInsideActs } from './acts.ts';
import { supplyAddress, type WantedChain } from './address.ts';
import { createFirstSupplyActs, type SupplyFirstActs } from './first-acts.ts';
import { supplyLeads } from './leads.ts';
import { supplyId, supplyName, type SupplyState } from './quest.ts';

export const supplyView: View<SupplyState, SupplyFirstActs, WantedChain, SupplyInsideActs> = {
  id: supplyId,
  name: supplyName,
  first: { supply: undefined, firms: undefined },
  acts: createFirstSupplyActs,
  address: supplyAddress,
  atOnce: (actions, { firm }) => {
    if (firm !== undefined) void actions.openSupply(firm.id, firm.options);
  },
  withoutRead: ({ supply }) => ({ supply: supply && { ...supply, answer: undefined }, firms: undefined }),
  broughtBack: ['supply'],
  // The names of places that lie beside the chain.
  needs: ['participations'],
  leads: supplyLeads,
  inside: async () => (await import('./inside.ts')).supplyInside,
};
