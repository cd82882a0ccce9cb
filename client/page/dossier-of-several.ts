import type { Api } from '../api.ts';
import { listText } from '../i18n/list-text.ts';
import { joinedOf, mostMembers } from '../state/joined.ts';
import { withoutDatasets } from '../state/growth.ts';
import { relationsOn } from '../state/said-on.ts';
import { nameOf } from '../state/selectors.ts';
import type { EntityDetails, Member, State } from '../state/state.ts';
import type { SubjectGraph } from './dossier-subject.ts';
import { dossierMenuTexts } from './dossier-texts.ts';

const mostNeighbours = 200;
/** A longer list of names is no title. */
const mostNamed = 4;

/** Several entities with the relations among them and what two or more of them are linked to, as their panel tells it. */
export async function graphOfSeveral(
  api: Pick<Api, 'entity' | 'neighbours'>,
  state: State,
  ids: readonly string[],
): Promise<SubjectGraph> {
  const read = ids.length > mostMembers ? [] : await Promise.all(ids.map((id) => readOne(api, state, id)));
  const members = Object.fromEntries(read.map(({ member }) => [member.entity.id, { state: 'done', value: member }]));
  const { shared, among } = joinedOf({ ...state, members: { ...state.members, ...members } as State['members'] }, ids);
  const own = ids.flatMap(
    (id) => read.find(({ member }) => member.entity.id === id)?.member.entity ?? state.graph.entities.get(id) ?? [],
  );
  return {
    name:
      ids.length > mostNamed
        ? dossierMenuTexts(state).ofSeveral(ids.length)
        : listText(
            state,
            ids.map((id) => nameOf(state, id)),
          ),
    entities: [...own, ...shared.map(({ entity }) => entity)],
    relations: [
      ...new Map([...among, ...shared.flatMap(({ relations }) => relations)].map((one) => [one.id, one])).values(),
    ],
    within: {},
    missing: read.reduce((sum, { member }) => sum + Math.max(0, member.total - member.entities.length), 0),
    details: read.map(({ details }) => details),
  };
}

async function readOne(
  api: Pick<Api, 'entity' | 'neighbours'>,
  state: State,
  id: string,
): Promise<{ details: EntityDetails; member: Member }> {
  const [details, around] = await Promise.all([
    api.entity(id, undefined, withoutDatasets(state)),
    api.neighbours(id, { ...withoutDatasets(state), limit: mostNeighbours }),
  ]);
  const { entities, total } = around;
  const relations = relationsOn(around.relations, state.hiddenDatasets);
  return { details, member: { entity: details.entity, measures: details.measures, entities, relations, total } };
}
