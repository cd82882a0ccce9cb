import { isHub, joiningTypesOf } from '#shared/ask-roles';
import type { Participations } from '#shared/links';
import { valueOf } from '../state/asked.ts';
import type { Graph } from '../state/graph.ts';
import { remember } from '../state/memo.ts';
import { countBy } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import type { Legend } from './view.ts';

type Counted = Required<Pick<Legend, 'kinds' | 'types' | 'bases'>>;

/** What is on the canvas. */
export const countsOfGraph = remember(({ entities, relations }: Graph): Counted => ({
  kinds: countBy(entities.values(), ({ kind }) => kind),
  types: countBy(relations.values(), ({ type }) => type),
  bases: countBy(
    [...relations.values()].filter(({ withoutEvidence }) => withoutEvidence !== true),
    ({ basis }) => basis,
  ),
}));

const countsOfHubs = remember(({ hubs }: Participations): Counted => {
  const parts = hubs.flatMap(({ parties }) => parties);
  return {
    kinds: countBy(hubs, ({ kind }) => kind),
    types: countBy(parts, ({ type }) => type),
    bases: countBy(
      parts.filter(({ withoutEvidence }) => withoutEvidence !== true),
      ({ basis }) => basis,
    ),
  };
});

/** What joins places in the whole graph; until it is known, what the canvas has of it. */
export function countsOfLinks({ graph, participations }: Pick<State, 'graph' | 'participations'>): Counted {
  const known = valueOf(participations);
  return known === undefined ? countsOfGraph(graph) : countsOfHubs(known);
}

/** What filters a view of places and of what joins them. */
export function placesLegend(state: State): Legend {
  const { kinds, types, bases } = countsOfLinks(state);
  const joining = new Set(joiningTypesOf(state.roles));
  return {
    kinds: new Map([...kinds].filter(([kind]) => isHub(state.roles, kind))),
    types: new Map([...types].filter(([type]) => joining.has(type))),
    ...{ bases, hasBorder: true, hasWords: true },
  };
}
