import { placeWithin } from '#shared/default-roles';
import type { Relation } from '#shared/graph';
import { isSeenAsBoxes } from './growth.ts';
import type { Graph, Placement } from './graph.ts';

/** What a person made of a picture since it was laid out. Places are in whole pixels. */
export interface Made {
  /** What was brought since, by whose expansion, and where it stands. */
  brought: readonly { id: string; origin: string | undefined; place: Placement }[];
  /** What stands elsewhere than it was laid out, but for what is pinned. */
  moved: readonly { id: string; place: Placement }[];
  /** What was expanded. */
  origins: readonly string[];
}

const nothing: Made = { brought: [], moved: [], origins: [] };

export function madeOf(graph: Graph): Made {
  const { entities, placements, begun, broughtBy, linkedBy, pinned } = graph;
  if (graph.placements === begun.placements) return nothing;
  const brought: Made['brought'][number][] = [];
  const moved: Made['moved'][number][] = [];
  for (const id of entities.keys()) {
    const [place, first] = [placements.get(id), begun.placements.get(id)];
    if (place === undefined) continue;
    if (first === undefined) brought.push({ id, origin: broughtBy.get(id), place });
    else if (!isSame(place, first) && !(pinned.has(id) && isSame({ ...first, x: place.x, y: place.y }, place)))
      moved.push({ id, place });
  }
  return { brought, moved, origins: [...new Set([...broughtBy.values(), ...linkedBy.values()])] };
}

/**
 * The relations that came with what was brought: those from or to it, and all from or to what was expanded; a place within
 * another only where one of the two was expanded and no box shows it.
 */
export function broughtRelations(
  graph: Graph,
  made: Pick<Made, 'brought' | 'origins'>,
  relations: readonly Relation[],
): Relation[] {
  const fresh = new Set(made.brought.map(({ id }) => id));
  const origins = new Set(made.origins);
  return relations.filter((relation) => {
    if (graph.relations.has(relation.id)) return false;
    const ends = [relation.source, relation.target];
    if (ends.some((end) => origins.has(end))) return !isSeenAsBoxes(graph, relation);
    return relation.type !== placeWithin && ends.some((end) => fresh.has(end));
  });
}

/** In whole pixels, which an address holds. */
export function wholePlaces(placements: ReadonlyMap<string, Placement>): Map<string, Placement> {
  return new Map(
    [...placements].map(([id, place]) => [
      id,
      { ...place, x: Math.round(place.x), y: Math.round(place.y), ...sizeOf(place) },
    ]),
  );
}

function sizeOf({ width, height }: Placement): Pick<Placement, 'width' | 'height'> {
  return { width: Math.round(width), height: Math.round(height) };
}

function isSame(a: Placement, b: Placement): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height && a.look === b.look;
}
