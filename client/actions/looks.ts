import type { Api } from '../api.ts';
import type { Looks } from '../state/looks.ts';
import type { Measured } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import { unmeasured } from '../state/weights.ts';
import { settled } from './settled.ts';

const atOnce = 1500;

/** How the picture is drawn beside what it shows; what is stated about its entities is read once it is needed. */
export function createLooksActs({ getState, setState }: StateStore, api: Pick<Api, 'measuresAmong'>) {
  /** Reads the numbers of the entities that were not asked for yet, also of those that come meanwhile. */
  const readMeasures = async (): Promise<void> => {
    if (getState().measured?.isBusy === true) return;
    for (let ids = unmeasured(getState()); ids.length > 0; ids = unmeasured(getState())) {
      const { of = new Set<string>(), measures = [] } = getState().measured ?? {};
      const asking: Measured = { of, measures, isBusy: true };
      setState({ measured: asking });
      const slices = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
        ids.slice(at * atOnce, (at + 1) * atOnce),
      );
      const answer = await settled(Promise.all(slices.map((slice) => api.measuresAmong({ body: { ids: slice } }))));
      // The data changed meanwhile.
      if (getState().measured !== asking) return;
      if (answer.state === 'failed') {
        setState({ measured: { of, measures, isBusy: false, failure: answer.error } });
        return;
      }
      const fresh = answer.value.flatMap((reply) => reply.measures);
      setState({ measured: { of: new Set([...of, ...ids]), measures: [...measures, ...fresh], isBusy: false } });
    }
  };

  return {
    readMeasures,
    setLooks: (change: Partial<Looks>) => {
      setState(change);
      if ([change.colourBy, change.sizeBy].some((one) => one?.by === 'measure')) void readMeasures();
    },
  };
}

export type LooksActs = ReturnType<typeof createLooksActs>;
