import type { Entity, EntityRef, Relation } from '#shared/graph';
import { crossBorder, type Lens } from '#shared/lens';

/** Where and how an entity is drawn, in model coordinates; x and y are its middle. */
export interface Placement {
  x: number;
  y: number;
  width: number;
  height: number;
  /** `box` holds places, `card` has its name inside, `left` and `right` are rows with the name on that side, `free` has it below. */
  look: 'box' | 'card' | 'left' | 'right' | 'free';
}

/** A lens, the sub-network of two places, or the result of a statement. */
export type Shown = { what: 'lens' } | { what: 'pair'; a: string; b: string } | ShownQuery;

/** The result of a statement with its parameters, each as it was written. */
interface ShownQuery {
  what: 'query';
  statement: string;
  parameters?: Readonly<Record<string, GivenParameter>>;
}

interface GivenParameter {
  type: 'String' | 'Integer' | 'Float' | 'Boolean' | 'Date' | 'List' | 'Null';
  text: string;
}

/** How a picture is laid out: that of two provinces, by forces, in tiers, in rings about one, in the boxes of provinces, where places lie. */
export const arrangements = ['composed', 'force', 'tiers', 'rings', 'boxes', 'map'] as const;
export type Arrangement = (typeof arrangements)[number];

/** How a person wants a picture laid out; `about` is the middle of rings. */
export interface Arranged {
  by: Arrangement;
  about: string | undefined;
}

/** What is on the canvas: a value, never changed in place. */
export interface Graph {
  /** The lens that it began with. */
  lens: Lens;
  /** What it began as. */
  shows: Shown;
  entities: ReadonlyMap<string, Entity>;
  relations: ReadonlyMap<string, Relation>;
  within: Readonly<Record<string, readonly EntityRef[]>>;
  placements: ReadonlyMap<string, Placement>;
  /** From where an entity was brought by expanding. */
  broughtBy: ReadonlyMap<string, string>;
  /** From where a relation was brought by expanding. */
  linkedBy: ReadonlyMap<string, string>;
  /** Whether agreements, alliances and mechanisms are drawn as lines between the places that they join. */
  folded: boolean;
  /** Where everything stood when the picture was laid out, and for which width by height. */
  begun: {
    placements: ReadonlyMap<string, Placement>;
    aspect: number;
    /** The datasets that were switched off then, and stand beside it. */
    without?: ReadonlySet<string>;
  };
  /** How a person had it laid out; undefined is as its kind of picture is. */
  arranged: Arranged | undefined;
  /** Entities that a person took out of sight, also such as only another picture has. */
  hidden: ReadonlySet<string>;
  /** Entities that keep their place when a picture is laid out, and that place. */
  pinned: ReadonlyMap<string, { x: number; y: number }>;
  /** Entities that a person asked for, which stand there for themselves, also where only datasets that are off tie them. */
  called: ReadonlySet<string>;
}

export const emptyGraph: Graph = {
  lens: crossBorder,
  shows: { what: 'lens' },
  entities: new Map(),
  relations: new Map(),
  within: {},
  placements: new Map(),
  broughtBy: new Map(),
  linkedBy: new Map(),
  folded: false,
  begun: { placements: new Map(), aspect: 1 },
  arranged: undefined,
  hidden: new Set(),
  pinned: new Map(),
  called: new Set(),
};

export interface Addition {
  entities: readonly Entity[];
  relations: readonly Relation[];
  within?: Graph['within'];
  placements?: ReadonlyMap<string, Placement>;
  /** The entity whose expansion brings this. */
  origin?: string;
}

/** Whether what stood in a picture was laid out in another way; what came beside it moves nothing. */
export function isLaidOutAnew(before: Graph['begun'], after: Graph['begun']): boolean {
  return before !== after && [...before.placements].some(([id, place]) => after.placements.get(id) !== place);
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
  const linkedBy = new Map(graph.linkedBy);
  for (const relation of addition.relations) {
    if (!entities.has(relation.source) || !entities.has(relation.target) || relations.has(relation.id)) continue;
    relations.set(relation.id, relation);
    if (addition.origin !== undefined) linkedBy.set(relation.id, addition.origin);
  }
  return {
    ...graph,
    entities,
    relations,
    within: { ...graph.within, ...addition.within },
    placements: new Map([...graph.placements, ...(addition.placements ?? [])]),
    broughtBy,
    linkedBy,
  };
}

/** Takes back the entities and relations that expanding the entity brought, and what those brought in turn. Returns the same graph where it brought nothing. */
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
  const closed = new Set([origin, ...gone]);
  // Another that is still expanded would have brought the relation too.
  const open = new Set([...graph.broughtBy.values(), ...graph.linkedBy.values()].filter((id) => !closed.has(id)));
  const keeperOf = ({ id, source, target }: Relation): string | undefined => {
    const by = graph.linkedBy.get(id);
    return by === undefined || !closed.has(by) ? by : [source, target].find((end) => open.has(end));
  };
  const relations = [...graph.relations].filter(
    ([id, relation]) =>
      !gone.has(relation.source) &&
      !gone.has(relation.target) &&
      (!graph.linkedBy.has(id) || keeperOf(relation) !== undefined),
  );
  if (gone.size === 0 && relations.length === graph.relations.size) return graph;
  const stays = ([id]: readonly [string, unknown]) => !gone.has(id);
  return {
    ...graph,
    entities: new Map([...graph.entities].filter(stays)),
    relations: new Map(relations),
    placements: new Map([...graph.placements].filter(stays)),
    broughtBy: new Map([...graph.broughtBy].filter(stays)),
    linkedBy: new Map(
      relations.flatMap(([id, relation]) => {
        const by = keeperOf(relation);
        return by === undefined ? [] : [[id, by] as const];
      }),
    ),
  };
}

/** The graph without these, what they brought when they were expanded, and what leads to them. */
export function withoutThese(
  graph: Graph,
  { entities, relations }: { entities: readonly string[]; relations: readonly string[] },
): Graph {
  const closed = entities.reduce(collapse, graph);
  const gone = new Set([...entities, ...relations]);
  const stays = ([id]: readonly [string, unknown]) => !gone.has(id);
  const left = [...closed.relations].filter(
    ([id, { source, target }]) => !gone.has(id) && !gone.has(source) && !gone.has(target),
  );
  const isLeft = new Set(left.map(([id]) => id));
  return {
    ...closed,
    entities: new Map([...closed.entities].filter(stays)),
    relations: new Map(left),
    placements: new Map([...closed.placements].filter(stays)),
    broughtBy: new Map([...closed.broughtBy].filter(stays)),
    linkedBy: new Map([...closed.linkedBy].filter(([id]) => isLeft.has(id))),
    hidden: new Set([...closed.hidden].filter((id) => !gone.has(id))),
    pinned: new Map([...closed.pinned].filter(stays)),
    called: new Set([...closed.called].filter((id) => !gone.has(id))),
  };
}

/** A graph that begins with these. */
export function graphOf(lens: Lens, addition: Addition, shows: Shown = { what: 'lens' }): Graph {
  return { ...mergeSubgraph(emptyGraph, addition), lens, shows };
}
