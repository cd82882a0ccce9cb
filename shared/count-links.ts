import {
  isTie,
  type Joining,
  type Level,
  type Link,
  type LinkFilter,
  type Links,
  levels,
  type Participations,
  partsOf,
  type Party,
  partyIndex,
  placeAt,
  provinceOf,
} from './links.ts';

/**
 * The pairs of places that take part in the same agreement, alliance or mechanism, or that a relation ties. A party counts for the
 * place at the level that it is or lies in, so that one agreement is one link of two counties, and one of their cities, however many
 * counties signed; a party that lies in no such place joins nothing at this level. What would so join nobody at any level (a city and
 * a county of which no city is known) joins its places at the level of the coarsest, where the finer one stands for itself.
 */
export function countLinks(known: Participations, filter: LinkFilter): Links {
  const index = partyIndex(known);
  const { level } = filter;
  return joinPairs([...known.hubs, ...(known.ties ?? [])], index, filter, {
    endOf: (party) => placeAt(party, level, index),
    endOtherwise: (joining) =>
      levelOfApart(joining, index) === level
        ? (party) => placeAt(party, level, index) ?? placeOf(party, index)
        : undefined,
  });
}

/** Where a party counts; and, for what joins no two places by that, where it counts otherwise. */
export interface Ends {
  endOf: (party: Party) => Party | undefined;
  endOtherwise?: (joining: Joining) => Ends['endOf'] | undefined;
}

/** Like `countLinks`, with another idea of where a party counts. */
export function joinPairs(
  joinings: readonly Joining[],
  index: ReadonlyMap<string, Party>,
  filter: LinkFilter,
  { endOf, endOtherwise }: Ends,
): Links {
  const ends: End[] = [];
  const endOfPlace = new Map<string, End>();
  const endOfParty = new Map<string, End | undefined>();
  const numbered = (place: Party | undefined): End | undefined => {
    if (place === undefined) return undefined;
    const known = endOfPlace.get(place.id);
    if (known !== undefined) return known;
    const end = { number: ends.length, place, province: provinceOf(place, index)?.id };
    ends.push(end);
    endOfPlace.set(place.id, end);
    return end;
  };
  const usualEnd = (id: string): End | undefined => {
    if (!endOfParty.has(id)) {
      const party = index.get(id);
      endOfParty.set(id, party === undefined ? undefined : numbered(endOf(party)));
    }
    return endOfParty.get(id);
  };

  const byPair = new Map<number, Link>();
  const unpaired: Joining[] = [];
  const pairing = { byPair, base: index.size + 1, crossBorder: filter.crossBorder };
  for (const joining of joinings) {
    const parts = partsOf(joining, filter);
    if (parts === undefined) continue;
    const joined = new Set<End>();
    const join = (end: End | undefined) => end !== undefined && joined.add(end);
    for (const { party } of parts) join(usualEnd(party));
    const otherwise = joined.size < 2 ? endOtherwise?.(joining) : undefined;
    if (otherwise !== undefined)
      for (const { party } of parts) {
        const known = index.get(party);
        if (known !== undefined) join(numbered(otherwise(known)));
      }
    if (!addPairs(joining, [...joined], pairing)) unpaired.push(joining);
  }
  const pairs = [...byPair.values()].sort(
    (one, other) =>
      other.via.length - one.via.length ||
      Number(other.crossBorder) - Number(one.crossBorder) ||
      compare(one.a.id, other.a.id) ||
      compare(one.b.id, other.b.id),
  );
  return { pairs, unpaired };
}

/** The level at which the places of what joins nobody by rolling up stand, the coarsest of theirs; undefined where it joins at any. */
export function levelOfApart(joining: Joining, index: ReadonlyMap<string, Party>): Level | undefined {
  const ids = isTie(joining) ? [joining.source, joining.target] : joining.parties.map(({ party }) => party);
  const parties = ids.flatMap((id) => index.get(id) ?? []);
  const joinsAt = (level: Level) =>
    new Set(parties.flatMap((party) => placeAt(party, level, index)?.id ?? [])).size > 1;
  if (levels.some(joinsAt)) return undefined;
  const own = new Set(parties.flatMap((party) => placeOf(party, index)?.level ?? []));
  return levels.findLast((level) => own.has(level));
}

/** The place that a party is, or the nearest that it lies in. */
function placeOf(party: Party, index: ReadonlyMap<string, Party>): Party | undefined {
  return party.level !== undefined
    ? party
    : party.within.map((id) => index.get(id)).find((one) => one?.level !== undefined);
}

/** A place with a number of its own: two numbers make the key of a pair, for a map of texts would be slow. */
interface End {
  number: number;
  place: Party;
  province: string | undefined;
}

interface Pairing {
  byPair: Map<number, Link>;
  /** More than there are places; kept small, for engines are fast with keys below 2³¹ only. */
  base: number;
  crossBorder: boolean | undefined;
}

function addPairs(joining: Joining, ends: readonly End[], { byPair, base, crossBorder }: Pairing): boolean {
  let joined = false;
  for (let at = 0; at < ends.length; at += 1)
    for (let next = at + 1; next < ends.length; next += 1) {
      const [one, other] = [ends[at], ends[next]];
      if (one === undefined || other === undefined) continue;
      const [low, high] = one.number < other.number ? [one, other] : [other, one];
      const key = low.number * base + high.number;
      const known = byPair.get(key);
      if (known !== undefined) {
        known.via.push(joining);
        joined = true;
        continue;
      }
      const crosses = low.province !== undefined && high.province !== undefined && low.province !== high.province;
      if (crossBorder !== undefined && crossBorder !== crosses) continue;
      const [a, b] = low.place.id < high.place.id ? [low.place, high.place] : [high.place, low.place];
      byPair.set(key, { a, b, crossBorder: crosses, via: [joining] });
      joined = true;
    }
  return joined;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
