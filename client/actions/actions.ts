import { withNames } from '../state/selectors.ts';
import type { Relation } from '#shared/graph';
import { collapse, graphOf } from '../state/graph.ts';
import { changeOf, redo, showGraph, undo } from '../state/history.ts';
import { inOrder } from '../state/links.ts';
import { canvasView, type Labels, type Language, seesCanvas, type State } from '../state/state.ts';
import { createActRunner } from './act.ts';
import { createFilterActions } from './filters.ts';
import { subnetworkOf } from './pair.ts';
import { createPicture, type PictureParts } from './picture.ts';
import { createReader, type Need } from './reader.ts';

export interface ActionParts extends PictureParts {
  /** What the view that is shown needs to have read. */
  needs: (state: State) => readonly Need[];
  /** Does what the view does when it is turned to. */
  entered: (view: string) => Promise<void>;
  /** Told where another picture takes the place of the one that is drawn. */
  replaced: () => void;
}

/** What a person can do on every page: asks the server, then changes the state. Rooms add their own by `picture`. */
export function createActions({ needs, entered, replaced, ...parts }: ActionParts) {
  const { store, api, fit, reveal } = parts;
  const acts = createActRunner(store);
  const reader = createReader(store, api, needs);
  const { getState, setState } = store;

  const picture = createPicture(parts, acts);
  const { layoutOf, paint, openLens, add, expand, bringIfMissing } = picture;

  const selectEntity = (id: string) => {
    setState({ selection: { what: 'entity', id }, reading: undefined, pointed: undefined, notice: undefined });
    void reader.readDetails(id);
    reveal([id]);
  };

  /** Brings something and then selects it, unless something else was chosen meanwhile. */
  const bringAndSelect = async (bring: () => Promise<boolean>, select: () => void): Promise<void> => {
    const { selection } = getState();
    if ((await bring()) && getState().selection === selection) select();
  };

  /** Selects an entity that may not be on the canvas yet, and brings it there. */
  const showEntity = (id: string): Promise<void> =>
    bringAndSelect(
      async () =>
        getState().graph.entities.has(id) ||
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
      async () =>
        getState().graph.relations.has(relation.id) ||
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
      },
    );

  const selectPair = (one: string, other: string) => {
    const [a, b] = inOrder(one, other);
    setState({ selection: { what: 'pair', a, b }, reading: undefined });
    reveal([a, b]);
  };

  const bring = (ids: readonly string[]): Promise<boolean> =>
    acts.run(
      'show',
      async (act) => {
        for (const id of ids) await bringIfMissing(id, act);
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
    const { selection, graph } = getState();
    const wanted =
      selection?.what === 'entity' ? [selection.id] : selection?.what === 'pair' ? [selection.a, selection.b] : [];
    if (wanted.some((id) => !graph.entities.has(id))) await bring(wanted);
    reveal(wanted);
  };

  /** Draws two places, what joins them and who takes part for them, in place of what is drawn; undo has that back. */
  const showSubnetwork = async (a: string, b: string) => {
    const { view } = getState();
    setState({ view: canvasView, selection: { what: 'pair', a, b } });
    await acts.run('pair', async (act) => {
      const { ids, ...parts } = subnetworkOf(getState(), a, b);
      const { relations } = await api.relationsAmong(ids, act.signal, parts.types);
      const graph = graphOf(getState().lens, { ...parts, relations }, { what: 'pair', a, b });
      act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
      const placements = await layoutOf(graph, 'compose', act);
      await paint(act, { ...showGraph({ ...getState(), view }, { ...graph, placements }), query: undefined });
      fit();
    });
  };

  /** Goes back or forth, and looks at what that changed. */
  const step = (way: (state: State) => Partial<State>) => {
    const { graph } = getState();
    setState({ ...way(getState()), drawnPath: undefined });
    const change = changeOf(graph, getState().graph);
    if (change === 'whole') fit();
    else if (change.length > 0) reveal(change);
  };

  const actions = {
    ...createFilterActions(store),
    /** Without a lens: the first one that has something. */
    openLens: async (lens: State['lens'] | undefined): Promise<void> => {
      replaced();
      await openLens(lens);
    },
    expand: async (id: string): Promise<void> => {
      setState({ drawnPath: undefined });
      await expand(id);
    },
    selectPair,
    setView,
    showSubnetwork: (a: string, b: string) => {
      replaced();
      return showSubnetwork(a, b);
    },
    setFolded: (folded: boolean) => setState((state) => showGraph(state, { ...state.graph, folded })),
    /** In the network an entity that is not there is brought; elsewhere it is only selected. */
    openEntity: async (id: string) => {
      if (seesCanvas(getState())) await showEntity(id);
      else selectEntity(id);
    },
    /** In the network the relation and its ends are brought; elsewhere it is only read. */
    openRelation: async ({ relation }: { relation: Relation }) => {
      if (seesCanvas(getState())) await showRelation(relation);
      else selectRelation(relation);
    },
    readNeeded: reader.readNeeded,
    readSentences: reader.readSentences,
    retryReading: reader.retry,
    selectEntity,
    showEntity,
    selectRelation,
    showRelation,
    readDocument: reader.readDocument,
    retryDetails: reader.readDetails,
    stop: acts.stop,
    fit,
    readSchema: reader.readSchema,
    retry: acts.retry,
    collapse: (id: string) => setState((state) => showGraph(state, collapse(state.graph, id))),
    undo: () => step(undo),
    redo: () => step(redo),
    clearSelection: () => setState({ selection: undefined, details: undefined, pointed: undefined, notice: undefined }),
    selectRelationById: (id: string) => {
      const relation = getState().graph.relations.get(id);
      if (relation !== undefined) selectRelation(relation);
    },
    openDocument: (document: string, start?: number, end?: number) => {
      const place = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      setState({ reading: { document, ...place } });
      void reader.readDocument(document);
    },
    closeDocument: () => setState({ reading: undefined }),
    setLanguage: (language: Language) => setState({ language }),
    setTheme: (theme: State['theme']) => setState({ theme }),
    setLabels: (labels: Labels) => setState({ labels }),
    dismissFailure: () => setState({ failure: undefined, notice: undefined }),
  };
  return {
    actions,
    picture: {
      ...picture,
      run: acts.run,
      fail: acts.fail,
      readDocumentsOf: reader.readDocumentsOf,
      /** Tells everybody that another picture takes the place of this one. */
      replace: replaced,
    },
  };
}

export type Actions = ReturnType<typeof createActions>['actions'];
/** How rooms change the picture, each change an act of its own. */
export type Picture = ReturnType<typeof createActions>['picture'];
