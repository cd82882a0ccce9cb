import { type Filters, noFilters } from './filters.ts';
import { emptyGraph, type Graph, isLaidOutAnew } from './graph.ts';
import type { Moment } from './moment.ts';
import type { State } from './state.ts';

const longest = 50;

/** Shows a new graph; the old one can be had back, but for the empty one of the beginning. The same graph again changes nothing. */
export function showGraph(
  state: Pick<State, 'graph' | 'view' | 'past' | 'future'>,
  graph: Graph,
): Pick<State, 'graph' | 'past' | 'future'> {
  if (graph === state.graph) return { graph, past: state.past, future: state.future };
  const past = state.graph === emptyGraph ? [] : [...state.past, momentOf(state)].slice(-longest);
  return { graph, past, future: [] };
}

/**
 * Filters in another way; those of before can be had back. A window that is moved on and on is moved once, as the step `begun` that
 * began to move it.
 */
export function showFiltered(
  state: State,
  { level, ...change }: Partial<Filters> & Partial<Pick<State, 'level'>>,
  begun?: Moment,
): Partial<State> {
  const filters = filtersOf(state);
  const isOther = level !== undefined && level !== state.level;
  const chosen = isOther ? { level } : {};
  const keys = Object.keys(change) as (keyof Filters)[];
  if (keys.every((key) => change[key] === filters[key])) return {};
  const last = state.past.at(-1);
  const isMovedOn =
    keys.every((key) => key === 'window') &&
    ![change.window, filters.window].includes(undefined) &&
    last?.filters !== undefined &&
    last === begun &&
    last.filters.window !== filters.window;
  if (isMovedOn || state.graph === emptyGraph) return { ...change, ...chosen, future: [] };
  const before: Moment = { ...momentOf(state), filters, ...(isOther ? { level: state.level } : {}) };
  return { ...change, ...chosen, past: [...state.past, before].slice(-longest), future: [] };
}

function filtersOf(state: Filters): Filters {
  const known = Object.keys(noFilters).map((key) => [key, state[key as keyof Filters]]);
  return Object.fromEntries(known) as Filters;
}

export function undo(state: State): Partial<State> {
  const before = state.past.at(-1);
  return before === undefined
    ? {}
    : { ...shown(before), past: state.past.slice(0, -1), future: [momentBeside(before, state), ...state.future] };
}

export function redo(state: State): Partial<State> {
  const [after, ...rest] = state.future;
  return after === undefined
    ? {}
    : { ...shown(after), past: [...state.past, momentBeside(after, state)], future: rest };
}

function momentOf({ graph, view }: Moment): Moment {
  return { graph, view };
}

/** The moment that is left for another one, with the filters where that has its own. */
function momentBeside({ filters, level }: Moment, state: State): Moment {
  return {
    ...momentOf(state),
    ...(filters === undefined ? {} : { filters: filtersOf(state) }),
    ...(level === undefined ? {} : { level: state.level }),
  };
}

/** Filters hold in every view: a step of theirs turns to none. */
function shown({ graph, view, filters, level }: Moment): Partial<State> {
  const query = graph.shows.what === 'query' ? graph.shows.statement : undefined;
  return {
    ...{ graph, lens: graph.lens, query },
    ...(filters ?? { view }),
    ...(level === undefined ? {} : { level }),
  };
}

/** Where to look after a step from one graph to another: at the whole where it is another picture, else at what changed. */
export function changeOf(before: Graph, after: Graph): 'whole' | string[] {
  const known = [...after.entities.keys()].filter((id) => before.entities.has(id));
  const isOther =
    before.shows !== after.shows || before.lens !== after.lens || isLaidOutAnew(before.begun, after.begun);
  if (isOther || known.length * 2 < after.entities.size) return 'whole';
  const changed = new Set<string>();
  for (const [id, place] of after.placements) {
    const old = before.placements.get(id);
    if (old === undefined || old.x !== place.x || old.y !== place.y) changed.add(id);
  }
  for (const id of before.hidden) if (!after.hidden.has(id) && after.entities.has(id)) changed.add(id);
  for (const id of after.called) if (!before.called.has(id)) changed.add(id);
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const)
    for (const [id, { source, target }] of one.relations)
      if (!other.relations.has(id)) for (const end of [source, target]) if (after.entities.has(end)) changed.add(end);
  return [...changed];
}
