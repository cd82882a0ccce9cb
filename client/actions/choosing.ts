import { chosenIds, drawnNeighbours, selectionOf } from '../state/chosen.ts';
import { mostMembers } from '../state/joined.ts';
import { visible } from '../state/selectors.ts';
import { seesCanvas } from '../state/state.ts';
import { isDrawn } from '../state/unseen.ts';
import { toggled } from '../state/toggled.ts';
import type { ActSources } from './act-sources.ts';
import type { CoreActs } from './core.ts';

/** Selecting several entities. In the network one that is not there is brought; elsewhere it is only selected. */
export function createChoosingActs(
  { store, acts, reader, picture }: Pick<ActSources, 'store' | 'acts' | 'reader' | 'picture'>,
  {
    selectEntity,
    clearSelection,
    saidSince,
    tellUnseen,
  }: Pick<CoreActs, 'selectEntity' | 'clearSelection' | 'saidSince' | 'tellUnseen'>,
) {
  const { getState, setState } = store;

  const chooseSeveral = (ids: readonly string[]) => {
    const selection = selectionOf(ids);
    if (selection === undefined) clearSelection();
    else if (selection.what === 'entity') selectEntity(selection.id);
    else {
      setState(({ selection: before, pointed }) => ({
        ...{ selection, reading: undefined, notice: undefined },
        // With one selected it was a line that the keyboard pointed at.
        pointed: before?.what === 'several' ? pointed : undefined,
      }));
      if (ids.length <= mostMembers) void reader.readMembers(ids);
    }
  };

  const bring = (ids: readonly string[]): Promise<boolean> =>
    acts.run('show', async (act) => {
      for (const id of ids) await picture.bringIfMissing(id, act);
    });

  const toggleChosen = async (id: string): Promise<void> => {
    const { selection: before, notice } = getState();
    const chosen = new Set(chosenIds(before));
    // What is taken out is not asked for.
    const isWanted = seesCanvas(getState()) && !chosen.has(id);
    if (isWanted && !isDrawn(getState(), id) && (!(await bring([id])) || getState().selection !== before)) return;
    const told = saidSince(notice);
    chooseSeveral([...toggled(chosen, id)]);
    if (isWanted) tellUnseen([id], told);
  };

  return {
    chooseSeveral,
    toggleChosen,
    /** Adds to what is selected. */
    chooseAlso: (ids: readonly string[]) => chooseSeveral([...chosenIds(getState().selection), ...ids]),
    /** With the entity all that are drawn beside it. */
    chooseNeighbours: (id: string) => chooseSeveral([id, ...drawnNeighbours(getState(), id)]),
    chooseKind: (kind: string) =>
      chooseSeveral(
        visible(getState())
          .entities.filter((entity) => entity.kind === kind)
          .map(({ id }) => id),
      ),
    chooseAll: () => chooseSeveral(visible(getState()).entities.map(({ id }) => id)),
    /**
     * One that the keyboard stands at is the first of several, is added to them or taken from them; the last one stands alone again. Where it
     * stands nowhere it goes to the one that was chosen last; with nothing selected, the first that is drawn begins.
     */
    toggleAtPointer: () => {
      const { selection, pointed } = getState();
      const [first] = visible(getState()).entities;
      const last = selection?.what === 'several' ? selection.ids.at(-1) : undefined;
      if (selection === undefined && first !== undefined) {
        setState({ selection: { what: 'several', ids: [first.id] }, pointed: first.id });
        picture.reveal([first.id]);
      } else if (pointed === undefined && last !== undefined) {
        setState({ pointed: last });
        picture.reveal([last]);
      } else if (selection?.what === 'entity')
        setState({ selection: { what: 'several', ids: [selection.id] }, pointed: selection.id });
      else if (selection?.what === 'several' && pointed !== undefined) {
        const ids = [...toggled(new Set(selection.ids), pointed)];
        if (ids.length === 0) {
          selectEntity(pointed);
          return;
        }
        setState({ selection: { what: 'several', ids } });
        if (ids.length <= mostMembers) void reader.readMembers(ids);
      }
    },
    /** Moves the keyboard on among the entities; what is selected stays. */
    pointAt: (id: string) => {
      setState({ pointed: id });
      picture.reveal([id]);
    },
    expandSeveral: async (ids: readonly string[]): Promise<void> => {
      setState({ drawnPath: undefined });
      await picture.expand(...ids);
    },
    setChoosing: (choosing: boolean) => setState({ choosing }),
  };
}

export type ChoosingActs = ReturnType<typeof createChoosingActs>;
