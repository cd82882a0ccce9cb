import { levelOf } from '#shared/ask-roles';
import { crossBorder } from '#shared/lens';
import { type Arrangement, type Graph, mergeSubgraph } from './graph.ts';
import { visible } from './selectors.ts';
import type { State } from './state.ts';

/** How a picture is laid out where nobody asks for anything else: that of two provinces has columns. */
export function ownArrangement({ lens, shows }: Pick<Graph, 'lens' | 'shows'>): Arrangement {
  return shows.what === 'pair' || (shows.what === 'lens' && lens === crossBorder) ? 'composed' : 'force';
}

/** How the picture is laid out. */
export function arrangementOf(graph: Graph): Arrangement {
  return graph.arranged?.by ?? ownArrangement(graph);
}

/** The ways that the picture can be laid out: without places in provinces there are no columns and no boxes. */
export function offeredArrangements({ graph, roles }: Pick<State, 'graph' | 'roles'>): Arrangement[] {
  const hasProvinces = Object.values(graph.within).some((chain) =>
    chain.some(({ kind }) => levelOf(roles, kind) === 'province'),
  );
  const hasPlaces = [...graph.entities.values()].some(({ kind }) => levelOf(roles, kind) !== undefined);
  const own = arrangementOf(graph);
  const offered: readonly [Arrangement, boolean][] = [
    ['composed', hasProvinces],
    ['boxes', hasProvinces],
    ['map', hasPlaces],
    ['force', true],
    ['tiers', true],
    ['rings', true],
  ];
  return offered.flatMap(([by, isOffered]) => (isOffered || by === own ? [by] : []));
}

/** The cities and provinces in which something stands that is drawn and that are not drawn themselves, so that they have no box. */
export function boxesMissing(state: State): string[] {
  const { graph, roles } = state;
  const around = visible(state).entities.flatMap(({ id }) => graph.within[id] ?? []);
  const boxes = around.filter(({ kind }) => ['city', 'province'].includes(levelOf(roles, kind) ?? ''));
  return [...new Set<string>(boxes.map(({ id }) => id))].filter((id) => !graph.entities.has(id));
}

/** What the address finds again by itself: the picture without what was brought, hidden or filtered away since, with what joins it. */
export function pictureAsFound(graph: Graph, joining: ReadonlySet<string> = new Set()): Graph {
  const { begun, linkedBy } = graph;
  const entities = [...graph.entities.values()].filter(({ id }) => begun.placements.has(id) || joining.has(id));
  const relations = [...graph.relations.values()].filter(({ id }) => !linkedBy.has(id));
  const bare = { ...graph, entities: new Map(), relations: new Map(), broughtBy: new Map(), linkedBy: new Map() };
  return mergeSubgraph(bare, { entities, relations });
}

/** Whether nothing of it was brought, hidden, pinned or filtered away. */
export function isAsFound(graph: Graph, shown: ReturnType<typeof visible>, found: Graph): boolean {
  return (
    graph.pinned.size === 0 &&
    [shown.entities.length, graph.entities.size].every((size) => size === found.entities.size) &&
    [shown.relations.length, graph.relations.size].every((size) => size === found.relations.size)
  );
}
