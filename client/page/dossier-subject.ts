import type { Entity, EntityRef, Relation } from '#shared/graph';
import { Entity as EntitySchema } from '#shared/graph';
import { subnetworkOf } from '../actions/pair.ts';
import type { Api } from '../api.ts';
import { nameOf } from '../state/selectors.ts';
import type { EntityDetails, State } from '../state/state.ts';

/** What a dossier is of: the view that is on, or what is selected in it. */
export type Subject =
  | { of: 'view' }
  | { of: 'entity'; id: string }
  | { of: 'pair'; a: string; b: string }
  | { of: 'path' };

export interface SubjectGraph {
  name: string;
  entities: Entity[];
  relations: Relation[];
  within: Record<string, EntityRef[]>;
  /** Of an entity: what else is known of it. */
  details?: EntityDetails;
  /** How many neighbours there are that are not in it. */
  missing: number;
}

/** What is selected, where a dossier can be made of it. */
export function subjectOf({ selection, drawnPath }: Pick<State, 'selection' | 'drawnPath'>): Subject | undefined {
  if (selection?.what === 'entity') return { of: 'entity', id: selection.id };
  if (selection?.what === 'pair') return { of: 'pair', a: selection.a, b: selection.b };
  return drawnPath === undefined ? undefined : { of: 'path' };
}

/** So many neighbours of an entity are drawn at most. */
const mostNeighbours = 200;

/** The entities and relations that a dossier of it is about. */
export async function graphOfSubject(
  api: Pick<Api, 'entity' | 'neighbours' | 'relationsAmong'>,
  state: State,
  subject: Exclude<Subject, { of: 'view' }>,
): Promise<SubjectGraph> {
  if (subject.of === 'entity') {
    const [details, around] = await Promise.all([
      api.entity(subject.id),
      api.neighbours(subject.id, { limit: mostNeighbours }),
    ]);
    const { entity } = details;
    const { roles } = state;
    const relations = around.relations.filter(({ type }) => !roles.undrawnTypes.includes(type));
    const ends = new Set<string>(relations.flatMap(({ source, target }) => [source, target]));
    const entities = [entity, ...around.entities.filter(({ id }) => id !== entity.id && ends.has(id))];
    const missing = Math.max(0, around.total - around.entities.length);
    return { name: entity.name, entities, relations, within: {}, missing, details };
  }
  if (subject.of === 'pair') {
    const { ids, types, entities, within } = subnetworkOf(state, subject.a, subject.b);
    const { relations } = await api.relationsAmong(ids, undefined, types);
    return {
      name: `${nameOf(state, subject.a)} — ${nameOf(state, subject.b)}`,
      entities,
      relations,
      within,
      missing: 0,
    };
  }
  const path = state.drawnPath;
  const entities = (path?.entities ?? []).map((ref) => EntitySchema.parse({ ...ref, aliases: [] }));
  const relations = (path?.hops ?? []).flatMap((hop) => hop.relations);
  const name = [entities[0], entities.at(-1)].map((one) => one?.name ?? '').join(' → ');
  return { name, entities, relations, within: {}, missing: 0 };
}
