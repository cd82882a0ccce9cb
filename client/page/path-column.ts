import type { Entity } from '#shared/graph';
import type { Placement } from '../state/graph.ts';

const stepPx = 110;

/** A path from the top to the bottom, as the numbers of a picture go, so that they begin where it does. */
export function pathColumn(entities: readonly Pick<Entity, 'id'>[]): Map<string, Placement> {
  return new Map(
    entities.map(({ id }, nth) => [id, { ...{ x: 0, y: nth * stepPx, width: 24, height: 24 }, look: 'free' }]),
  );
}
