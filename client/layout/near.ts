import type { Placement } from '../state/graph.ts';
import type { LayoutRequest } from './messages.ts';
import { overlap, type Rect } from '../parts/geometry.ts';
import { roomOf } from './overlaps.ts';

const size = 24;

/** Places new entities on the free side of where they came from; what is there stays. */
export function placeNear({ entities, fixed, origin }: LayoutRequest): Map<string, Placement> {
  const taken = [
    ...fixed.map(([, place, name]) => roomOf(place, name)),
    ...composedPicture(fixed.map(([, place]) => place)),
  ];
  const from = fixed.find(([id]) => id === origin)?.[1] ?? { x: 0, y: 0, width: 0, height: 0 };
  const center = middleOf(fixed.map(([, place]) => place));
  const outward = Math.atan2(from.y - center.y, from.x - center.x);
  const placements = new Map<string, Placement>();
  for (const { id, name } of entities) {
    const place = firstFree(name, (room) => !taken.some((other) => overlap(room, other, 6)), from, outward);
    taken.push(roomOf(place, name));
    placements.set(id, place);
  }
  return placements;
}

/** New entities do not go among boxes and cards and the lines between them. */
function composedPicture(places: readonly Placement[]): Rect[] {
  const rooms = places.filter(({ look }) => look !== 'free').map((place) => roomOf(place, ''));
  if (rooms.length === 0) return [];
  return [
    {
      left: Math.min(...rooms.map(({ left }) => left)),
      top: Math.min(...rooms.map(({ top }) => top)),
      right: Math.max(...rooms.map(({ right }) => right)),
      bottom: Math.max(...rooms.map(({ bottom }) => bottom)),
    },
  ];
}

/** Rings of growing radius, on each the directions nearest to outward first. */
function firstFree(
  name: string,
  isFree: (room: ReturnType<typeof roomOf>) => boolean,
  from: { x: number; y: number },
  outward: number,
): Placement {
  for (let radius = 90; ; radius += 30) {
    const steps = Math.ceil((2 * Math.PI * radius) / 40);
    for (let step = 0; step <= steps; step += 1) {
      const turn = ((step % 2 === 0 ? 1 : -1) * Math.ceil(step / 2) * 2 * Math.PI) / steps;
      const place: Placement = {
        x: from.x + radius * Math.cos(outward + turn),
        y: from.y + radius * Math.sin(outward + turn),
        width: size,
        height: size,
        look: 'free',
      };
      if (isFree(roomOf(place, name))) return place;
    }
  }
}

function middleOf(places: readonly { x: number; y: number }[]): { x: number; y: number } {
  const count = Math.max(1, places.length);
  return { x: places.reduce((sum, { x }) => sum + x, 0) / count, y: places.reduce((sum, { y }) => sum + y, 0) / count };
}
