import { everything } from '#shared/lens';
import { type ChainFirms, chainFirms } from './chain-firms.ts';
import type { SupplyFirstActs } from './first-acts.ts';
import { supplyId, type SupplyOptions, type SupplyPageState, type SupplyState } from './quest.ts';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { readOnce } from '../../actions/read-once.ts';
import type { State } from '../../state/state.ts';
import type { ActParts } from '../view.ts';
import { valueOf } from '../../state/asked.ts';
import { withNames } from '../../state/selectors.ts';
import { latest } from '../../actions/latest.ts';

export type SupplyInsideActs = ReturnType<typeof createSupplyActs>;
type SupplyActs = SupplyFirstActs & SupplyInsideActs;
export type SupplyContext = Context<SupplyPageState, Actions & SupplyActs>;

/** The supply chain of one firm, read anew where its options change. */
export function createSupplyActs({ store, api, picture }: ActParts<SupplyState>) {
  const { getState, setState, subscribe } = store;
  const chainAsked = latest();

  const askNow = async () => {
    const { supply, level, hiddenDatasets } = getState();
    if (supply === undefined) return;
    const { direction, tiers, limit, ties } = supply.options;
    const put = (answer: typeof supply.answer) =>
      setState(({ supply: now }) => (now === undefined ? {} : { supply: { ...now, answer } }));
    // What is there stays until the new answer comes.
    if (supply.answer?.state !== 'done') put({ state: 'busy' });
    const list = (set: ReadonlySet<string>) => (set.size === 0 ? undefined : [...set].sort().join(','));
    const query = { direction, tiers, limit, level, ties: list(ties), without: list(hiddenDatasets) };
    const answer = await chainAsked.ask((signal) => api.supplyChain(supply.firm, query, signal));
    const now = getState().supply;
    // Back or Forward led to another chain meanwhile.
    if (answer === undefined || now?.firm !== supply.firm || now.options !== supply.options) return;
    const chain = valueOf(answer);
    if (chain !== undefined) {
      const firms = chain.tiers.flatMap((tier) => tier.firms);
      setState((state) => withNames(state, [...firms, ...chain.ties.map(({ other }) => other)]));
    }
    put(answer);
    if (chain === undefined) return;
    const shown = [...chain.bundles, ...chain.ifStopped.loses.map(({ relation }) => relation)];
    picture.readDocumentsOf(shown.flatMap(({ evidence }) => evidence));
  };

  let answered = Promise.resolve();
  const ask = () => (answered = askNow());

  /** What is not looked at is asked for again where it is. */
  const askAnew = () => {
    if (isOn(getState())) void ask();
    else setState(({ supply }) => (supply === undefined ? {} : { supply: { ...supply, answer: undefined } }));
  };

  // Places are put together at the level of every view.
  subscribe(
    (state) => state.level,
    () => askAnew(),
  );

  // What of a dataset that is switched off is left out, here and in the list of firms, which is read anew where it is looked at.
  subscribe(
    (state) => state.hiddenDatasets,
    () => {
      askAnew();
      setState({ firms: undefined });
    },
  );

  // A chain that is looked at and was not asked for yet.
  subscribe(
    (state) => (isOn(state) && state.supply?.answer === undefined ? state.supply : undefined),
    (wanted) => {
      // A change of the level or the datasets may have asked for it meanwhile.
      if (wanted !== undefined && getState().supply?.answer === undefined) void ask();
    },
    { fireImmediately: true },
  );

  /** The first lens that draws all of who supplies whom. */
  const supplyLens = () => {
    const { lenses, supplies, firms } = getState().roles;
    const drawsAll = ({ types, kinds }: (typeof lenses)[number]) =>
      supplies.every((type) => types.includes(type)) && firms.every((kind) => kinds.includes(kind));
    return lenses.find(drawsAll)?.id ?? everything;
  };
  const readFirms = () =>
    readOnce<ChainFirms>(
      {
        get: () => getState().firms,
        put: (firms) => setState({ firms }),
      },
      async () => chainFirms(await api.network({ lens: supplyLens() }), getState().hiddenDatasets),
    );
  subscribe(
    (state) => isOn(state) && state.supply === undefined && state.firms === undefined && state.schema !== undefined,
    (isWanted) => {
      if (isWanted) void readFirms();
    },
    { fireImmediately: true },
  );

  return {
    readFirms,
    setSupplyOptions: async (change: Partial<SupplyOptions>) => {
      setState(({ supply }) =>
        supply === undefined ? {} : { supply: { ...supply, options: { ...supply.options, ...change } } },
      );
      await ask();
    },
    retrySupply: ask,
    /** Done once what was asked for last is answered. */
    chainAnswered: () => answered,
    selectBundle: (id: string) => setState({ selection: { what: 'part', of: supplyId, id } }),
  };
}

function isOn({ view }: State): boolean {
  return view === supplyId;
}
