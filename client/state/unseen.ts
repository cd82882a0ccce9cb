import type { Relation } from '#shared/graph';
import { datasetsPass } from '#shared/links';
import type { Graph } from './graph.ts';
import { standingIn } from './hiding.ts';
import type { Notice } from './notice.ts';
import { nameOf, visible } from './selectors.ts';
import { shownByDatasets } from './shown-by-datasets.ts';
import type { State } from './state.ts';

/** Whether it is in the picture, and neither hidden by hand nor there only by datasets that are off. */
export function isDrawn({ graph, hiddenDatasets }: Pick<State, 'graph' | 'hiddenDatasets'>, id: string): boolean {
  return graph.entities.has(id) && !graph.hidden.has(id) && shownByDatasets(graph, hiddenDatasets)(id);
}

/** Those of these that only what datasets say keeps out of the picture that are off: asked for, they stand there for themselves. */
export function callable(graph: Graph, ids: readonly string[], without: ReadonlySet<string>): string[] {
  const isShown = shownByDatasets(graph, without);
  return ids.filter((id) => {
    const entity = graph.entities.get(id);
    return entity !== undefined && datasetsPass(entity.datasets, without) && !isShown(id);
  });
}

/** That these stand there for themselves, and by which datasets more would be seen of them. */
export function calledNotice(state: State, ids: readonly string[]): Notice | undefined {
  if (ids.length === 0) return undefined;
  const { graph } = state;
  // A box is empty without the lines of what stands in it.
  const about = new Set(ids.flatMap((id) => [id, ...standingIn(graph, id)]));
  const own = [...graph.relations.values()].filter(({ source, target }) => about.has(source) || about.has(target));
  return { what: 'called', names: ids.map((id) => nameOf(state, id)), datasets: offAmong(state, own) };
}

/** Why these are not to be seen, though they were asked for and are in the picture. */
export function unseenNotice(state: State, ids: readonly string[]): Notice | undefined {
  const { graph, hiddenDatasets } = state;
  const asked = ids.flatMap((id) => graph.entities.get(id) ?? []);
  const off = asked.filter(({ datasets }) => !datasetsPass(datasets, hiddenDatasets));
  if (off.length > 0)
    return { what: 'switched-off', names: off.map(({ name }) => name), datasets: offAmong(state, off) };
  const seen = new Set<string>(visible(state).entities.map(({ id }) => id));
  const filtered = asked.filter(({ id }) => !seen.has(id) && !graph.hidden.has(id));
  return filtered.length === 0 ? undefined : { what: 'filtered-out', names: filtered.map(({ name }) => name) };
}

/** Why a relation is not to be seen whose ends are. */
export function unseenLineNotice(state: State, relation: Relation): Notice | undefined {
  if (visible(state).relations.some(({ id }) => id === relation.id)) return undefined;
  const names = [`${nameOf(state, relation.source)} — ${nameOf(state, relation.target)}`];
  return datasetsPass(relation.datasets, state.hiddenDatasets)
    ? { what: 'filtered-out', names }
    : { what: 'switched-off', names, datasets: offAmong(state, [relation]) };
}

/** The datasets that are off and say these. */
function offAmong(
  { hiddenDatasets }: Pick<State, 'hiddenDatasets'>,
  said: readonly { datasets?: readonly string[] | undefined }[],
): string[] {
  const all = new Set(said.flatMap(({ datasets = [] }) => datasets));
  return [...all].filter((id) => hiddenDatasets.has(id));
}
