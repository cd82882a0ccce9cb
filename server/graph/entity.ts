import * as z from 'zod';
import { EntityId, EntityRef } from '../../shared/graph.ts';
import type { entity } from '../../shared/contract/routes.ts';
import type { ReplyOf } from '../../shared/contract/route.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { sameDecisions } from '../store/loaded.ts';
import { query, texts } from '../store/query.ts';
import { groupsOf, type SameDecision } from '../../shared/same.ts';
import { EntityRow, RelationRow } from '../../shared/stored.ts';
import { readPlaceChains } from './places/place-chains.ts';
import { readRoles } from './vocabulary.ts';

export const entityById = query('read/entity', { params: { id: z.string() }, row: z.object({ entity: EntityRow }) });
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
      evidence: RelationRow.parse(relation).evidence,
    })),
});

type Reply = ReplyOf<typeof entity>;

/** Everything about one entity but its neighbours themselves, which are counted without these datasets. Throws `not-found`. */
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
  return {
    entity: found.entity,
    within: chains[id] ?? [],
    evidence: mentioned.flatMap(({ evidence }) => evidence),
    measures: gatherMeasures(stated),
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
