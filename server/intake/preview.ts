import { rolesOf } from '../../shared/roles.ts';
import type { Subgraph } from '../../shared/graph.ts';
import type { Loadable } from '../dataset/staged-dataset.ts';

const mostShown = 40;

/** The first relations with their ends: what the picture will be like. */
export function previewOf(dataset: Loadable | undefined): Subgraph {
  if (dataset === undefined) return { entities: [], relations: [] };
  const { undrawnTypes } = rolesOf([dataset.vocabulary]);
  const relations = first(mostShown, dataset.relations, ({ type }) => !undrawnTypes.includes(type));
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
  return { entities: first(ends.size, dataset.entities, ({ id }) => ends.has(id)), relations };
}

function first<T>(most: number, items: Iterable<T>, isWanted: (item: T) => boolean): T[] {
  const found: T[] = [];
  if (most === 0) return found;
  for (const item of items) {
    if (!isWanted(item)) continue;
    found.push(item);
    if (found.length === most) break;
  }
  return found;
}
