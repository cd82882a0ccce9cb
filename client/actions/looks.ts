import type { Api } from '../api.ts';
import type { Looks } from '../state/looks.ts';
import type { StateStore } from '../state/store.ts';
import { settled } from './settled.ts';

const atOnce = 1500;

/** How the picture is drawn beside what it shows; what is stated about its entities is read once it is needed. */
export function createLooksActs({ getState, setState }: StateStore, api: Pick<Api, 'measuresAmong'>) {
  /** Reads the numbers of the entities that were not asked for yet. */
  const readMeasures = async (): Promise<void> => {
    const { graph, measured } = getState();
    if (measured?.isBusy === true) return;
    const of = measured?.of ?? new Set();
    const ids = [...graph.entities.values()].map(({ id }) => id).filter((id) => !of.has(id));
    if (ids.length === 0) return;
    const before = measured?.measures ?? [];
    setState({ measured: { of, measures: before, isBusy: true } });
    const slices = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
      ids.slice(at * atOnce, (at + 1) * atOnce),
    );
    const answer = await settled(Promise.all(slices.map((slice) => api.measuresAmong({ body: { ids: slice } }))));
    // The data changed meanwhile.
    if (getState().measured?.measures !== before) return;
    if (answer.state === 'failed')
      setState({ measured: { of, measures: before, isBusy: false }, failure: answer.error });
    else
      setState({
        measured: {
          of: new Set([...of, ...ids]),
          measures: [...before, ...answer.value.flatMap(({ measures }) => measures)],
          isBusy: false,
        },
      });
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
