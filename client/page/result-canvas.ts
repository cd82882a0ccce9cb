import { everything } from '#shared/lens';
import { mountCanvas } from '../canvas/canvas.ts';
import type { CoreActs } from '../actions/core.ts';
import type { LayOut } from '../layout/layout.ts';
import { graphOf } from '../state/graph.ts';
import { createStateStore, type StateStore } from '../state/store.ts';
import type { DrawGraph } from '../views/view.ts';

/** So few have room for every name. */
const mostNamed = 25;

/** A second canvas with a graph and a state of its own: what is selected there is selected on the page. */
export function createResultCanvas(
  store: StateStore,
  layOut: LayOut,
  actions: Pick<CoreActs, 'selectEntity' | 'selectRelation' | 'clearSelection'>,
): DrawGraph {
  return (container, { entities, relations }) => {
    const { schema, roles, language, theme, motion, seed } = store.getState();
    const graph = graphOf(everything, { entities, relations });
    const labels = entities.length <= mostNamed ? ('all' as const) : ('auto' as const);
    const own = createStateStore({ schema, roles, language, theme, motion, seed, labels });
    const canvas = mountCanvas(container, own, {
      selectEntity: actions.selectEntity,
      selectRelation: (id) => {
        const relation = graph.relations.get(id);
        if (relation !== undefined) actions.selectRelation(relation);
      },
      selectPair: () => undefined,
      expand: () => undefined,
      clear: actions.clearSelection,
    });
    const laying = new AbortController();
    const follow = store.subscribe(
      ({ selection, theme: shade, language: words, schema: names }) => ({
        selection,
        theme: shade,
        language: words,
        schema: names,
      }),
      (change) => own.setState(change),
    );
    void layOut(
      {
        how: 'force',
        entities: entities.map(({ id, kind, name }) => ({ id, kind, name })),
        relations: [...graph.relations.values()].map(({ source, target }) => ({ source, target })),
        within: {},
        roles,
        fixed: [],
        seed,
        aspect: container.clientWidth / Math.max(1, container.clientHeight),
      },
      laying.signal,
    ).then(
      async (placements) => {
        own.setState({ graph: { ...graph, placements } });
        await canvas.drawn();
        canvas.fit();
      },
      () => undefined,
    );
    return () => {
      laying.abort();
      follow();
      canvas.close();
    };
  };
}
