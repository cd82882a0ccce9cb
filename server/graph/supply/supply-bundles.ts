import * as z from 'zod';
import { bases, type EntityId, type EntityRef, type Evidence } from '../../../shared/graph.ts';
import type { ReplyOf } from '../../../shared/contract/route.ts';
import type { supplyChain } from '../../../shared/contract/supply-routes.ts';
import { datasetsPass } from '../../../shared/links.ts';
import { relationWithout } from '../../../shared/said-without.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { query, texts } from '../../store/query.ts';
import { RelationRow, type RelationWithEnds } from '../../../shared/stored.ts';
import { suppliesFrom, suppliesTo, type SupplyTies } from './supply-queries.ts';

type Bundle = ReplyOf<typeof supplyChain>['bundles'][number];

const MeasureProperties = z.looseObject({
  collective: z.string(),
  side: z.enum(['source', 'target']),
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string().optional(),
});
const collectiveMeasures = query('read/collective-measures', {
  params: { collectives: texts },
  row: z
    .looseObject({ entity: MeasureProperties })
    .transform(({ entity, ...relation }) => ({ measure: entity, said: RelationRow.parse(relation) })),
});

const mostRelations = 5000;
/** Words after or before a number that say that there are more. */
const more = ['余', '多', '超', '逾', '以上', '近百', 'over', 'more than', 'at least'];

/** The collective statements among the relations, whole: also with those of its members that were not read yet. */
export async function readBundles(
  store: GraphStore,
  found: readonly RelationWithEnds[],
  supplied: SupplyTies,
  options?: RunOptions,
): Promise<(Bundle & { names: ReadonlyMap<string, EntityRef> })[]> {
  const without = new Set(supplied.without);
  const withoutThem = (row: RelationWithEnds) => ({ ...row, relation: relationWithout(row.relation, without) });
  const rows = found.map(withoutThem);
  const collectives = [...new Set(rows.flatMap(({ relation }) => relation.collective ?? []))].sort();
  if (collectives.length === 0) return [];
  const isOf = (name: string) => (row: RelationWithEnds) => row.relation.collective === name;
  const any = ({ relation }: RelationWithEnds) =>
    relation.collective !== undefined && collectives.includes(relation.collective);
  const customers = [...new Set(rows.filter(any).map(({ target }) => target.id))];
  const suppliers = [...new Set(rows.filter(any).map(({ source }) => source.id))];
  const [toThem, fromThem, measures] = await Promise.all([
    store.run(suppliesTo, { ids: customers, ...supplied, limit: mostRelations }, options),
    store.run(suppliesFrom, { ids: suppliers, ...supplied, limit: mostRelations }, options),
    store.run(collectiveMeasures, { collectives }, options),
  ]);
  return collectives.map((name) => {
    const own = [...toThem, ...fromThem].map(withoutThem).filter(isOf(name));
    const sides = { suppliers: own.map(({ source }) => source), customers: own.map(({ target }) => target) };
    const ids = (side: keyof typeof sides): EntityId[] => [...new Set(sides[side].map(({ id }) => id))].sort();
    const [first] = own;
    return {
      id: name,
      basis: own.reduce((basis, { relation }) => weaker(basis, relation.basis), first?.relation.basis ?? 'inferred'),
      ...(first?.relation.status === undefined ? {} : { status: first.relation.status }),
      suppliers: ids('suppliers'),
      customers: ids('customers'),
      unnamed: measures
        .filter(({ measure, said }) => measure.collective === name && datasetsPass(said.datasets, without))
        .flatMap(({ measure, said }) => {
          const side = measure.side === 'source' ? ('suppliers' as const) : ('customers' as const);
          const { value, unit, qualifier } = measure;
          const atLeast = Math.max(0, Math.floor(value) - ids(side).length);
          const orMore = qualifier !== undefined && more.includes(qualifier);
          if (atLeast === 0 && !orMore) return [];
          const stated = { name: measure.name, value, unit, ...(qualifier === undefined ? {} : { qualifier }) };
          return [{ side, atLeast, orMore, stated, evidence: relationWithout(said, without).evidence }];
        }),
      evidence: eachOnce(own.flatMap(({ relation }) => relation.evidence)),
      names: new Map([...sides.suppliers, ...sides.customers].map((ref) => [ref.id as string, ref])),
    };
  });
}

function weaker(one: Bundle['basis'], other: Bundle['basis']): Bundle['basis'] {
  return bases.indexOf(one) > bases.indexOf(other) ? one : other;
}

function eachOnce(evidence: readonly Evidence[]): Evidence[] {
  return [...new Map(evidence.map((one) => [`${one.document} ${one.start} ${one.end}`, one] as const)).values()];
}
