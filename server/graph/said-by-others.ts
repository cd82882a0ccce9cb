import type { Entity } from '../../shared/graph.ts';
import { datasetsPass } from '../../shared/links.ts';
import { entityContributions, mergeEntities } from '../dataset/contributions.ts';

/**
 * A stored entity, from `properties(n)`, without what these datasets alone say of it; its kind and name stay. What only they hold is
 * there whole, for somebody asked for it by its id.
 */
export function entityWithout(stored: Record<string, unknown>, whole: Entity, without: ReadonlySet<string>): Entity {
  if (!(whole.datasets ?? []).some((one) => without.has(one)) || !datasetsPass(whole.datasets, without)) return whole;
  const said = mergeEntities(entityContributions(stored).filter(({ dataset }) => !without.has(dataset)));
  const { id, kind, name, datasets } = whole;
  const aliases = [said.name, ...said.aliases].filter((one) => one !== name);
  return { ...said, ...{ id, kind, name, aliases, datasets } };
}
