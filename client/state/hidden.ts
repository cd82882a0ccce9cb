import type { Relation } from '#shared/graph';
import { datasetsPass } from '#shared/links';
import { shownByDatasets } from './shown-by-datasets.ts';
import type { State } from './state.ts';

/** How many entities of this picture, and how many relations to them, are hidden that the datasets which are on show. */
export function hiddenHere({ graph, hiddenDatasets }: Hiding): { entities: number; relations: number } {
  const { hidden, entities, relations } = graph;
  if (hidden.size === 0) return { entities: 0, relations: 0 };
  const isShown = shownByDatasets(graph, hiddenDatasets);
  const isAway = ({ source, target, datasets }: Relation) =>
    (hidden.has(source) || hidden.has(target)) &&
    datasetsPass(datasets, hiddenDatasets) &&
    isShown(source) &&
    isShown(target);
  return {
    entities: [...hidden].filter((id) => entities.has(id) && isShown(id)).length,
    relations: [...relations.values()].filter(isAway).length,
  };
}

/** What a person knows to have hidden, of this picture and of others: of this one what the datasets that are on show. */
export function hiddenToTell({ graph, hiddenDatasets }: Hiding): string[] {
  const isShown = shownByDatasets(graph, hiddenDatasets);
  return [...graph.hidden].filter((id) => !graph.entities.has(id) || isShown(id));
}

type Hiding = Pick<State, 'graph' | 'hiddenDatasets'>;
