import * as z from 'zod';
import type { Entity, Relation } from '../../shared/graph.ts';
import { RelationRow } from '../../shared/stored.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { entitiesById } from './entity.ts';
import { kindProperties, typeProperties } from './properties.ts';

const entityIds = query('read/entity-ids', {
  params: { after: z.string(), limit: z.number() },
  row: z.object({ id: z.string() }),
});
const relationsFrom = query('read/relations-from', { params: { ids: texts }, row: RelationRow });

/** Properties as the database keeps them, with what is its own business: who says what, and what names are found by. */
const StoredEntity = z.looseObject({ id: z.string(), kind: z.string() });
export type StoredEntity = z.output<typeof StoredEntity>;
const StoredRelation = z.object({
  relation: z.looseObject({ id: z.string() }),
  ...{ type: z.string(), source: z.string(), target: z.string() },
});
export type StoredRelation = z.output<typeof StoredRelation>;
const storedEntities = {
  ...entitiesById,
  row: z.object({ entity: StoredEntity }).transform(({ entity }) => entity),
};
const storedRelations = { ...relationsFrom, row: StoredRelation };

const idsAtOnce = 20_000;
const entitiesAtOnce = 1000;
const sourcesAtOnce = 200;

/** Every entity, in the order of the ids. */
export async function* allEntities(store: GraphStore, options?: RunOptions): AsyncGenerator<Entity> {
  for await (const ids of idsOf(store, entitiesAtOnce, options)) yield* await readEntities(store, ids, options);
}

/** The entities that have one of the ids, in the order of these. */
export async function readEntities(store: GraphStore, ids: string[], options?: RunOptions): Promise<Entity[]> {
  return inOrder(ids, await store.run(entitiesById, { ids }, options));
}

/**
 * Every relation; those of one source come together, in no other order: no engine has an index over the relations of all types, and
 * whoever asks for them page by page in the order of their ids has all of them sorted for each page.
 */
export async function* allRelations(store: GraphStore, options?: RunOptions): AsyncGenerator<Relation> {
  for await (const ids of idsOf(store, sourcesAtOnce, options)) yield* store.stream(relationsFrom, { ids }, options);
}

/** Every entity as it is stored, in the order of the ids. */
export async function* allStoredEntities(store: GraphStore, options?: RunOptions): AsyncGenerator<StoredEntity> {
  for await (const ids of idsOf(store, entitiesAtOnce, options)) yield* await readStoredEntities(store, ids, options);
}

/** Those that have one of the ids, in the order of these. */
export async function readStoredEntities(
  store: GraphStore,
  ids: readonly string[],
  options?: RunOptions,
): Promise<StoredEntity[]> {
  return inOrder(ids, await store.run(storedEntities, { ids }, options));
}

function inOrder<T extends { id: string }>(ids: readonly string[], found: readonly T[]): T[] {
  const byId = new Map<string, T>(found.map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Every relation as it is stored; those of one source come together. */
export async function* allStoredRelations(store: GraphStore, options?: RunOptions): AsyncGenerator<StoredRelation> {
  for await (const ids of idsOf(store, sourcesAtOnce, options)) yield* storedRelationsFrom(store, ids, options);
}

/** What leaves any of these. */
export function storedRelationsFrom(
  store: GraphStore,
  ids: readonly string[],
  options?: RunOptions,
): AsyncIterable<StoredRelation> {
  return store.stream(storedRelations, { ids }, options);
}

async function* idsOf(store: GraphStore, atOnce: number, options?: RunOptions): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const ids = (await store.run(entityIds, { after, limit: idsAtOnce }, options)).map(({ id }) => id);
    for (let at = 0; at < ids.length; at += atOnce) yield ids.slice(at, at + atOnce);
    const last = ids.at(-1);
    if (ids.length < idsAtOnce || last === undefined) return;
    after = last;
  }
}

/** The names that properties of entities and relations have, each once. */
export async function readPropertyNames(store: GraphStore, options?: RunOptions): Promise<string[]> {
  const found = await Promise.all([store.run(kindProperties, {}, options), store.run(typeProperties, {}, options)]);
  return [...new Set(found.flat().map(({ property }) => property))];
}
