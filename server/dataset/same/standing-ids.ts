import type { Entity, Relation } from '../../../shared/graph.ts';
import { keptIds } from '../../../shared/same.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { sameDecisions } from '../../store/loaded.ts';
import { factId, heldEntities, joinedIds } from './rearrange.ts';

interface Own {
  /** The dataset's. */
  id: string;
  entities: readonly Pick<Entity, 'id'>[];
  relations: readonly Relation[];
}

/** Under which ids what a dataset says will stand once it is loaded: its own, or those of what its entities are one with. */
export async function standingIds(
  store: GraphStore,
  { id, entities, relations }: Own,
  options?: Parameters<GraphStore['run']>[2],
): Promise<{ entities: string[]; relations: string[] }> {
  const [row] = await store.run(sameDecisions, {}, options);
  const decisions = row?.same ?? [];
  const held = await store.run(heldEntities, { ids: joinedIds(decisions) }, options);
  const saidByOthers = held.flatMap(({ said }) => said.filter(({ dataset }) => dataset !== id));
  const loaded = new Set<string>([...entities.map((one) => one.id), ...saidByOthers.map(({ value }) => value.id)]);
  const keptOf = keptIds(decisions, (one) => loaded.has(one));
  return {
    entities: entities.map((one) => keptOf(one.id)),
    relations: relations.map((one) => factId(one, keptOf)),
  };
}
