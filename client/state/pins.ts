import type { Graph } from './graph.ts';

/** Pins entities where they stand, or lets go of them where all of them are pinned. A box goes where its picture puts it. */
export function togglePins(graph: Graph, ids: readonly string[]): Graph {
  const able = ids.filter((id) => canBePinned(graph, id));
  if (able.length === 0) return graph;
  const [pinned, placements] = [new Map(graph.pinned), new Map(graph.placements)];
  const isLettingGo = able.every((id) => pinned.has(id));
  for (const id of able) {
    const place = placements.get(id);
    if (isLettingGo || place === undefined) {
      pinned.delete(id);
      continue;
    }
    // An address holds whole pixels.
    const whole = { x: Math.round(place.x), y: Math.round(place.y) };
    pinned.set(id, whole);
    placements.set(id, { ...place, ...whole });
  }
  return { ...graph, pinned, placements };
}

export function unpin(graph: Graph, ids: Iterable<string>): Graph {
  const pinned = new Map(graph.pinned);
  for (const id of ids) pinned.delete(id);
  return pinned.size === graph.pinned.size ? graph : { ...graph, pinned };
}

export function canBePinned({ placements }: Pick<Graph, 'placements'>, id: string): boolean {
  const place = placements.get(id);
  return place !== undefined && place.look !== 'box';
}
