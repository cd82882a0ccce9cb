import type { Relation } from '#shared/graph';
import { chosenIds } from '../state/chosen.ts';
import { collapsed } from '../state/collapsing.ts';
import { changeOf, redo, showGraph, undo } from '../state/history.ts';
import { inOrder } from '../state/links.ts';
import { withNames } from '../state/selectors.ts';
import { seesCanvas, type State } from '../state/state.ts';
import { isDrawn as isDrawnIn, unseenLineNotice, unseenNotice } from '../state/unseen.ts';
import type { ActSources } from './act-sources.ts';

/** What is done with the picture and with what is selected in it, from any view. */
export function createCoreActs({ store, acts, reader, picture, entered, replaced }: ActSources) {
  const { getState, setState } = store;
  const { fit, reveal, openLens, add, expand, bringIfMissing, bringMany, unhide } = picture;

  const selectEntity = (id: string) => {
    setState({ selection: { what: 'entity', id }, reading: undefined, pointed: undefined, notice: undefined });
    void reader.readDetails(id);
    reveal([id]);
  };

  /** Brings these and then selects, unless something else was chosen meanwhile. What came back and what cannot be seen is said. */
  const bringAndSelect = async (
    ids: readonly string[],
    bring: () => Promise<boolean>,
    select: () => void,
  ): Promise<void> => {
    const { selection, notice: before } = getState();
    if (!(await bring()) || getState().selection !== selection) return;
    const told = saidSince(before);
    select();
    tellUnseen(ids, told);
  };

  /** What was said since, of what was brought. */
  const saidSince = (before: State['notice']) => {
    const { notice } = getState();
    return notice === before ? undefined : notice;
  };

  /** Says why these are not to be seen, or how they came back, as `told` says. */
  const tellUnseen = (ids: readonly string[], told: State['notice']) => {
    const isBack = told?.what === 'brought-back' || told?.what === 'called';
    const notice = unseenNotice(getState(), ids) ?? (isBack ? told : undefined);
    if (notice !== undefined) setState({ notice });
  };

  const isDrawn = (id: string) => isDrawnIn(getState(), id);

  /** Selects an entity that may not be on the canvas yet, and brings it there. */
  const showEntity = (id: string): Promise<void> =>
    bringAndSelect(
      [id],
      async () =>
        isDrawn(id) ||
        (await acts.run(
          'show',
          (act) => bringIfMissing(id, act),
          () => showEntity(id),
        )),
      () => selectEntity(id),
    );

  const selectRelation = (relation: Relation) => {
    const { entities } = getState().graph;
    const ends = [relation.source, relation.target].flatMap((id) => entities.get(id) ?? []);
    // The ends keep their names when another picture takes the place of this one.
    setState((state) => ({
      ...withNames(state, ends),
      ...{ selection: { what: 'relation', relation }, notice: undefined },
    }));
    reader.readDocumentsOf(relation.evidence);
  };

  /** Brings both ends of a relation and the relation itself onto the canvas and selects it. */
  const showRelation = (relation: Relation): Promise<void> =>
    bringAndSelect(
      [relation.source, relation.target],
      async () =>
        (getState().graph.relations.has(relation.id) && [relation.source, relation.target].every(isDrawn)) ||
        (await acts.run(
          'show',
          async (act) => {
            for (const id of [relation.source, relation.target]) await bringIfMissing(id, act);
            await add(act, { entities: [], relations: [relation] });
          },
          () => showRelation(relation),
        )),
      () => {
        selectRelation(relation);
        reveal([relation.source, relation.target]);
        setState((state) => ({ notice: unseenLineNotice(state, relation) }));
      },
    );

  const selectPair = (one: string, other: string) => {
    const [a, b] = inOrder(one, other);
    setState({ selection: { what: 'pair', a, b }, reading: undefined });
    if (seesCanvas(getState())) {
      unhide([a, b]);
      tellUnseen([a, b], getState().notice);
    }
    reveal([a, b]);
  };

  const bring = (ids: readonly string[]): Promise<boolean> =>
    acts.run(
      'show',
      async (act) => {
        // One that there is not is told; many are asked for at once.
        if (ids.length <= 2) for (const id of ids) await bringIfMissing(id, act);
        else await bringMany(ids, act);
      },
      async () => {
        await bring(ids);
        reveal(ids);
      },
    );

  /** What is selected is selected everywhere; the network brings it where it has it not. */
  const setView = async (view: string) => {
    setState({ view });
    await entered(view);
    if (!seesCanvas(getState())) return;
    const { selection } = getState();
    // What a statement brought is found by it again.
    const wanted = selection?.what === 'added' ? [] : chosenIds(selection);
    if (!wanted.every(isDrawn)) await bring(wanted);
    tellUnseen(wanted, getState().notice);
    reveal(wanted);
  };

  /** Goes back or forth, and looks at what that changed. */
  const step = (way: (state: State) => Partial<State>) => {
    const { graph } = getState();
    const change = way(getState());
    // What is still on its way was asked for in the picture that is left.
    const isStep = Object.keys(change).length > 0;
    if (isStep) acts.stop();
    // What the act before had to say is of what is left.
    setState({ ...change, drawnPath: undefined, ...(isStep ? { notice: undefined } : {}) });
    const changed = changeOf(graph, getState().graph);
    if (changed === 'whole') fit();
    else if (changed.length > 0) reveal(changed);
  };

  return {
    /** Without a lens: the first one that has something. */
    openLens: async (lens: State['lens'] | undefined): Promise<void> => {
      replaced();
      await openLens(lens);
    },
    expand: async (id: string): Promise<void> => {
      setState({ drawnPath: undefined });
      await expand(id);
    },
    collapse: (id: string) => {
      const { selection } = getState();
      setState((state) => ({ ...collapsed(state, id), drawnPath: undefined }));
      const now = getState().selection;
      if (now?.what === 'entity' && (selection?.what !== 'entity' || selection.id !== now.id))
        void reader.readDetails(now.id);
    },
    setFolded: (folded: boolean) => setState((state) => showGraph(state, { ...state.graph, folded })),
    undo: () => step(undo),
    redo: () => step(redo),
    fit,
    stop: acts.stop,
    retry: acts.retry,
    dismissFailure: () => setState({ failure: undefined, notice: undefined }),
    setView,
    /** In the network an entity that is not there is brought; elsewhere it is only selected. */
    openEntity: async (id: string) => {
      if (seesCanvas(getState())) await showEntity(id);
      else selectEntity(id);
    },
    saidSince,
    tellUnseen,
    /** In the network the relation and its ends are brought; elsewhere it is only read. */
    openRelation: async ({ relation }: { relation: Relation }) => {
      if (seesCanvas(getState())) await showRelation(relation);
      else selectRelation(relation);
    },
    selectEntity,
    showEntity,
    selectRelation,
    selectRelationById: (id: string) => {
      const relation = getState().graph.relations.get(id);
      if (relation !== undefined) selectRelation(relation);
    },
    showRelation,
    selectPair,
    clearSelection: () => setState({ selection: undefined, details: undefined, pointed: undefined, notice: undefined }),
  };
}

export type CoreActs = ReturnType<typeof createCoreActs>;
