import { rolesOf } from '../../shared/roles.ts';
import type { Subgraph } from '../../shared/graph.ts';
import type { Dataset } from '../dataset/check-dataset.ts';

const mostShown = 40;

/** The first relations with their ends: what the picture will be like. */
export function previewOf(dataset: Dataset | undefined): Subgraph {
  if (dataset === undefined) return { entities: [], relations: [] };
  const { undrawnTypes } = rolesOf([dataset.vocabulary]);
  const relations = dataset.relations.filter(({ type }) => !undrawnTypes.includes(type)).slice(0, mostShown);
  const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
  return { entities: dataset.entities.filter(({ id }) => ends.has(id)), relations };
}
