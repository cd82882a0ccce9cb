import type { EntityRef } from '#shared/graph';
import { valueOf } from '../state/asked.ts';
import type { State } from '../state/state.ts';
import type { PageActions } from './rooms.ts';

/** Searches the paths between two entities that the page knows. */
export function pathsBetween(state: State, actions: Pick<PageActions, 'findPaths'>, from: string, to: string): void {
  const ends = [from, to].map((id): EntityRef | undefined => {
    const entity = state.graph.entities.get(id) ?? valueOf(state.members[id])?.entity;
    return entity && { id: entity.id, kind: entity.kind, name: entity.name };
  });
  void actions.findPaths(ends[0], ends[1]);
}
