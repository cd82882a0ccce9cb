import type { FirstParts } from '../view.ts';
import { supplyId, type SupplyState, usualSupplyOptions } from './quest.ts';

/** What it takes of the view's inside. */
interface Asking {
  chainAnswered: () => Promise<void>;
}

export type SupplyFirstActs = ReturnType<typeof createFirstSupplyActs>;

/** How one comes to a chain, which is asked for where it is looked at. */
export function createFirstSupplyActs({ store: { getState, setState }, inside }: FirstParts<SupplyState, Asking>) {
  return {
    /** Done once the chain is answered, or it is told why the view is not there. */
    openSupply: async (firm: string, options = getState().supply?.options ?? usualSupplyOptions): Promise<void> => {
      setState({ view: supplyId, selection: undefined, supply: { firm, options, answer: undefined } });
      const acts = await inside().catch(() => undefined);
      await acts?.chainAnswered();
    },
  };
}
