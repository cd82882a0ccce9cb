import type { ActParts } from '../view.ts';
import { supplyId, type SupplyState, usualSupplyOptions } from './quest.ts';

export type SupplyFirstActs = ReturnType<typeof createFirstSupplyActs>;

/** How one comes to a chain, which is asked for where it is looked at. */
export function createFirstSupplyActs({ store: { getState, setState } }: ActParts<SupplyState>) {
  return {
    openSupply: (firm: string, options = getState().supply?.options ?? usualSupplyOptions) =>
      setState({ view: supplyId, selection: undefined, supply: { firm, options, answer: undefined } }),
  };
}
