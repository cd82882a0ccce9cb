import type { Entity, EntityRef, Relation } from '#contract/graph';
import type { Lens } from '#contract/routes';

/** Where and how an entity is drawn, in model coordinates; x and y are its middle. */
export interface Placement {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `box` holds places, `card` has its name inside, `left` and `right` are rows with the name on that side, `free` has it below. */
  look: 'box' | 'card' | 'left' | 'right' | 'free';
}

/** What is on the canvas: a value, never changed in place. */
export interface Graph {
  /** The lens that it began with. */
  lens: Lens;
  entities: ReadonlyMap<string, Entity>;
  relations: ReadonlyMap<string, Relation>;
  within: Readonly<Record<string, readonly EntityRef[]>>;
  placements: ReadonlyMap<string, Placement>;
  /** From where an entity was brought by expanding. */
  broughtBy: ReadonlyMap<string, string>;
  /** Where the next page of an entity's neighbours begins. */
  nextPage: ReadonlyMap<string, string>;
  /** Whether agreements, alliances and mechanisms are drawn as lines between the places that they join. */
  folded: boolean;
}

export const emptyGraph: Graph = {
  lens: 'cross-border',
  entities: new Map(),
  relations: new Map(),
  within: {},
  placements: new Map(),
  broughtBy: new Map(),
  nextPage: new Map(),
  folded: false,
};

export interface Addition {
  entities: readonly Entity[];
  relations: readonly Relation[];
  within?: Graph['within'];
  placements?: ReadonlyMap<string, Placement>;
  origin?: string;
  next?: string | undefined;
}

/** Adds entities and relations; those already there stay as they are. Relations with an end that is not there are left out. */
export function mergeSubgraph(graph: Graph, addition: Addition): Graph {
  const entities = new Map(graph.entities);
  const broughtBy = new Map(graph.broughtBy);
  for (const entity of addition.entities) {
    if (entities.has(entity.id)) continue;
    entities.set(entity.id, entity);
    if (addition.origin !== undefined) broughtBy.set(entity.id, addition.origin);
  }
  const relations = new Map(graph.relations);
  for (const relation of addition.relations)
    if (entities.has(relation.source) && entities.has(relation.target) && !relations.has(relation.id))
      relations.set(relation.id, relation);
  const nextPage = new Map(graph.nextPage);
  if (addition.origin !== undefined) {
    if (addition.next === undefined) nextPage.delete(addition.origin);
    else nextPage.set(addition.origin, addition.next);
  }
  return {
    lens: graph.lens,
    entities,
    relations,
    within: { ...graph.within, ...addition.within },
    placements: new Map([...graph.placements, ...(addition.placements ?? [])]),
    broughtBy,
    nextPage,
    folded: graph.folded,
  };
}

/** Takes back what expanding the entity brought, and what those brought in turn. Returns the same graph where it brought nothing. */
export function collapse(graph: Graph, origin: string): Graph {
  const gone = new Set<string>();
  const take = (from: string) => {
    for (const [id, by] of graph.broughtBy)
      if (by === from && !gone.has(id)) {
        gone.add(id);
        take(id);
      }
  };
  take(origin);
  if (gone.size === 0) return graph;
  const stays = ([id]: readonly [string, unknown]) => !gone.has(id);
  return {
    lens: graph.lens,
    entities: new Map([...graph.entities].filter(stays)),
    relations: new Map([...graph.relations].filter(([, { source, target }]) => !gone.has(source) && !gone.has(target))),
    within: graph.within,
    placements: new Map([...graph.placements].filter(stays)),
    broughtBy: new Map([...graph.broughtBy].filter(stays)),
    nextPage: new Map([...graph.nextPage].filter(([id]) => !gone.has(id) && id !== origin)),
    folded: graph.folded,
  };
}

/** Moves entities; used when a person drags them. */
export function moveEntities(graph: Graph, moved: ReadonlyMap<string, { x: number; y: number }>): Graph {
  if (moved.size === 0) return graph;
  const placements = new Map(graph.placements);
  for (const [id, place] of moved) {
    const known = placements.get(id);
    if (known !== undefined) placements.set(id, { ...known, ...place });
  }
  return { ...graph, placements };
}

/** The sub-network of two places: they, what joins them, who takes part for them and the places around. */
export function graphOf(lens: Lens, addition: Addition): Graph {
  return { ...mergeSubgraph(emptyGraph, addition), lens };
}
