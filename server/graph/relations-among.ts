import * as z from 'zod';
import type { relationsAmong } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { RelationRow } from '../../shared/stored.ts';
import { drawnTypes, readVocabulary } from './vocabulary.ts';

const among = { file: 'read/relations-among', row: RelationRow };
const amongCount = { file: 'read/relations-among-count', row: z.object({ total: z.number() }) };

const mostRelations = 5000;

/** Relations between entities that are shown already, of the types asked for or of all that are drawn. */
export async function readRelationsAmong(
  store: GraphStore,
  { ids, types }: { ids: string[]; types?: string[] | undefined },
  options?: RunOptions,
): Promise<ReplyOf<typeof relationsAmong>> {
  const params = { ids, types: types ?? drawnTypes(await readVocabulary(store, options)) };
  const [relations, [count]] = await Promise.all([
    store.run(among, { ...params, limit: mostRelations }, options),
    store.run(amongCount, params, options),
  ]);
  const total = count?.total ?? relations.length;
  return { relations, total, truncated: relations.length < total };
}
