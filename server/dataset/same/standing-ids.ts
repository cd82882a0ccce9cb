import type { Entity, Relation } from '../../../shared/graph.ts';
import { keptIds } from '../../../shared/same.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { sameDecisions } from '../../store/loaded.ts';
import { factId, heldEntities, joinedIds } from './rearrange.ts';

interface Own {
  /** The dataset's. */
  id: string;
  entities: Iterable<Pick<Entity, 'id'>>;
}

/** Gives the ids under which what a dataset says will stand once it is loaded: its own, or those of what its entities are one with. */
export async function standingIds(
  store: GraphStore,
  { id, entities }: Own,
  options?: Parameters<GraphStore['run']>[2],
): Promise<{ entity: (one: Pick<Entity, 'id'>) => string; relation: (one: Relation) => string }> {
  const [row] = await store.run(sameDecisions, {}, options);
  const decisions = row?.same ?? [];
  if (decisions.length === 0) return { entity: (one) => one.id, relation: (one) => one.id };
  const joined = new Set(joinedIds(decisions));
  const held = await store.run(heldEntities, { ids: [...joined] }, options);
  const saidByOthers = held.flatMap(({ said }) => said.filter(({ dataset }) => dataset !== id));
  const loaded = new Set<string>(saidByOthers.map(({ value }) => value.id));
  for (const one of entities) if (joined.has(one.id)) loaded.add(one.id);
  const keptOf = keptIds(decisions, (one) => loaded.has(one));
  return { entity: (one) => keptOf(one.id), relation: (one) => factId(one, keptOf) };
}
