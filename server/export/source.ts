import * as z from 'zod';
import { measureType, mentionType } from '../../shared/default-roles.ts';
import type { Entity, EntityId, Relation } from '../../shared/graph.ts';
import { MergedEntity, RelationRow } from '../../shared/stored.ts';
import {
  allStoredEntities,
  allStoredRelations,
  readStoredEntities,
  type StoredEntity,
  type StoredRelation,
  storedRelationsFrom,
} from '../graph/whole-graph.ts';
import { Failure } from '../failure.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { documentEntityId } from '../dataset/facts.ts';

const measuredBy = query('read/measured-by', {
  params: { ids: texts },
  row: z.object({ source: z.string(), target: z.string() }),
});

/** What is taken out, as it is stored: entities in the order of their ids, relations with those of one source together. */
export interface Source {
  entities: () => AsyncIterable<StoredEntity>;
  relations: () => AsyncIterable<StoredRelation>;
}

export function everything(store: GraphStore, options?: RunOptions): Source {
  return {
    entities: () => allStoredEntities(store, options),
    relations: () => allStoredRelations(store, options),
  };
}

export interface Sight {
  ids: readonly EntityId[];
  /** Of the relations between them; all where it is absent. */
  relations?: readonly string[] | undefined;
  /** Datasets whose word does not count, by id. */
  without?: readonly string[] | undefined;
}

interface Beside {
  /** With what is said of them beside: their measures, the evidence of each, the documents that it stands in. */
  said: boolean;
  /** Types by which one lies in another: the places around come too. */
  contains: readonly string[];
}

/**
 * What is in sight, held. A measure that is stated of several together comes where all of them do: of some alone it would be another
 * number. Throws `not-found` with the ids that no entity has.
 */
export async function inSight(
  store: GraphStore,
  { ids, relations: wanted }: Sight,
  { said, contains }: Beside,
  options?: RunOptions,
): Promise<Source> {
  const own = new Set<string>(ids);
  const chosen = wanted === undefined ? undefined : new Set(wanted);
  const leaving = new Map<string, StoredRelation[]>();
  const read = async (sources: readonly string[]) => {
    for (const id of sources) leaving.set(id, []);
    for await (const one of storedRelationsFrom(store, sources, options)) leaving.get(one.source)?.push(one);
  };
  await read([...own]);
  for (let inner: string[] = [...own]; contains.length > 0 && inner.length > 0;) {
    const around = inner.flatMap((id) => leaving.get(id) ?? []).filter(({ type }) => contains.includes(type));
    inner = [...new Set(around.map(({ target }) => target))].filter((id) => !own.has(id));
    for (const id of inner) own.add(id);
    if (inner.length > 0) await read(inner);
  }
  const all = [...leaving.values()].flat();
  const drawn = all.filter(
    ({ type, target, relation }) =>
      own.has(target) && (chosen === undefined || chosen.has(relation.id) || contains.includes(type)),
  );
  const beside = said ? all.filter(({ type }) => type === mentionType) : [];
  const measured = said ? await wholeMeasures(store, all, own, options) : [];
  const relations = [...new Map([...drawn, ...beside, ...measured].map((one) => [one.relation.id, one])).values()];
  const known = new Set([...own, ...relations.map(({ target }) => target)]);
  if (said) for (const id of documentsOf(relations)) known.add(id);
  const entities = await readStoredEntities(store, [...known].sort(), options);
  const there = new Set(entities.map(({ id }) => id));
  const missing = ids.filter((id) => !there.has(id));
  if (missing.length > 0)
    throw new Failure('not-found', `Wanted ids of entities that are there; there is none with: ${missing.join(', ')}.`);
  const whole = relations.filter(({ source, target }) => there.has(source) && there.has(target));
  return { entities: () => given(entities), relations: () => given(whole) };
}

async function wholeMeasures(
  store: GraphStore,
  leaving: readonly StoredRelation[],
  own: ReadonlySet<string>,
  options?: RunOptions,
): Promise<StoredRelation[]> {
  const stated = leaving.filter(({ type }) => type === measureType);
  const targets = [...new Set(stated.map(({ target }) => target))];
  const partly = new Set(
    (await store.run(measuredBy, { ids: targets }, options))
      .filter(({ source }) => !own.has(source))
      .map((row) => row.target),
  );
  return stated.filter(({ target }) => !partly.has(target));
}

function documentsOf(relations: readonly StoredRelation[]): string[] {
  return relations.flatMap((one) => RelationRow.parse(one).evidence.map(({ document }) => documentEntityId(document)));
}

async function* given<T>(items: readonly T[]): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
}

/** The same as they are told, without what is the database's own business. */
export async function* entitiesOf({ entities }: Source): AsyncGenerator<Entity> {
  for await (const one of entities()) yield MergedEntity.parse(one);
}

export async function* relationsOf({ relations }: Source): AsyncGenerator<Relation> {
  for await (const one of relations()) yield RelationRow.parse(one);
}
