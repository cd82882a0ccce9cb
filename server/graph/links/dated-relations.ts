import * as z from 'zod';
import type { timeline } from '../../../shared/contract/link-routes.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import { spanOf } from '../../../shared/date-span.ts';
import { Basis, EntityId, Status } from '../../../shared/graph.ts';
import type { Roles } from '../../../shared/roles.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';

const leftOut = { kinds: texts, types: texts };
const datedRelations = query('read/dated-relations', {
  params: { ...leftOut, limit: z.number() },
  row: z.object({
    ...{ id: z.string(), type: z.string(), date: z.string(), datasets: z.array(z.string()) },
    /** `none` where the database keeps no evidence. */
    basis: Basis.or(z.literal('none')),
    status: Status.nullish(),
    ...{ source: EntityId, sourceKind: z.string(), sourceName: z.string() },
    ...{ target: EntityId, targetKind: z.string(), targetName: z.string() },
  }),
});
const datedRelationCount = query('read/dated-relation-count', {
  params: leftOut,
  row: z.object({ total: z.number() }),
});

/** More than anybody goes through; the reply says how many there are. */
const mostRelations = 20_000;
const withoutEvidence = { basis: 'reference', withoutEvidence: true } as const;

type Dated = Pick<ReplyOf<typeof timeline>, 'relations' | 'relationTotal'>;

/** The relations that have a date of their own; those of what stands in the timeline itself are told by it. */
export async function readDatedRelations(store: GraphStore, roles: Roles, atMost = mostRelations): Promise<Dated> {
  const params = { kinds: [...roles.dated, ...roles.undrawnKinds], types: [...roles.undrawnTypes, ...roles.contains] };
  const rows = await store.run(datedRelations, { ...params, limit: atMost });
  // Each of the two goes through all relations; what is not full has told how many there are.
  const [counted] = rows.length < atMost ? [] : await store.run(datedRelationCount, params);
  const relations = rows.map(({ id, type, date, datasets, basis, status, ...ends }) => ({
    ...{ id, type, date, span: spanOf(date), datasets },
    ...(basis === 'none' ? withoutEvidence : { basis }),
    ...(status ? { status } : {}),
    source: { id: ends.source, kind: ends.sourceKind, name: ends.sourceName },
    target: { id: ends.target, kind: ends.targetKind, name: ends.targetName },
  }));
  return { relations, relationTotal: counted?.total ?? relations.length };
}
