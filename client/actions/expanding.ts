import type { neighbours } from '#shared/contract/routes';
import type { QueryOf } from '#shared/contract/route';
import type { Api } from '../api.ts';
import { beforeGrowth } from '../state/collapsing.ts';
import { type Around, expandedAtOnce, growthOf, mostAround, withoutDatasets } from '../state/growth.ts';
import { type GrowthChoice, queryOfChoice } from '../state/growth-choice.ts';
import { showGraph } from '../state/history.ts';
import { canvasView } from '../state/state.ts';
import type { StateStore } from '../state/store.ts';
import type { Act, createActRunner } from './act.ts';
import type { Adding, Subgraph } from './adding.ts';

interface ExpandingParts {
  store: StateStore;
  api: Pick<Api, 'neighbours'>;
  add: (act: Act, subgraph: Subgraph, adding: Adding) => Promise<void>;
  bringIfMissing: (id: string, act: Act) => Promise<void>;
}

/** Which neighbours are asked for, and how many come. */
interface Asking {
  query: Omit<QueryOf<typeof neighbours>, 'after' | 'limit'>;
  most: number;
  /** What is known of them already. */
  known: Around | undefined;
}

/** Brings neighbours of entities onto the canvas. */
export function createExpanding(
  { store, api, add, bringIfMissing }: ExpandingParts,
  acts: ReturnType<typeof createActRunner>,
) {
  const { getState, setState } = store;

  /** Expanding is seen in the network. Several are one step of undo. */
  const expand = (...ids: string[]) =>
    run(ids, async (act, view) => {
      for (const id of ids) {
        const { around: known } = getState();
        const around = await grow(id, act, {
          ...{ view, most: expandedAtOnce, query: {} },
          known: known?.id === id ? known : undefined,
        });
        const { selection } = getState();
        if (selection?.what === 'entity' && selection.id === id) setState({ around });
      }
    });

  /** Brings what was chosen of the neighbours of one. */
  const expandChosen = (choice: GrowthChoice) =>
    run([choice.id], async (act, view) => {
      const asking = { view, most: choice.most, query: queryOfChoice(choice), known: undefined };
      const value = await grow(choice.id, act, asking);
      if (getState().growthChoice === choice) setState({ chosenAround: { state: 'done', value } });
    });

  const run = (ids: readonly string[], work: (act: Act, view: string) => Promise<void>) => {
    const before = getState();
    setState({ view: canvasView });
    return acts.run('expand', async (act) => {
      await work(act, before.view);
      const { graph } = getState();
      if (ids.length > 1) setState({ past: showGraph(before, graph).past });
      if (graph !== before.graph) return;
      const names = ids.map((id) => graph.entities.get(id)?.name ?? id);
      setState({ notice: { what: 'all-shown', names } });
    });
  };

  const grow = async (id: string, act: Act, { view, ...asking }: Asking & { view: string }): Promise<Around> => {
    await bringIfMissing(id, act);
    const around = await readAround(id, act, asking);
    const { entities, relations } = growthOf(getState(), around, asking.most);
    if (entities.length + relations.length > 0) {
      setState((state) => beforeGrowth(state, id));
      await add(act, { entities, relations, within: around.within }, { origin: id, view });
    }
    return around;
  };

  /** The neighbours; where there are more than one request brings, until there are enough that are not on the canvas. */
  const readAround = async (id: string, { signal }: Act, { query, most, known }: Asking): Promise<Around> => {
    const before = getState();
    const asked = { ...query, ...withoutDatasets(before), limit: mostAround };
    let around: Around = known ?? { id, ...(await api.neighbours(id, asked, signal)) };
    const isEnough = () => growthOf(before, around, most).entities.length === most || around.next === undefined;
    while (!isEnough()) {
      const { entities, relations, within, total, next } = await api.neighbours(
        id,
        { ...asked, after: around.next },
        signal,
      );
      around = {
        ...{ id, total },
        entities: [...around.entities, ...entities],
        relations: [...around.relations, ...relations],
        within: { ...around.within, ...within },
        ...(next === undefined ? {} : { next }),
      };
    }
    return around;
  };

  return { expand, expandChosen };
}
