import type { Entity, EntityRef, Relation } from '#shared/graph';
import type { EntityDetails, State } from '../state/state.ts';

/** What a dossier is of: the view that is on, or what is selected in it. */
export type Subject =
  | { of: 'view' }
  | { of: 'entity'; id: string }
  | { of: 'several'; ids: readonly string[] }
  | { of: 'pair'; a: string; b: string }
  | { of: 'path' };

export interface SubjectGraph {
  name: string;
  entities: Entity[];
  relations: Relation[];
  within: Record<string, EntityRef[]>;
  /** Of entities: what else is known of each. */
  details: EntityDetails[];
  /** How many neighbours there are that are not in it. */
  missing: number;
}

/** What is selected, where a dossier can be made of it. */
export function subjectOf({ selection, drawnPath }: Pick<State, 'selection' | 'drawnPath'>): Subject | undefined {
  if (selection?.what === 'entity') return { of: 'entity', id: selection.id };
  if (selection?.what === 'several') return { of: 'several', ids: selection.ids };
  if (selection?.what === 'pair') return { of: 'pair', a: selection.a, b: selection.b };
  return drawnPath === undefined ? undefined : { of: 'path' };
}
