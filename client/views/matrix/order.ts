import type { Link, Party } from '#shared/links';
import type { PlaceTotal } from '../../state/links.ts';
import type { Language, Sort } from '../../state/state.ts';
import { leafOrder, reverseCuthillMcKee } from './seriation.ts';
import { byName } from '../../parts/collate.ts';

/** Places of one province, in the order of the rows; the province is absent where it is not known. */
export interface Group {
  province: Party | undefined;
  places: PlaceTotal[];
}

/** The rows of the matrix: places with links, by province, those with the most links first, and sorted within. */
export function orderPlaces(
  totals: Iterable<PlaceTotal>,
  pairs: readonly Link[],
  { sort, language }: { sort: Sort; language: Language },
): Group[] {
  const compareNames = namesIn(language);
  const groups = new Map<string, Group>();
  for (const total of totals) {
    const key = total.province?.id ?? '';
    const group = groups.get(key) ?? { province: total.province, places: [] };
    groups.set(key, group);
    group.places.push(total);
  }
  const sorted = [...groups.values()].sort(
    (one, other) =>
      other.places.length - one.places.length ||
      (sort === 'count' ? hubsIn(other) - hubsIn(one) : 0) ||
      compareNames(one.province, other.province),
  );
  const byLinks = sort === 'similarity' ? neighboursOf(pairs) : new Map<string, Map<string, number>>();
  return sorted.map(({ province, places }) => {
    const named = [...places].sort((one, other) => compareNames(one.place, other.place));
    if (sort === 'name') return { province, places: named };
    const counted = named.sort((one, other) => other.hubs - one.hubs || other.partners - one.partners);
    return { province, places: sort === 'count' ? counted : bySimilarity(counted, byLinks) };
  });
}

function hubsIn({ places }: Group): number {
  return places.reduce((sum, { hubs }) => sum + hubs, 0);
}

function namesIn(language: Language): (one: Party | undefined, other: Party | undefined) => number {
  const compare = byName(language);
  return (one, other) => compare(one?.name ?? '', other?.name ?? '') || ((one?.id ?? '') < (other?.id ?? '') ? -1 : 1);
}

function neighboursOf(pairs: readonly Link[]): Map<string, Map<string, number>> {
  const neighbours = new Map<string, Map<string, number>>();
  for (const { a, b, via } of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = neighbours.get(one.id) ?? new Map<string, number>();
      neighbours.set(one.id, own.set(other.id, via.length));
    }
  return neighbours;
}

/** Beyond, the better order would keep the page from answering. */
const mostForLeafOrder = 60;

/**
 * Puts places with like partners beside each other, so that blocks are seen: optimal leaf ordering of a hierarchical
 * clustering (Bar-Joseph et al. 2001) of the rows, or, where there are many, reverse Cuthill–McKee on the links.
 */
function bySimilarity(
  places: PlaceTotal[],
  neighbours: ReadonlyMap<string, ReadonlyMap<string, number>>,
): PlaceTotal[] {
  if (places.length < 3) return places;
  const columns = [...new Set(places.flatMap(({ place }) => [...(neighbours.get(place.id)?.keys() ?? [])]))];
  const links = ({ place }: PlaceTotal) => neighbours.get(place.id);
  const order =
    places.length <= mostForLeafOrder
      ? leafOrder(places.map((total) => columns.map((column) => links(total)?.get(column) ?? 0)))
      : reverseCuthillMcKee(places.map((total) => places.map(({ place }) => links(total)?.get(place.id) ?? 0)));
  return order.flatMap((at) => places[at] ?? []);
}
