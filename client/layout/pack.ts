import Graph from 'graphology';
import { connectedComponents } from 'graphology-components';
import type { Placement } from '../state/graph.ts';
import type { LayoutRelation } from './messages.ts';
import type { Rect } from '../parts/geometry.ts';
import { roomOf } from './overlaps.ts';

const space = 36;

/** Sets the connected parts of a graph side by side on shelves, the largest first, so that the whole has about the wanted aspect. */
export function packComponents(
  placements: Map<string, Placement>,
  relations: readonly LayoutRelation[],
  nameOf: ReadonlyMap<string, string>,
  aspect: number,
): void {
  const parts = componentsOf([...placements.keys()], relations).map((ids) => ({
    ids,
    box: boundsOf(ids, placements, nameOf),
  }));
  if (parts.length < 2) return;
  parts.sort((a, b) => area(b.box) - area(a.box) || compare(a.ids[0] ?? '', b.ids[0] ?? ''));
  const widest = Math.max(...parts.map(({ box }) => box.right - box.left));
  const shelfWidth = Math.max(widest, Math.sqrt(parts.reduce((sum, { box }) => sum + area(box), 0) * aspect * 1.25));
  let [x, y, shelfHeight] = [0, 0, 0];
  for (const { ids, box } of parts) {
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    if (x > 0 && x + width > shelfWidth) [x, y, shelfHeight] = [0, y + shelfHeight + space, 0];
    for (const id of ids) {
      const place = placements.get(id);
      if (place !== undefined) placements.set(id, { ...place, x: place.x - box.left + x, y: place.y - box.top + y });
    }
    x += width + space;
    shelfHeight = Math.max(shelfHeight, height);
  }
}

function componentsOf(ids: readonly string[], relations: readonly LayoutRelation[]): string[][] {
  const graph = new Graph({ multi: true });
  for (const id of ids) graph.addNode(id);
  for (const { source, target } of relations) graph.addEdge(source, target);
  return connectedComponents(graph);
}

function boundsOf(
  ids: readonly string[],
  placements: ReadonlyMap<string, Placement>,
  nameOf: ReadonlyMap<string, string>,
): Rect {
  const rooms = ids.flatMap((id) => {
    const place = placements.get(id);
    return place === undefined ? [] : [roomOf(place, nameOf.get(id) ?? '')];
  });
  return {
    left: Math.min(...rooms.map((room) => room.left)),
    top: Math.min(...rooms.map((room) => room.top)),
    right: Math.max(...rooms.map((room) => room.right)),
    bottom: Math.max(...rooms.map((room) => room.bottom)),
  };
}

function area(box: Rect): number {
  return (box.right - box.left + space) * (box.bottom - box.top + space);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
