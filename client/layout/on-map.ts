import type { Placement } from '../state/graph.ts';
import { cellWidth, freeAt, inRows } from './cell.ts';
import type { LayoutRequest } from './messages.ts';
import { mostApart, removeOverlaps } from './overlaps.ts';
import { meanOf, neighboursOf } from './ties.ts';

const rounds = 6;
const spotPx = 130;
const goldenTurn = Math.PI * (3 - Math.sqrt(5));

interface Point {
  x: number;
  y: number;
}

/**
 * Places stand where they lie, the north up; what lies in a place stands by it, and anything else between what it is linked to.
 * Then no two names cover each other. What is linked to no place stands in rows below.
 */
export function layOutOnMap({ entities, relations, within, located = [] }: LayoutRequest): Map<string, Placement> {
  const ids = entities.map(({ id }) => id);
  const known = projected(located, ids.length);
  const near = neighboursOf(ids, relations);
  const at = new Map<string, Point>();
  for (const id of ids) {
    const own = known.get(id) ?? within[id]?.map((place) => known.get(place.id)).find((one) => one !== undefined);
    if (own !== undefined) at.set(id, own);
  }
  const stands = new Set(at.keys());
  for (let round = 0; round < rounds; round += 1) {
    const before = new Map(at);
    for (const id of ids) {
      if (stands.has(id)) continue;
      const x = meanOf(near.get(id) ?? [], (one) => before.get(one)?.x);
      const y = meanOf(near.get(id) ?? [], (one) => before.get(one)?.y);
      if (x !== undefined && y !== undefined) at.set(id, { x, y });
    }
  }
  const placements = apart(at, stands);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  if (placements.size <= mostApart) for (let time = 0; time < 3; time += 1) removeOverlaps(placements, nameOf);
  return new Map([...placements, ...below(placements, ids)]);
}

/** What belongs to about the same spot goes round it, as seeds in a flower do, the places themselves first. */
function apart(at: ReadonlyMap<string, Point>, first: ReadonlySet<string>): Map<string, Placement> {
  const taken = new Map<string, number>();
  const ordered = [...at].sort(([a], [b]) => Number(first.has(b)) - Number(first.has(a)));
  const placed = ordered.map(([id, { x, y }]): [string, Placement] => {
    const spot = `${Math.round(x / spotPx)} ${Math.round(y / spotPx)}`;
    const nth = taken.get(spot) ?? 0;
    taken.set(spot, nth + 1);
    const far = (spotPx / 2) * Math.sqrt(nth);
    return [id, freeAt(x + far * Math.cos(nth * goldenTurn), y + far * Math.sin(nth * goldenTurn))];
  });
  return new Map(placed);
}

/** Degrees as pixels, equally large in both ways at the middle latitude, so that there is about room for so many names. */
function projected(located: NonNullable<LayoutRequest['located']>, count: number): Map<string, Point> {
  const middle = { lon: middleOf(located.map(([, lon]) => lon)), lat: middleOf(located.map(([, , lat]) => lat)) };
  const flat = located.map(([id, lon, lat]) => ({
    id,
    x: (lon - middle.lon) * Math.cos((middle.lat * Math.PI) / 180),
    y: middle.lat - lat,
  }));
  const [wide, high] = [extentOf(flat.map(({ x }) => x)), extentOf(flat.map(({ y }) => y))];
  const scale = Math.sqrt((count * cellWidth * 92) / Math.max(1e-6, wide * high, (wide ** 2 + high ** 2) / 16));
  return new Map(flat.map(({ id, x, y }) => [id, { x: x * scale, y: y * scale }]));
}

function below(placements: ReadonlyMap<string, Placement>, ids: readonly string[]): [string, Placement][] {
  const places = [...placements.values()];
  const left = Math.min(0, ...places.map(({ x }) => x));
  const many = Math.max(6, Math.floor((Math.max(0, ...places.map(({ x }) => x)) - left) / cellWidth));
  const top = Math.max(0, ...places.map(({ y }) => y)) + 150;
  const unplaced = ids.filter((id) => !placements.has(id));
  return inRows(unplaced, many).flatMap((row, nth) =>
    row.map((id, at): [string, Placement] => [id, freeAt(left + at * cellWidth, top + nth * 92)]),
  );
}

function middleOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : (Math.min(...numbers) + Math.max(...numbers)) / 2;
}

function extentOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers);
}
