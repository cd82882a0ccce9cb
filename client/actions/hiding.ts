import { bringBackBeside } from './back-in-sight.ts';
import { chosenIds, drawnNeighbours, foldedBetween, selectionOf } from '../state/chosen.ts';
import { type Arrangement, type Graph, withoutThese } from '../state/graph.ts';
import { hide, keepOnly } from '../state/hiding.ts';
import { showGraph } from '../state/history.ts';
import { mostMembers } from '../state/joined.ts';
import { togglePins, unpin } from '../state/pins.ts';
import { visible, withNames } from '../state/selectors.ts';
import type { AddedSelection, Selection, State } from '../state/state.ts';
import type { ActSources } from './act-sources.ts';

/** Taking entities out of sight and bringing them back, and holding them where they stand; undo has each of it back. */
export function createHidingActs({
  store: { getState, setState },
  reader,
  picture,
}: Pick<ActSources, 'store' | 'reader' | 'picture'>) {
  const show = (change: (state: State) => Graph) => setState((state) => showGraph(state, change(state)));

  /** What is out of sight is not selected, and keeps its name for the list. */
  const showHidden = (change: (state: State) => Graph) => {
    const { selection } = getState();
    setState((state) => {
      const graph = change(state);
      if (graph === state.graph) return {};
      const { hidden, entities } = graph;
      const named = [...hidden].flatMap((id) => entities.get(id) ?? []);
      const ids = chosenIds(state.selection);
      const left = ids.filter((id) => !hidden.has(id));
      return {
        ...showGraph(state, graph),
        ...withNames(state, named),
        ...(left.length === ids.length ? {} : { selection: selectionOf(left), details: undefined, pointed: undefined }),
        drawnPath: undefined,
      };
    });
    const left = getState().selection;
    if (left !== selection) readLeft(left);
  };

  /** What is left of a selection is read as if it had been chosen. */
  const readLeft = (selection: Selection | undefined) => {
    if (selection?.what === 'entity') void reader.readDetails(selection.id);
    if (selection?.what === 'several' && selection.ids.length <= mostMembers) void reader.readMembers(selection.ids);
  };

  return {
    hide: (ids: readonly string[]) => showHidden(({ graph }) => hide(graph, ids)),
    keepOnly: (ids: readonly string[]) =>
      showHidden((state) => keepOnly(state.graph, [...ids, ...foldedBetween(state, ids)], visible(state).entities)),
    /** Only the entity and what is drawn beside it. */
    keepNeighbourhood: (id: string) =>
      showHidden((state) => {
        const near = [id, ...drawnNeighbours(state, id)];
        return keepOnly(state.graph, [...near, ...foldedBetween(state, near)], visible(state).entities);
      }),
    bringBack: (ids: readonly string[]) => {
      show(({ graph }) => bringBackBeside(graph, ids));
      const { graph } = getState();
      picture.reveal(ids.filter((id) => graph.entities.has(id)));
    },
    /** Takes what a statement brought out of the picture again. */
    removeAdded: ({ came }: Pick<AddedSelection, 'came'>) => {
      if (came === undefined) return;
      setState((state) => ({
        ...showGraph(state, withoutThese(state.graph, came)),
        ...{ selection: undefined, details: undefined, pointed: undefined, notice: undefined },
      }));
    },
    bringAllBack: () => show(({ graph }) => bringBackBeside(graph, graph.hidden)),
    togglePins: (ids: readonly string[]) => show(({ graph }) => togglePins(graph, ids)),
    unpinAll: () => show(({ graph }) => unpin(graph, [...graph.pinned.keys()])),
    /** It is moved by keys from then on, until it is put down. */
    pickUp: (id: string) => setState({ moving: id }),
    layOutAgain: picture.layOutAgain,
    /** Lays the picture out in another way; rings are about what is selected, unless said. */
    arrange: (by: Arrangement, about: string | undefined = chosenIds(getState().selection)[0]) =>
      picture.arrange({ by, about: by === 'rings' ? about : undefined }),
  };
}

export type HidingActs = ReturnType<typeof createHidingActs>;
