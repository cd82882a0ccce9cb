import type { Entity, Relation } from '#contract/graph';
import type { Graph } from './graph.ts';
import type { State } from './state.ts';

type Filters = Pick<State, 'graph' | 'hiddenKinds' | 'hiddenTypes' | 'bases'>;

/** What the filters leave of the graph. */
export function visible({ graph, hiddenKinds, hiddenTypes, bases }: Filters): {
  entities: Entity[];
  relations: Relation[];
} {
  const entities = [...graph.entities.values()].filter(({ kind }) => !hiddenKinds.has(kind));
  const ids = new Set<string>(entities.map(({ id }) => id));
  const relations = [...graph.relations.values()].filter(
    ({ type, basis, source, target }) =>
      !hiddenTypes.has(type) && bases.has(basis) && ids.has(source) && ids.has(target),
  );
  return { entities, relations };
}

export function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

export function degrees({ relations }: Pick<Graph, 'relations'>): Map<string, number> {
  return countBy(
    [...relations.values()].flatMap(({ source, target }) => [source, target]),
    (id) => id,
  );
}

/** How many entities expanding this one brought. */
export function broughtCount({ broughtBy }: Graph, id: string): number {
  return [...broughtBy.values()].filter((by) => by === id).length;
}
