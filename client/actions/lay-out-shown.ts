import { datasetsPass } from '#shared/links';
import { type Arrangement, type Graph, mergeSubgraph, type Placement } from '../state/graph.ts';
import { shownAsFound } from '../state/shown-by-datasets.ts';

/** Between what is shown and what is switched off, in model coordinates. */
const gap = 120;

/** Those that go by what lies where, or about whom, are one picture with all that they hold. */
const whole: readonly Arrangement[] = ['map', 'rings'];

interface Shown {
  by: Arrangement;
  /** Datasets that are switched off. */
  without: ReadonlySet<string>;
  /** What keeps its place. */
  pinned: Graph['pinned'];
}

type Placements = Map<string, Placement>;

/** Lays out what is shown as a picture of its own; what is there only by datasets that are switched off stands beside it, for when they are on. */
export async function layOutShown(
  graph: Graph,
  { by, without, pinned }: Shown,
  layOut: (graph: Graph) => Promise<Placements>,
): Promise<Placements> {
  const ids = [...graph.entities.keys()];
  const tied = ids.filter(shownAsFound({ ...graph, pinned, placements: new Map() }, without));
  if (tied.length === 0 || tied.length === ids.length || whole.includes(by)) return layOut(graph);
  const first = withAround(graph, tied, without);
  const drawn = await layOut(partOf(graph, (id) => first.has(id), without));
  // Once it is known what is drawn as a box, those in which nothing stands are beside it too.
  const isShown = shownAsFound({ ...graph, pinned, placements: drawn }, without);
  const shown = [...drawn.keys()].every(isShown) ? drawn : await layOut(partOf(graph, isShown, without));
  if (ids.every(isShown)) return shown;
  const others = await layOut(partOf(graph, (id) => !isShown(id), new Set()));
  const shift = edge(shown, 1) + gap + edge(others, -1);
  const beside = [...others].map(
    ([id, place]) => [id, pinned.has(id) ? place : { ...place, x: place.x + shift }] as const,
  );
  return new Map([...shown, ...beside]);
}

/** Those of these datasets of which something stands beside the picture since they were switched off when it was laid out. */
export function standingBeside(graph: Graph, ids: readonly string[]): string[] {
  const { begun, entities } = graph;
  const wasShown = shownAsFound({ ...graph, placements: begun.placements }, begun.without ?? new Set());
  const beside = new Set(
    [...begun.placements.keys()].flatMap((id) => (wasShown(id) ? [] : (entities.get(id)?.datasets ?? []))),
  );
  return ids.filter((id) => beside.has(id));
}

/** These, and what they lie in, which may be drawn as boxes around them, whoever says of it what. */
function withAround({ entities, within }: Graph, ids: readonly string[], without: ReadonlySet<string>): Set<string> {
  const around = ids.flatMap((id) => (within[id] ?? []).map((one): string => one.id));
  const isOn = (id: string) => entities.has(id) && datasetsPass(entities.get(id)?.datasets, without);
  return new Set([...ids, ...around.filter(isOn)]);
}

function partOf(graph: Graph, isIn: (id: string) => boolean, without: ReadonlySet<string>): Graph {
  return mergeSubgraph(
    { ...graph, entities: new Map(), relations: new Map() },
    {
      entities: [...graph.entities.values()].filter(({ id }) => isIn(id)),
      relations: [...graph.relations.values()].filter(({ datasets }) => datasetsPass(datasets, without)),
    },
  );
}

/** How far a picture reaches to the right (1) or to the left (-1). */
function edge(placements: Placements, side: 1 | -1): number {
  return Math.max(...[...placements.values()].map(({ x, width }) => x * side + width / 2));
}
