import * as z from 'zod';
import { EntityId, EntityRef, type Evidence, type Relation } from '../../shared/graph.ts';
import { datasetsPass } from '../../shared/links.ts';
import type { entity } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { sameDecisions } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';
import { groupsOf, type SameDecision } from '../../shared/same.ts';
import { evidenceWithout } from '../../shared/said-without.ts';
import { EntityRow, RelationRow } from '../../shared/stored.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { entityWithout } from './said-by-others.ts';
import { readRoles } from './vocabulary.ts';

export const entityById = query('read/entity', {
  params: { id: z.string() },
  row: z
    .object({ entity: z.record(z.string(), z.unknown()) })
    .transform(({ entity: stored }) => ({ entity: EntityRow.parse(stored), stored })),
});
export const entitiesById = query('read/entities-by-id', {
  params: { ids: texts },
  row: z.object({ entity: EntityRow }).transform(({ entity }) => entity),
});
export const entityNames = query('read/entity-names', { params: { ids: texts }, row: EntityRef });
const CountRow = z.object({ type: z.string(), kind: z.string(), count: z.number() });
const counting = { params: { id: z.string(), without: texts }, row: CountRow };
const countsOut = query('read/neighbour-counts', counting);
const countsIn = query('read/neighbour-counts-in', counting);
const mentions = query('read/mentions', { params: { id: z.string() }, row: RelationRow });

const MeasureProperties = z.looseObject({
  id: EntityId,
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  qualifier: z.string().optional(),
  period: z.string().optional(),
  note: z.string().optional(),
});
const measures = query('read/measures', {
  params: { id: z.string() },
  row: z
    .looseObject({ entity: MeasureProperties, about: z.string() })
    .transform(({ entity: measure, about, ...relation }) => ({
      measure,
      about,
      ...saidIn(relation),
    })),
});

function saidIn(row: object): Pick<Relation, 'evidence' | 'datasets'> {
  const { evidence, datasets } = RelationRow.parse(row);
  return { evidence, datasets };
}

type Reply = ReplyOf<typeof entity>;

/**
 * Everything about one entity but its neighbours themselves, who are counted, without what these datasets say. Of an entity that
 * they alone hold its own properties are told. Throws `not-found`.
 */
export async function describeEntity(
  store: GraphStore,
  id: EntityRef['id'],
  { without = [], ...options }: RunOptions & { without?: string[] | undefined } = {},
): Promise<Reply> {
  const [[found], out, into, stated, mentioned, chains, same] = await Promise.all([
    store.run(entityById, { id }, options),
    store.run(countsOut, { id, without }, options),
    store.run(countsIn, { id, without }, options),
    store.run(measures, { id }, options),
    store.run(mentions, { id }, options),
    readRoles(store, options).then((roles) => readPlaceChains(store, { ids: [id], roles }, options)),
    readDecided(store, id, options),
  ]);
  if (found === undefined) throw noEntity(id);
  const off = new Set(without);
  const said = (one: Pick<Relation, 'datasets'>) => datasetsPass(one.datasets, off);
  const own = (evidence: readonly Evidence[]) => evidenceWithout(evidence, off);
  return {
    entity: entityWithout(found.stored, found.entity, off),
    within: chains[id] ?? [],
    evidence: mentioned.filter(said).flatMap(({ evidence }) => own(evidence)),
    measures: gatherMeasures(stated.filter(said).map((one) => ({ ...one, evidence: own(one.evidence) }))),
    neighbourCounts: [
      ...out.map((row) => ({ ...row, direction: 'out' as const })),
      ...into.map((row) => ({ ...row, direction: 'in' as const })),
    ],
    ...(same.length === 0 ? {} : { same }),
  };
}

/** What makes others one with it. */
async function readDecided(store: GraphStore, id: string, options?: RunOptions): Promise<SameDecision[]> {
  const [row] = await store.run(sameDecisions, {}, options);
  const group = groupsOf(row?.same ?? []).get(id) ?? [];
  return (row?.same ?? []).filter(({ decision, other }) => decision === 'same' && group.includes(other.id));
}

export function noEntity(id: string): Failure {
  return new Failure(
    'not-found',
    `No entity has the id ${id}: search for its name, or look the id up in the dataset.`,
    { details: { id } },
  );
}

function gatherMeasures(rows: z.output<typeof measures.row>[]): Reply['measures'] {
  const byMeasure = new Map<string, Reply['measures'][number]>();
  for (const { measure, about, evidence } of rows) {
    const known = byMeasure.get(measure.id);
    if (known !== undefined) known.together.push(about);
    else {
      const { id, name, value, unit, qualifier, period, note } = measure;
      byMeasure.set(id, { id, name, value, unit, qualifier, period, note, evidence, together: [about] });
    }
  }
  return [...byMeasure.values()].map((one) => (one.together.length > 1 ? one : { ...one, together: [] }));
}
