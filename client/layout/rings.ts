import type { Placement } from '../state/graph.ts';
import { cellWidth, freeAt } from './cell.ts';
import type { LayoutRequest } from './messages.ts';
import { mostApart, removeOverlaps } from './overlaps.ts';
import { neighboursOf } from './ties.ts';

const ringGap = 124;

/**
 * Rings about one entity: on the first what is linked to it, on the next what is linked to that, as many rings as hold them with
 * their names; outermost what nothing links to it. Without `origin`, about the most linked.
 */
export function layOutInRings({ entities, relations, origin }: LayoutRequest): Map<string, Placement> {
  const ids = entities.map(({ id }) => id);
  const near = neighboursOf(ids, relations);
  const middle = origin !== undefined && near.has(origin) ? origin : mostLinked(ids, near);
  if (middle === undefined) return new Map();
  const placements = new Map<string, Placement>([[middle, freeAt(0, 0)]]);
  const angleOf = new Map<string, number>();
  let radius = 0;
  for (const distant of byDistance(middle, ids, near)) {
    const wanted = new Map(distant.map((id) => [id, turnTowards(near.get(id) ?? [], angleOf)]));
    let rest = sortedByTurn(distant, wanted);
    while (rest.length > 0) {
      radius += ringGap;
      const holds = Math.floor((2 * Math.PI * radius) / cellWidth);
      // What does not fit goes on the next rings, evenly around each.
      const share = Math.ceil(rest.length / Math.min(holds, rest.length));
      const ring = rest.length <= holds ? rest : rest.filter((_, at) => at % share === 0).slice(0, holds);
      const on = new Set(ring);
      rest = rest.filter((id) => !on.has(id));
      const start = offsetOf(ring, wanted);
      for (const [at, id] of ring.entries()) {
        const turn = start + (at / ring.length) * 2 * Math.PI;
        angleOf.set(id, turn);
        placements.set(id, freeAt(radius * Math.cos(turn), radius * Math.sin(turn)));
      }
    }
  }
  // Where a ring leans, names beside each other may touch.
  if (placements.size <= mostApart) removeOverlaps(placements, new Map(entities.map(({ id, name }) => [id, name])));
  return placements;
}

function mostLinked(ids: readonly string[], near: ReadonlyMap<string, readonly string[]>): string | undefined {
  const linksOf = (id: string) => near.get(id)?.length ?? 0;
  return [...ids].sort((a, b) => linksOf(b) - linksOf(a) || (a < b ? -1 : 1))[0];
}

/** What is one step from the middle, two steps, and so on; last what cannot be reached. */
function byDistance(middle: string, ids: readonly string[], near: ReadonlyMap<string, readonly string[]>): string[][] {
  const seen = new Set([middle]);
  const all: string[][] = [];
  for (let rim = [middle]; rim.length > 0;) {
    rim = [...new Set(rim.flatMap((id) => near.get(id) ?? []))].filter((id) => !seen.has(id));
    for (const id of rim) seen.add(id);
    if (rim.length > 0) all.push(rim);
  }
  const unreached = ids.filter((id) => !seen.has(id));
  return unreached.length === 0 ? all : [...all, unreached];
}

/** The middle direction of those that have one; undefined where none has, or they stand opposite each other. */
function turnTowards(others: readonly string[], angleOf: ReadonlyMap<string, number>): number | undefined {
  const turns = others.flatMap((id) => angleOf.get(id) ?? []);
  const x = turns.reduce((sum, turn) => sum + Math.cos(turn), 0);
  const y = turns.reduce((sum, turn) => sum + Math.sin(turn), 0);
  if (Math.hypot(x, y) < 1e-9) return undefined;
  return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
}

function sortedByTurn(ids: readonly string[], wanted: ReadonlyMap<string, number | undefined>): string[] {
  const keyOf = (id: string) => wanted.get(id) ?? 7;
  return [...ids].sort((a, b) => keyOf(a) - keyOf(b) || (a < b ? -1 : 1));
}

/** How far the ring is turned so that each stands as near as may be to where it wants to be; the first at the top where none wants anything. */
function offsetOf(ring: readonly string[], wanted: ReadonlyMap<string, number | undefined>): number {
  let [x, y] = [0, 0];
  for (const [at, id] of ring.entries()) {
    const turn = wanted.get(id);
    if (turn === undefined) continue;
    const off = turn - (at / ring.length) * 2 * Math.PI;
    [x, y] = [x + Math.cos(off), y + Math.sin(off)];
  }
  return Math.hypot(x, y) < 1e-9 ? -Math.PI / 2 : Math.atan2(y, x);
}
