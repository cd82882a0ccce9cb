import type { Entity, Relation } from '#shared/graph';
import { valueOf } from './asked.ts';
import { emptyGraph, mergeSubgraph } from './graph.ts';
import { visible, visibleOf } from './selectors.ts';
import type { Member, State } from './state.ts';

/** Of so many selected all is read; of more only what is drawn is told. */
export const mostMembers = 24;

/** Something that two or more of the selected are linked to. */
export interface Shared {
  entity: Entity;
  /** Those of the selected that are, in their order. */
  of: string[];
  relations: Relation[];
}

export interface Joined {
  /** What joins most of them first. */
  shared: Shared[];
  /** Relations from one of them to another. */
  among: Relation[];
}

type Subgraph = Pick<Member, 'entities' | 'relations'>;

const none: Joined = { shared: [], among: [] };

/** What joins the selected, under the filters: in all data where their neighbours were read, else in what is drawn. */
export function joinedOf(state: State, ids: readonly string[]): Joined {
  if (ids.length > mostMembers) return joinedIn(ids, visible(state));
  const members = ids.flatMap((id) => valueOf(state.members[id]) ?? []);
  if (members.length < ids.length) return none;
  return joinedIn(ids, underFilters(state, members));
}

function underFilters(state: State, members: readonly Member[]): Subgraph {
  const all = {
    entities: members.flatMap(({ entity, entities }) => [entity, ...entities]),
    relations: members.flatMap(({ relations }) => relations),
  };
  return visibleOf({ ...state, graph: mergeSubgraph(emptyGraph, all) });
}

function joinedIn(ids: readonly string[], { entities, relations }: Subgraph): Joined {
  const chosen = new Set(ids);
  const byOther = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const [end, other] of [
      [relation.source, relation.target],
      [relation.target, relation.source],
    ] as const)
      if (chosen.has(end) && !chosen.has(other)) byOther.set(other, [...(byOther.get(other) ?? []), relation]);
  const shared = entities.flatMap((entity): Shared[] => {
    const own = byOther.get(entity.id) ?? [];
    const of = ids.filter((id) => own.some(({ source, target }) => source === id || target === id));
    return of.length < 2 ? [] : [{ entity, of, relations: own }];
  });
  return {
    shared: shared.sort((a, b) => b.of.length - a.of.length || (a.entity.id < b.entity.id ? -1 : 1)),
    among: relations.filter(({ source, target }) => chosen.has(source) && chosen.has(target)),
  };
}
