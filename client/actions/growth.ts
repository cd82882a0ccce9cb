import { mostAround, withoutDatasets } from '../state/growth.ts';
import { type GrowthChoice, queryOfChoice, usualGrowthChoice } from '../state/growth-choice.ts';
import type { ActSources } from './act-sources.ts';
import type { CoreActs } from './core.ts';
import { latest } from './latest.ts';

/** Choosing which neighbours of an entity come. */
export function createGrowthActs(
  { store, api, picture }: Pick<ActSources, 'store' | 'api' | 'picture'>,
  { selectEntity }: Pick<CoreActs, 'selectEntity'>,
) {
  const { getState, setState } = store;
  const asked = latest();

  /** Asks how many would come. */
  const choose = async (growthChoice: GrowthChoice): Promise<void> => {
    setState({ growthChoice, chosenAround: { state: 'busy' } });
    const { id } = growthChoice;
    const answer = await asked.ask((signal) =>
      api.neighbours(id, { ...queryOfChoice(growthChoice), ...withoutDatasets(getState()), limit: mostAround }, signal),
    );
    if (answer === undefined || getState().growthChoice !== growthChoice) return;
    setState({ chosenAround: answer.state === 'done' ? { state: 'done', value: { id, ...answer.value } } : answer });
  };

  // How many come is counted by the datasets that are on.
  store.subscribe(
    ({ hiddenDatasets }) => hiddenDatasets,
    () => {
      const { growthChoice } = getState();
      if (growthChoice !== undefined) void choose({ ...growthChoice });
    },
  );

  const detailsThere = (): Promise<void> =>
    new Promise((resolve) => {
      if (getState().details?.state === 'done') {
        resolve();
        return;
      }
      const undo = store.subscribe(
        ({ details }) => details,
        (details) => {
          if (details?.state === 'busy') return;
          undo();
          resolve();
        },
      );
    });

  return {
    /** Opens the choice for an entity, which is then selected; settles when it is known what there is to choose. */
    chooseGrowth: async (id: string): Promise<void> => {
      const { selection, growthChoice } = getState();
      if (selection?.what !== 'entity' || selection.id !== id) selectEntity(id);
      await Promise.all([
        choose(growthChoice?.id === id ? { ...growthChoice } : usualGrowthChoice(id)),
        detailsThere(),
      ]);
    },
    narrowGrowth: (change: Partial<Omit<GrowthChoice, 'id'>>): void => {
      const { growthChoice } = getState();
      if (growthChoice !== undefined) void choose({ ...growthChoice, ...change });
    },
    leaveGrowth: (): void => {
      asked.stop();
      setState({ growthChoice: undefined, chosenAround: undefined });
    },
    expandChosen: async (): Promise<void> => {
      const { growthChoice } = getState();
      if (growthChoice === undefined) return;
      setState({ drawnPath: undefined });
      await picture.expandChosen(growthChoice);
    },
  };
}

export type GrowthActs = ReturnType<typeof createGrowthActs>;
