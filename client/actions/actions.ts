import type { EntityRef, Relation } from '#shared/graph';
import type { Address } from '../state/address.ts';
import { collapse, emptyGraph, type Graph, graphOf } from '../state/graph.ts';
import { changeOf, redo, showGraph, undo } from '../state/history.ts';
import { inOrder } from '../state/links.ts';
import { valueOf } from '../state/asked.ts';
import type { ViewName } from '../state/moment.ts';
import type { Labels, Language, State } from '../state/state.ts';
import { createActRunner } from './act.ts';
import { repeatWhile, timeMayMend } from './ask-again.ts';
import { createConsoleActions } from './console.ts';
import { createFilterActions } from './filters.ts';
import { subnetworkOf } from './pair.ts';
import { createPathActions } from './paths.ts';
import { createPicture, type PictureParts, type Subgraph } from './picture.ts';
import { createReader } from './reader.ts';
import { createSupplyActions } from './supply.ts';

/** Everything that a person can do. The only asynchronous code: asks the server, then changes the state. */
export function createActions(parts: PictureParts) {
  const { store, api, fit, reveal } = parts;
  const acts = createActRunner(store);
  const reader = createReader(store, api);
  const { getState, setState } = store;

  const { layoutOf, paint, openLens, add, expand, bringIfMissing } = createPicture(parts, acts);

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
      () => {
        selectEntity(id);
      },
    );

  const selectRelation = (relation: Relation) => {
    setState({ selection: { what: 'relation', relation }, notice: undefined });
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
  const setView = async (view: ViewName) => {
    const { selection: chosen } = getState();
    setState({ view });
    if (view === 'supply' && chosen?.what === 'entity' && kindOf(chosen.id) === 'Company')
      await supply.openSupply(chosen.id);
    if (view !== 'network') return;
    const { selection, graph } = getState();
    const wanted =
      selection?.what === 'entity' ? [selection.id] : selection?.what === 'pair' ? [selection.a, selection.b] : [];
    if (wanted.some((id) => !graph.entities.has(id))) await bring(wanted);
    reveal(wanted);
  };

  /** Draws two places, what joins them and who takes part for them, in place of what is drawn; undo has that back. */
  const showSubnetwork = async (a: string, b: string) => {
    const { view } = getState();
    setState({ view: 'network', selection: { what: 'pair', a, b } });
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

  const refOf = async (id: string): Promise<EntityRef | undefined> => {
    try {
      const { entity } = await api.entity(id);
      return { id: entity.id, kind: entity.kind, name: entity.name };
    } catch (cause) {
      acts.fail(cause, () => Promise.resolve());
      return undefined;
    }
  };
  /** The kind, as far as the page knows. */
  const kindOf = (id: string): string | undefined => {
    const { graph, details } = getState();
    const described = valueOf(details)?.entity;
    return graph.entities.get(id)?.kind ?? (described?.id === id ? described.kind : undefined);
  };
  const supply = createSupplyActions(store, api, reader.readDocumentsOf);
  const paths = createPathActions(store, {
    api,
    bring: async (subgraph) => {
      const again = async (): Promise<void> => {
        await acts.run('path', (act) => add(act, subgraph), again);
        reveal(subgraph.entities.map(({ id }) => id));
      };
      await again();
    },
  });

  /** What a statement brought is selected, and told. */
  const markAdded = (before: Graph, { entities, relations }: Subgraph) => {
    const { graph } = getState();
    const drawn = relations.filter(({ id }) => graph.relations.has(id));
    if (entities.length + drawn.length === 0) return;
    setState({
      selection: { what: 'added', entities: entities.map(({ id }) => id), relations: drawn.map(({ id }) => id) },
      notice: {
        what: 'added',
        entities: entities.filter(({ id }) => !before.entities.has(id)).length,
        relations: graph.relations.size - before.relations.size,
      },
    });
  };

  const statements = createConsoleActions(store, {
    api,
    bring: async (read) => {
      paths.closePaths();
      await acts.run('query', async (act) => {
        const before = getState().graph;
        const subgraph = await read();
        await add(act, subgraph);
        markAdded(before, subgraph);
        reveal(subgraph.entities.map(({ id }) => id));
      });
    },
    select: selectRelation,
  });

  /** Runs a statement and draws its result in place of the lens. */
  const drawQuery = async (statement: string): Promise<void> => {
    statements.setStatement(statement);
    await acts.run('query', async (act) => {
      const result = await statements.runStatement();
      if (result === undefined) {
        // The console shows why.
        setState({ view: 'cypher', query: undefined });
        return;
      }
      const { entities, relations } = await statements.readSubgraph(result);
      if (entities.length === 0) setState({ view: 'cypher' });
      const ids = entities.map(({ id }) => id);
      const among = ids.length === 0 ? { relations: [] } : await api.relationsAmong(ids, act.signal);
      const graph = graphOf(
        getState().lens,
        { entities, relations: [...relations, ...among.relations], within: {} },
        { what: 'query', statement },
      );
      act.gotData({ nodes: graph.entities.size, edges: graph.relations.size, added: graph.entities.size });
      const placements = await layoutOf(graph, 'general', act);
      await paint(act, { ...showGraph(getState(), { ...graph, placements }), query: statement });
      markAdded(emptyGraph, { entities, relations });
      fit();
    });
  };

  /** Goes back or forth, and looks at what that changed. */
  const step = (way: (state: State) => Partial<State>) => {
    paths.undrawPath();
    const { graph } = getState();
    setState(way(getState()));
    const change = changeOf(graph, getState().graph);
    if (change === 'whole') fit();
    else if (change.length > 0) reveal(change);
  };

  return {
    ...createFilterActions(store),
    ...supply,
    ...paths,
    ...statements,
    drawQuery,
    openLens: (lens: State['lens']) => {
      paths.closePaths();
      return openLens(lens);
    },
    expand: (id: string) => {
      paths.undrawPath();
      return expand(id);
    },
    selectPair,
    setView,
    showSubnetwork: (a: string, b: string) => {
      paths.closePaths();
      return showSubnetwork(a, b);
    },
    setFolded: (folded: boolean) => {
      setState((state) => showGraph(state, { ...state.graph, folded }));
    },
    /** In the network an entity that is not there is brought; elsewhere it is only selected. */
    openEntity: async (id: string) => {
      if (getState().view === 'network') await showEntity(id);
      else selectEntity(id);
    },
    /** In the network the relation and its ends are brought; elsewhere it is only read. */
    openRelation: async ({ relation }: { relation: Relation }) => {
      if (getState().view === 'network') await showRelation(relation);
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
    start: async ({ focus, pair, folded, path, firm, query }: Omit<Address, 'state'>) => {
      void reader.readSchema();
      if (firm !== undefined) void supply.openSupply(firm.id, firm.options);
      if (query === undefined) await openLens(getState().lens);
      else await drawQuery(query);
      // The page is nothing without its first picture; it asks until somebody does something else.
      await repeatWhile(() => {
        const { graph, failure, busy } = getState();
        return graph === emptyGraph && !busy && timeMayMend(failure);
      }, acts.retry);
      if (folded) setState((state) => ({ graph: { ...state.graph, folded } }));
      if (pair !== undefined) selectPair(...pair);
      if (path !== undefined) {
        const ends = await Promise.all(
          [path.from, path.to].map((id) => (id === undefined ? Promise.resolve(undefined) : refOf(id))),
        );
        await paths.findPaths(ends[0], ends[1], path.options);
        return;
      }
      if (focus === undefined) return;
      if (getState().view === 'network') await showEntity(focus);
      else selectEntity(focus);
    },
    retry: acts.retry,
    collapse: (id: string) => {
      setState((state) => showGraph(state, collapse(state.graph, id)));
    },
    undo: () => {
      step(undo);
    },
    redo: () => {
      step(redo);
    },
    clearSelection: () => {
      setState({ selection: undefined, details: undefined, pointed: undefined, notice: undefined });
    },
    selectRelationById: (id: string) => {
      const relation = getState().graph.relations.get(id);
      if (relation !== undefined) selectRelation(relation);
    },
    openDocument: (document: string, start?: number, end?: number) => {
      const place = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      setState({ reading: { document, ...place } });
      void reader.readDocument(document);
    },
    closeDocument: () => {
      setState({ reading: undefined });
    },
    setLanguage: (language: Language) => {
      setState({ language });
    },
    setTheme: (theme: State['theme']) => {
      setState({ theme });
    },
    setLabels: (labels: Labels) => {
      setState({ labels });
    },
    dismissFailure: () => {
      setState({ failure: undefined, notice: undefined });
    },
  };
}

export type Actions = ReturnType<typeof createActions>;
