import { emptyGraph, type Graph } from './graph.ts';
import type { State } from './state.ts';

const longest = 50;

/** Shows a new graph; the old one can be had back, but for the empty one of the beginning. The same graph again changes nothing. */
export function showGraph(state: State, graph: Graph): Pick<State, 'graph' | 'past' | 'future'> {
  if (graph === state.graph) return { graph, past: state.past, future: state.future };
  const past = state.graph === emptyGraph ? [] : [...state.past, state.graph].slice(-longest);
  return { graph, past, future: [] };
}

export function undo({ graph, past, future }: State): Partial<State> {
  const before = past.at(-1);
  return before === undefined
    ? {}
    : { graph: before, lens: before.lens, past: past.slice(0, -1), future: [graph, ...future] };
}

export function redo({ graph, past, future }: State): Partial<State> {
  const [after, ...rest] = future;
  return after === undefined ? {} : { graph: after, lens: after.lens, past: [...past, graph], future: rest };
}
