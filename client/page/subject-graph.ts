import { Entity as EntitySchema } from '#shared/graph';
import { subnetworkOf } from '../actions/pair.ts';
import type { Api } from '../api.ts';
import { withoutDatasets } from '../state/growth.ts';
import { relationsOn } from '../state/said-on.ts';
import { nameOf } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { graphOfSeveral } from './dossier-of-several.ts';
import type { Subject, SubjectGraph } from './dossier-subject.ts';

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
      api.entity(subject.id, undefined, withoutDatasets(state)),
      api.neighbours(subject.id, { ...withoutDatasets(state), limit: mostNeighbours }),
    ]);
    const { entity } = details;
    const { roles, hiddenDatasets } = state;
    const relations = relationsOn(around.relations, hiddenDatasets).filter(
      ({ type }) => !roles.undrawnTypes.includes(type),
    );
    const ends = new Set<string>(relations.flatMap(({ source, target }) => [source, target]));
    const entities = [entity, ...around.entities.filter(({ id }) => id !== entity.id && ends.has(id))];
    const missing = Math.max(0, around.total - around.entities.length);
    return { name: entity.name, entities, relations, within: {}, missing, details: [details] };
  }
  if (subject.of === 'pair') {
    const { ids, types, entities, within } = subnetworkOf(state, subject.a, subject.b);
    const { relations } = await api.relationsAmong(ids, undefined, types);
    return {
      name: `${nameOf(state, subject.a)} — ${nameOf(state, subject.b)}`,
      entities,
      relations: relationsOn(relations, state.hiddenDatasets),
      within,
      missing: 0,
      details: [],
    };
  }
  if (subject.of === 'several') return graphOfSeveral(api, state, subject.ids);
  const path = state.drawnPath;
  const entities = (path?.entities ?? []).map((ref) => EntitySchema.parse({ ...ref, aliases: [] }));
  const drawn = (path?.hops ?? []).flatMap((hop) => hop.relations);
  const relations = relationsOn(drawn, state.hiddenDatasets);
  const name = [entities[0], entities.at(-1)].map((one) => one?.name ?? '').join(' → ');
  return { name, entities, relations, within: {}, missing: 0, details: [] };
}
