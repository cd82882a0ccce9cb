import { isHub, joiningTypesOf } from '#shared/ask-roles';
import { datasetsPass, type Participations } from '#shared/links';
import type { Graph } from '../state/graph.ts';
import { remember } from '../state/memo.ts';
import { participationsOn, relationsOn } from '../state/said-on.ts';
import { shownByDatasets } from '../state/shown-by-datasets.ts';
import { countBy } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import type { Legend } from './view.ts';

type Counted = Required<Pick<Legend, 'kinds' | 'types' | 'bases'>>;

type Without = State['hiddenDatasets'];

/** What is on the canvas, without the datasets that are switched off. */
export const countsOfGraph = remember((graph: Graph, without: Without): Counted => {
  const { entities, relations } = graph;
  const isShown = shownByDatasets(graph, without);
  const said = relationsOn([...relations.values()], without);
  return {
    kinds: countBy(
      [...entities.values()].filter(({ id }) => isShown(id)),
      ({ kind }) => kind,
    ),
    types: countBy(said, ({ type }) => type),
    bases: countBy(
      said.filter(({ withoutEvidence }) => withoutEvidence !== true),
      ({ basis }) => basis,
    ),
  };
});

const countsOfHubs = remember((known: Participations, without: Without): Counted => {
  const hubs = known.hubs.filter(({ datasets }) => datasetsPass(datasets, without));
  const parts = [...hubs.flatMap(({ parties }) => parties), ...(known.ties ?? [])].filter(({ datasets }) =>
    datasetsPass(datasets, without),
  );
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
export function countsOfLinks(state: Pick<State, 'graph' | 'participations' | 'hiddenDatasets'>): Counted {
  const known = participationsOn(state);
  const { graph, hiddenDatasets } = state;
  return known === undefined ? countsOfGraph(graph, hiddenDatasets) : countsOfHubs(known, hiddenDatasets);
}

/** What filters a view of places and of what joins them. */
export function placesLegend(state: State): Legend {
  const { kinds, types, bases } = countsOfLinks(state);
  const joining = new Set([...joiningTypesOf(state.roles), ...state.roles.ties]);
  return {
    kinds: new Map([...kinds].filter(([kind]) => isHub(state.roles, kind))),
    types: new Map([...types].filter(([type]) => joining.has(type))),
    ...{ bases, hasBorder: true, hasWords: true },
  };
}
