import * as z from 'zod';
import { isTied, levelledKinds } from '../../../shared/ask-roles.ts';
import { byDatasetOf } from '../../../shared/by-dataset.ts';
import { spanOf } from '../../../shared/date-span.ts';
import { Basis, EntityId, Status } from '../../../shared/graph.ts';
import type { Party, Tie } from '../../../shared/links.ts';
import type { Roles } from '../../../shared/roles.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';

const placeTies = query('read/place-ties', {
  params: { kinds: texts, types: texts },
  row: z.object({
    id: z.string(),
    type: z.string(),
    source: EntityId,
    target: EntityId,
    /** `none` where the database keeps no evidence. */
    basis: Basis.or(z.literal('none')),
    status: Status.nullish(),
    date: z.string().nullish(),
    ...{ datasets: z.array(z.string()), contributions: z.array(z.string()).nullish() },
  }),
});

/** What dates and classes a relation. */
export const dating = ['status', 'date', 'basis'];

const withoutEvidence = { basis: 'reference', withoutEvidence: true } as const;

/** The relations that tie a place to another one, by id. */
export async function readPlaceTies(store: GraphStore, roles: Roles): Promise<Tie[]> {
  if (roles.ties.length === 0) return [];
  const rows = await store.run(placeTies, { kinds: levelledKinds(roles), types: roles.ties });
  const tying = rows.filter((row) => isTied(roles, row));
  return tying.map(({ basis, status, date, contributions, ...row }): Tie => ({
    ...row,
    ...byDatasetOf({ ...row, contributions }, dating),
    ...(basis === 'none' ? withoutEvidence : { basis }),
    ...(status ? { status } : {}),
    ...(date ? { date, span: spanOf(date) } : {}),
  }));
}

/** Those that lead out of a place: what ties one to a place around it says where it lies, whatever it is called. */
export function leadingOut(ties: readonly Tie[], parties: readonly Party[]): Tie[] {
  const within = new Map(parties.map((party) => [party.id, new Set<string>(party.within)]));
  return ties.filter(
    ({ source, target }) =>
      source !== target && within.get(source)?.has(target) !== true && within.get(target)?.has(source) !== true,
  );
}
