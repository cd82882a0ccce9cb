import type { Placement } from '../state/graph.ts';
import type { LayoutRequest } from './messages.ts';
import { removeOverlaps } from './overlaps.ts';

/** In a larger graph only what stands so near to something pinned makes room for it. */
const mostMoved = 300;
const nearPx = 150;
const rowHeight = 24;

/**
 * Puts what is pinned at its place, and the rest out of its way. A box goes where the picture puts it, and what stands in
 * one is held only within it and where no other row is: the picture would say something false about where a place lies.
 */
export function holdPinned(
  placements: Map<string, Placement>,
  { pinned = [], entities }: Pick<LayoutRequest, 'pinned' | 'entities'>,
): Map<string, Placement> {
  const held = new Map<string, Placement>();
  for (const [id, x, y] of pinned) {
    const place = placements.get(id);
    if (place !== undefined && mayStand(placements, id, { ...place, x, y })) held.set(id, { ...place, x, y });
  }
  if (held.size === 0) return placements;
  const all = new Map([...placements, ...held]);
  const moving = new Map(all.size <= mostMoved ? all : [...all].filter(([, place]) => isNear(place, held)));
  const stays = [...moving].filter(([id, { look }]) => held.has(id) || !['free', 'card'].includes(look));
  removeOverlaps(moving, new Map(entities.map(({ id, name }) => [id, name])), new Set(stays.map(([id]) => id)));
  return new Map([...all, ...moving]);
}

/** Whether the picture lets it stand there: what stands in a box stays within it, and where no other row is. */
export function mayStand(placements: ReadonlyMap<string, Placement>, id: string, wanted: Placement): boolean {
  const { look } = wanted;
  if (look === 'free' || look === 'card') return true;
  const own = placements.get(id);
  if (look === 'box' || own === undefined) return false;
  const [box] = [...placements.values()]
    .filter((one) => one.look === 'box' && holds(one, own))
    .sort((a, b) => a.width * a.height - b.width * b.height);
  const others = [...placements].filter(([other, place]) => other !== id && place.look === look);
  return (
    box !== undefined &&
    holds(box, wanted) &&
    !others.some(([, { x, y }]) => Math.abs(y - wanted.y) < rowHeight && Math.abs(x - wanted.x) < box.width)
  );
}

function holds({ x, y, width, height }: Placement, point: { x: number; y: number }): boolean {
  return Math.abs(point.x - x) <= width / 2 && Math.abs(point.y - y) <= height / 2;
}

function isNear({ x, y }: Placement, held: ReadonlyMap<string, Placement>): boolean {
  return [...held.values()].some((one) => Math.abs(one.x - x) <= nearPx && Math.abs(one.y - y) <= nearPx);
}
