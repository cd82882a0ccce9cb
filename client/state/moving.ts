import type { Graph, Placement } from './graph.ts';
import { standingIn } from './hiding.ts';

type Point = Pick<Placement, 'x' | 'y'>;

/** A box that has another size, and its middle elsewhere, but moves nothing that stands in it. */
interface Grown {
  id: string;
  size: Omit<Placement, 'look'>;
}

/** Moves entities, by whole pixels. What is pinned is pinned where it was put; what of a box is out of sight goes with it. */
export function moveEntities(graph: Graph, carried: ReadonlyMap<string, Point>, grown?: Grown): Graph {
  const moved = new Map(
    [...withUnseen(graph, carried)].flatMap(([id, to]) => {
      const place = graph.placements.get(id);
      // What is dropped where it was stays there.
      if (place === undefined || (place.x === to.x && place.y === to.y)) return [];
      return [[id, { ...place, x: Math.round(to.x), y: Math.round(to.y) }] as const];
    }),
  );
  if (moved.size === 0) return graph;
  const outer = grown === undefined ? undefined : graph.placements.get(grown.id);
  if (grown !== undefined && outer !== undefined) moved.set(grown.id, { ...outer, ...grown.size });
  const repinned = [...moved].flatMap(([id, { x, y }]) => (graph.pinned.has(id) ? [[id, { x, y }] as const] : []));
  return {
    ...graph,
    placements: new Map<string, Placement>([...graph.placements, ...moved]),
    pinned: new Map([...graph.pinned, ...repinned]),
  };
}

/** Hidden or filtered away, it would come back outside of its box. */
function withUnseen(graph: Graph, carried: ReadonlyMap<string, Point>): Map<string, Point> {
  const all = new Map(carried);
  for (const [box, to] of carried) {
    const from = graph.placements.get(box);
    if (from === undefined) continue;
    for (const id of standingIn(graph, box)) {
      const place = graph.placements.get(id);
      if (place !== undefined && !all.has(id)) all.set(id, { x: place.x + to.x - from.x, y: place.y + to.y - from.y });
    }
  }
  return all;
}
