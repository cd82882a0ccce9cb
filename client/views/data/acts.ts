import { crossBorder, everything } from '#shared/lens';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { settled } from '../../actions/settled.ts';
import type { RequestError } from '../../api.ts';
import { valueOf } from '../../state/asked.ts';
import { joiningsOfProvinces, levelWithMost } from '../../state/level-that-joins.ts';
import { canvasView } from '../../state/state.ts';
import type { ActParts } from '../view.ts';
import { createIntakeActs } from './intake-acts.ts';
import type { Data, DataPageState, DataState } from './own.ts';
import type { DataTokenActs } from './token-acts.ts';

export type DataInsideActs = ReturnType<typeof createDataActs>;
type DataActs = DataTokenActs & DataInsideActs;
export type DataContext = Context<DataPageState, Actions & DataActs>;

/** So many links of two provinces make a picture, and so does most of what there is. */
const aFew = 3;

interface Decision {
  one: string;
  other: string;
  decision: 'same' | 'different' | 'open';
}

/** Datasets brought, loaded and removed. */
export function createDataActs({ store, api, actions }: ActParts<DataState>) {
  const { getState, setState } = store;
  const set = (change: Partial<Data>) => setState(({ data }) => ({ data: { ...data, ...change } }));

  const readDatasets = async () => {
    set({ datasets: { state: 'busy' } });
    set({ datasets: await settled(api.datasets()) });
  };

  const readSame = async () => {
    set({ same: await settled(api.same()) });
  };

  const readAnew = async () => {
    await Promise.all([actions.readAnew(), readDatasets(), readSame()]);
  };

  const refuse = ({ code }: RequestError, token: string | undefined) => {
    if (code === 'unauthorized') actions.refuseToken(token);
  };

  const decide = async (decisions: readonly Decision[]) => {
    const { token, isDeciding } = getState().data;
    if (isDeciding) return;
    set({ isDeciding: true, notDecided: undefined });
    let hasChanged = true;
    for (const [done, body] of decisions.entries()) {
      if (decisions.length > 1) set({ decidingAll: { done, total: decisions.length } });
      const answer = await settled(api.decideSame({ body, ...(token === undefined ? {} : { token }) }));
      if (answer.state === 'done') continue;
      refuse(answer.error, token);
      set({ notDecided: answer.error });
      hasChanged = done > 0;
      break;
    }
    if (hasChanged) await readAnew();
    set({ isDeciding: false, decidingAll: undefined });
  };

  return {
    readDatasets,
    readSame,
    /** Makes two entities one, says that they are two, or takes back what was decided; then everything is another graph's. */
    decideSame: (decision: Decision) => decide([decision]),
    /** Says of each pair that it is one, in their order, as far as the first that cannot be. */
    allSame: (pairs: readonly Pick<Decision, 'one' | 'other'>[]) =>
      decide(pairs.map((pair) => ({ ...pair, decision: 'same' }))),
    ...createIntakeActs(store, readAnew, refuse),
    /** Asks whether a dataset is to go; undefined lets it stay. */
    askToRemove: (leaving: string | undefined) => set({ leaving, removed: undefined, notRemoved: undefined }),
    remove: async (id: string) => {
      const { token, datasets } = getState().data;
      const removed = valueOf(datasets)?.datasets.find((one) => one.id === id);
      const answer = await settled(api.removeDataset({ params: { id }, ...(token === undefined ? {} : { token }) }));
      if (answer.state === 'failed') {
        refuse(answer.error, token);
        set({ notRemoved: answer.error, leaving: undefined });
        return;
      }
      set({ removed, leaving: undefined, notRemoved: undefined });
      await readAnew();
    },
    /**
     * The picture of what was just loaded: the other datasets are switched off, and this one is drawn by what joins places of two provinces
     * where a few things or most of them do, else all of it; which, is said.
     */
    seePicture: async () => {
      const { bring, datasets } = getState().data;
      // They may be read anew just now.
      const known = valueOf(datasets) ?? valueOf(await settled(api.datasets()));
      const ids = known?.datasets.map(({ id }) => id) ?? [];
      const others = bring.step === 'loaded' ? ids.filter((id) => id !== bring.id) : [];
      setState({ hiddenDatasets: new Set(others) });
      const participations = await settled(api.participations());
      setState({ participations });
      setState(levelWithMost);
      const { crossing: links, all } = joiningsOfProvinces(getState());
      const lens = links >= aFew || (links > 0 && links * 2 >= all) ? crossBorder : everything;
      await actions.openLens(lens);
      await actions.setView(canvasView);
      actions.fit();
      // What nobody could read is not little.
      const isKnown = getState().failure === undefined && valueOf(participations) !== undefined;
      if (isKnown) setState({ notice: { what: 'lens-chosen', lens, links } });
    },
  };
}
