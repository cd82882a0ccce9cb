import { placeWithin } from '#shared/default-roles';
import type { Entity, Relation } from '#shared/graph';
import type { neighbours } from '#shared/contract/routes';
import type { ReplyOf } from '#shared/contract/route';
import { datasetsPass } from '#shared/links';
import type { Graph } from './graph.ts';
import type { Filters } from './filters.ts';

/** The neighbours of an entity by the datasets that are on, the most evidenced first: so many as one request brings. */
export type Around = Pick<ReplyOf<typeof neighbours>, 'entities' | 'relations' | 'within' | 'total' | 'next'> & {
  id: string;
};

/** So many neighbours one request brings. */
export const mostAround = 200;

/** So many entities are brought at once. */
export const expandedAtOnce = 25;

export interface Growth {
  /** What expanding brings now. */
  entities: Entity[];
  relations: Relation[];
  /** How many neighbours are not on the canvas, those of `entities` too. */
  missing: number;
}

/** What expanding would bring: so many neighbours that are not there, and relations to those that are. */
export function growthOf(
  { graph, hiddenDatasets }: Pick<Filters, 'hiddenDatasets'> & { graph: Graph },
  around: Around,
  most: number = expandedAtOnce,
): Growth {
  // What a person hid comes back by his word alone.
  const absent = around.entities.filter(({ id }) => !graph.entities.has(id) && !graph.hidden.has(id));
  const entities = absent.slice(0, most);
  const there = new Set<string>([...graph.entities.keys(), ...entities.map(({ id }) => id)]);
  return {
    entities,
    relations: around.relations.filter(
      (relation) =>
        !graph.relations.has(relation.id) &&
        datasetsPass(relation.datasets, hiddenDatasets) &&
        there.has(relation.source) &&
        there.has(relation.target) &&
        !isSeenAsBoxes(graph, relation),
    ),
    missing: absent.length + around.total - around.entities.length,
  };
}

/** A place that stands in the box of another needs no line to it. */
export function isSeenAsBoxes({ placements }: Graph, { type, source, target }: Relation): boolean {
  const [inner, outer] = [placements.get(source), placements.get(target)];
  return type === placeWithin && outer?.look === 'box' && inner !== undefined && inner.look !== 'free';
}

/** What the server leaves out of the neighbours. */
export function withoutDatasets({ hiddenDatasets }: Pick<Filters, 'hiddenDatasets'>): { without?: string } {
  return hiddenDatasets.size === 0 ? {} : { without: [...hiddenDatasets].sort().join(',') };
}
