import type { ReplyOf } from '../../../shared/contract/route.ts';
import type { timeline } from '../../../shared/contract/link-routes.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { byDatasetOf } from '../../../shared/by-dataset.ts';
import { spanOf } from '../../../shared/date-span.ts';
import { readDatedRelations } from './dated-relations.ts';
import { classing, entitiesOfKinds, readParticipations } from './participations.ts';
import { remembered } from '../remembered.ts';
import { readRoles } from '../vocabulary.ts';

/** What has, or could have, a date, by id, and the relations that have one. An agreement without one has that of its signatures. */
export const readTimeline = remembered(async (store: GraphStore): Promise<ReplyOf<typeof timeline>> => {
  const roles = await readRoles(store);
  const [rows, { hubs }, relations] = await Promise.all([
    store.run(entitiesOfKinds, { kinds: roles.dated }),
    readParticipations(store),
    readDatedRelations(store, roles),
  ]);
  const spanOfHub = new Map(hubs.map(({ id, span }) => [id, span]));
  return {
    entries: rows.map(({ id, kind, name, status, date, domains, datasets, contributions }) => {
      const span = date ? spanOf(date) : spanOfHub.get(id);
      return {
        id,
        kind,
        name,
        ...(date ? { date } : {}),
        ...(span === undefined ? {} : { span }),
        ...(status ? { status } : {}),
        domains: domains ?? [],
        datasets,
        ...byDatasetOf({ datasets, contributions }, classing),
      };
    }),
    ...relations,
  };
});
