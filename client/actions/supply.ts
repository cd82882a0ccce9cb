import type { Evidence } from '#shared/graph';
import { type Api } from '../api.ts';
import { type SupplyOptions, usualSupplyOptions } from '../state/supply-quest.ts';
import { valueOf } from '../state/asked.ts';
import { withNames } from '../state/selectors.ts';
import type { StateStore } from '../state/store.ts';
import { latest } from './latest.ts';

/** The supply chain of one firm, read anew where its options change. */
export function createSupplyActions(
  { getState, setState, subscribe }: StateStore,
  api: Api,
  readDocumentsOf: (evidence: readonly Evidence[]) => void,
) {
  const chainAsked = latest();

  const ask = async () => {
    const { supply, level } = getState();
    if (supply === undefined) return;
    const { direction, tiers, limit, ties } = supply.options;
    const put = (answer: typeof supply.answer) => {
      setState(({ supply: now }) => (now === undefined ? {} : { supply: { ...now, answer } }));
    };
    // What is there stays until the new answer comes.
    if (supply.answer?.state !== 'done') put({ state: 'busy' });
    const query = { direction, tiers, limit, level, ties: ties.size === 0 ? undefined : [...ties].sort().join(',') };
    const answer = await chainAsked.ask((signal) => api.supplyChain(supply.firm, query, signal));
    if (answer === undefined) return;
    const chain = valueOf(answer);
    if (chain !== undefined) {
      const firms = chain.tiers.flatMap((tier) => tier.firms);
      setState((state) => withNames(state, [...firms, ...chain.ties.map(({ other }) => other)]));
    }
    put(answer);
    if (chain === undefined) return;
    const shown = [...chain.bundles, ...chain.ifStopped.loses.map(({ relation }) => relation)];
    readDocumentsOf(shown.flatMap(({ evidence }) => evidence));
  };

  // Places are put together at the level of every view.
  subscribe(
    (state) => state.level,
    () => {
      if (getState().view === 'supply') void ask();
    },
  );

  return {
    openSupply: async (firm: string, options = getState().supply?.options ?? usualSupplyOptions) => {
      setState({ view: 'supply', selection: undefined, supply: { firm, options, answer: undefined } });
      await ask();
    },
    setSupplyOptions: async (change: Partial<SupplyOptions>) => {
      setState(({ supply }) =>
        supply === undefined ? {} : { supply: { ...supply, options: { ...supply.options, ...change } } },
      );
      await ask();
    },
    retrySupply: ask,
    selectBundle: (id: string) => {
      setState({ selection: { what: 'part', of: 'supply', id } });
    },
  };
}
