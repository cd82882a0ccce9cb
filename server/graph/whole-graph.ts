import * as z from 'zod';
import type { Entity, Relation } from '../../shared/graph.ts';
import { RelationRow } from '../../shared/stored.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { query, texts } from '../store/query.ts';
import { entitiesById } from './entity.ts';

const entityIds = query('read/entity-ids', {
  params: { after: z.string(), limit: z.number() },
  row: z.object({ id: z.string() }),
});
const relationsFrom = query('read/relations-from', { params: { ids: texts }, row: RelationRow });

const idsAtOnce = 20_000;
const entitiesAtOnce = 1000;
const sourcesAtOnce = 200;

/** Every entity, in the order of the ids. */
export async function* allEntities(store: GraphStore, options?: RunOptions): AsyncGenerator<Entity> {
  for await (const ids of idsOf(store, entitiesAtOnce, options)) yield* await readEntities(store, ids, options);
}

/** The entities that have one of the ids, in the order of these. */
export async function readEntities(store: GraphStore, ids: string[], options?: RunOptions): Promise<Entity[]> {
  const found = await store.run(entitiesById, { ids }, options);
  const byId = new Map<string, Entity>(found.map((entity) => [entity.id, entity]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Every relation; those of one source come together, in no other order: no engine has an index over the relations of all types, and
 * whoever asks for them page by page in the order of their ids has all of them sorted for each page.
 */
export async function* allRelations(store: GraphStore, options?: RunOptions): AsyncGenerator<Relation> {
  for await (const ids of idsOf(store, sourcesAtOnce, options)) yield* store.stream(relationsFrom, { ids }, options);
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
