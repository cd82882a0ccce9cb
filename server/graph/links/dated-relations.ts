import * as z from 'zod';
import type { timeline } from '../../../shared/contract/link-routes.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import { byDatasetOf } from '../../../shared/by-dataset.ts';
import { spanOf } from '../../../shared/date-span.ts';
import { Basis, EntityId, Status } from '../../../shared/graph.ts';
import type { Roles } from '../../../shared/roles.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { dating } from './place-ties.ts';

const leftOut = { kinds: texts, types: texts };
const row = {
  ...{ id: z.string(), type: z.string(), datasets: z.array(z.string()) },
  contributions: z.array(z.string()).nullish(),
  /** `none` where the database keeps no evidence. */
  basis: Basis.or(z.literal('none')),
  status: Status.nullish(),
  ...{ source: EntityId, sourceKind: z.string(), sourceName: z.string() },
  ...{ target: EntityId, targetKind: z.string(), targetName: z.string() },
};
const datedRelations = query('read/dated-relations', {
  params: { ...leftOut, limit: z.number() },
  row: z.object({ ...row, date: z.string() }),
});
const undatedRelations = query('read/undated-relations', {
  params: { ...leftOut, limit: z.number() },
  row: z.object(row),
});
const undatedRelationCount = query('read/undated-relation-count', {
  params: leftOut,
  row: z.object({ total: z.number() }),
});
const datedRelationCount = query('read/dated-relation-count', {
  params: leftOut,
  row: z.object({ total: z.number() }),
});

/** More than anybody goes through; the reply says how many there are. */
const mostRelations = 20_000;
const withoutEvidence = { basis: 'reference', withoutEvidence: true } as const;

type Dated = Pick<ReplyOf<typeof timeline>, 'relations' | 'relationTotal' | 'undatedRelations' | 'undatedTotal'>;

/** The relations that have a date of their own; those of what stands in the timeline itself are told by it. Of their types those without a date too. */
export async function readDatedRelations(store: GraphStore, roles: Roles, atMost = mostRelations): Promise<Dated> {
  const params = { kinds: [...roles.dated, ...roles.undrawnKinds], types: [...roles.undrawnTypes, ...roles.contains] };
  const rows = await store.run(datedRelations, { ...params, limit: atMost });
  // Each of the two goes through all relations; what is not full has told how many there are.
  const [counted] = rows.length < atMost ? [] : await store.run(datedRelationCount, params);
  const relations = rows.map(({ date, ...one }) => ({ ...toldOf(one), date, span: spanOf(date) }));
  const types = [...new Set(rows.map(({ type }) => type))];
  return {
    ...{ relations, relationTotal: counted?.total ?? relations.length },
    ...(types.length === 0 ? {} : await readUndated(store, { kinds: params.kinds, types }, atMost)),
  };
}

async function readUndated(
  store: GraphStore,
  params: { kinds: string[]; types: string[] },
  atMost: number,
): Promise<Pick<Dated, 'undatedRelations' | 'undatedTotal'>> {
  const rows = await store.run(undatedRelations, { ...params, limit: atMost });
  const [counted] = rows.length < atMost ? [] : await store.run(undatedRelationCount, params);
  return { undatedRelations: rows.map(toldOf), undatedTotal: counted?.total ?? rows.length };
}

function toldOf({ id, type, datasets, contributions, basis, status, ...ends }: z.output<z.ZodObject<typeof row>>) {
  return {
    ...{ id, type, datasets, ...byDatasetOf({ datasets, contributions }, dating) },
    ...(basis === 'none' ? withoutEvidence : { basis }),
    ...(status ? { status } : {}),
    source: { id: ends.source, kind: ends.sourceKind, name: ends.sourceName },
    target: { id: ends.target, kind: ends.targetKind, name: ends.targetName },
  };
}
