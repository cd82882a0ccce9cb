import * as z from 'zod';
import type { relationsAmong } from '../../shared/contract/among-routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { RelationRow } from '../../shared/stored.ts';
import { entitiesById } from './entity.ts';
import { readDrawnTypes } from './vocabulary.ts';

export const among = query('read/relations-among', {
  params: { ids: texts, types: texts, limit: z.number() },
  row: RelationRow,
});
const amongCount = query('read/relations-among-count', {
  params: { ids: texts, types: texts },
  row: z.object({ total: z.number() }),
});

const mostRelations = 5000;

/** Relations between entities that are shown already, of the types asked for or of all that are drawn. */
export async function readRelationsAmong(
  store: GraphStore,
  { ids, types, entities = false }: { ids: string[]; types?: string[] | undefined; entities?: boolean | undefined },
  options?: RunOptions,
): Promise<ReplyOf<typeof relationsAmong>> {
  const params = { ids, types: types ?? (await readDrawnTypes(store, options)) };
  const [relations, [count], found] = await Promise.all([
    store.run(among, { ...params, limit: mostRelations }, options),
    store.run(amongCount, params, options),
    entities ? store.run(entitiesById, { ids }, options) : undefined,
  ]);
  const total = count?.total ?? relations.length;
  return {
    ...{ relations, total, truncated: relations.length < total },
    ...(found === undefined ? {} : { entities: found }),
  };
}
