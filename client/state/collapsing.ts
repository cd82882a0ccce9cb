import { chosenIds } from './chosen.ts';
import { collapse, type Graph } from './graph.ts';
import { showGraph } from './history.ts';
import { broughtCount } from './selectors.ts';
import type { State } from './state.ts';

/** Keeps how it is now for when the entity is collapsed; one that is expanded further goes back to before it all. */
export function beforeGrowth(
  state: Pick<State, 'graph' | 'selection' | 'grownFrom'>,
  id: string,
): Pick<State, 'grownFrom'> {
  const { graph, selection, grownFrom } = state;
  const brought = broughtCount(graph, id);
  if (brought.entities + brought.relations > 0 && grownFrom.has(id)) return { grownFrom };
  const { placements, begun } = graph;
  return { grownFrom: new Map([...grownFrom, [id, { placements, begun, selection }]]) };
}

/**
 * Takes back what expanding the entity brought: everything stands where it stood, but for what is pinned or what was laid out
 * since, and what was selected is selected, where it is still drawn.
 */
export function collapsed(state: State, id: string): Partial<State> {
  const graph = collapse(state.graph, id);
  if (graph === state.graph) return {};
  const before = state.grownFrom.get(id);
  const grownFrom = new Map([...state.grownFrom].filter(([one]) => one !== id));
  const isDrawn = (one: string) => graph.entities.has(one) && !graph.hidden.has(one);
  const restored = before === undefined || before.begun !== graph.begun ? graph : stoodAt(graph, before.placements);
  const shown = { ...showGraph(state, restored), grownFrom };
  const wanted = before === undefined ? state.selection : before.selection;
  if (before !== undefined && chosenIds(wanted).every(isDrawn)) return { ...shown, selection: wanted };
  return chosenIds(state.selection).every(isDrawn) ? shown : { ...shown, selection: { what: 'entity', id } };
}

function stoodAt(graph: Graph, before: Graph['placements']): Graph {
  const placements = new Map(
    [...graph.placements].map(([id, now]) => [id, graph.pinned.has(id) ? now : (before.get(id) ?? now)]),
  );
  return { ...graph, placements };
}
