import type { Entity, Relation } from '#shared/graph';
import { everything } from '#shared/lens';
import type { Api } from '../../api.ts';
import { graphOf } from '../../state/graph.ts';
import { withoutDatasets } from '../../state/growth.ts';
import { visibleOf } from '../../state/selectors.ts';
import type { State } from '../../state/state.ts';

/** The server gives so many neighbours at once. */
const atOnce = 200;
/** So many pages are read of an entity; what is beyond is counted. */
const mostPages = 5;

/** What leads from or to an entity under the filters, but for those that the timeline does not obey; `left` counts neighbours beyond. */
export async function relationsAround(
  api: Pick<Api, 'neighbours'>,
  state: State,
  entity: Entity,
): Promise<{ relations: Relation[]; left: number }> {
  const entities = [entity];
  const relations: Relation[] = [];
  let [after, total]: [string | undefined, number] = [undefined, 0];
  for (let page = 0; page === 0 || (after !== undefined && page < mostPages); page += 1) {
    const reply = await api.neighbours(entity.id, {
      ...{ ...withoutDatasets(state), limit: atOnce },
      ...(after !== undefined && { after }),
    });
    entities.push(...reply.entities.filter(({ id }) => id !== entity.id));
    relations.push(...reply.relations);
    [after, total] = [reply.next, reply.total];
  }
  const { undrawnKinds, undrawnTypes } = state.roles;
  const shown = visibleOf({
    ...{ ...state, window: undefined, crossBorderOnly: false },
    graph: graphOf(everything, { entities, relations }),
    hiddenKinds: new Set([...state.hiddenKinds, ...undrawnKinds]),
    hiddenTypes: new Set([...state.hiddenTypes, ...undrawnTypes]),
  });
  const own = entities.length - 1;
  return { relations: shown.relations, left: after === undefined ? 0 : Math.max(0, total - own) };
}
