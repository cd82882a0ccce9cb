import type { Graph } from './graph.ts';
import type { State } from './state.ts';

const longest = 50;

/** Shows a new graph; the old one can be had back. The same graph again changes nothing. */
export function showGraph(state: State, graph: Graph): Pick<State, 'graph' | 'past' | 'future'> {
  if (graph === state.graph) return { graph, past: state.past, future: state.future };
  return { graph, past: [...state.past, state.graph].slice(-longest), future: [] };
}

export function undo({ graph, past, future }: State): Partial<State> {
  const before = past.at(-1);
  return before === undefined ? {} : { graph: before, past: past.slice(0, -1), future: [graph, ...future] };
}

export function redo({ graph, past, future }: State): Partial<State> {
  const [after, ...rest] = future;
  return after === undefined ? {} : { graph: after, past: [...past, graph], future: rest };
}
