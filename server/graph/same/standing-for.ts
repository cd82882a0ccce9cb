import { EntityId } from '../../../shared/graph.ts';
import { groupsOf } from '../../../shared/same.ts';
import { Failure } from '../../failure.ts';
import type { RunOptions } from '../../store/engine.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { sameDecisions } from '../../store/loaded.ts';
import { entityNames } from '../entity.ts';

/**
 * Asks for an entity by its id; where it is not there because it was made one with another, for that one: links to it hold. Throws
 * what the question throws.
 */
export async function standingFor<T>(
  store: GraphStore,
  id: EntityId,
  ask: (id: EntityId) => Promise<T>,
  options?: RunOptions,
): Promise<T> {
  try {
    return await ask(id);
  } catch (cause) {
    const kept = cause instanceof Failure && cause.code === 'not-found' ? await keptFor(store, id, options) : undefined;
    if (kept === undefined) throw cause;
    return ask(kept);
  }
}

async function keptFor(store: GraphStore, id: EntityId, options?: RunOptions): Promise<EntityId | undefined> {
  const [row] = await store.run(sameDecisions, {}, options);
  const group = groupsOf(row?.same ?? []).get(id) ?? [];
  const there = new Set((await store.run(entityNames, { ids: [...group] }, options)).map((one) => one.id as string));
  const kept = group.find((one) => there.has(one));
  return kept === undefined ? undefined : EntityId.parse(kept);
}
