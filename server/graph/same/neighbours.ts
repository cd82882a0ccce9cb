import type { Adjacency } from '../paths/adjacency.ts';

/** Who is related to whom, as far as it tells whether two are one. Entities are places in the list of `ids`. */
export interface Neighbourhoods {
  /** How many both are related to, and from 0 to 1 how much that says: what few have in common says most. */
  common: (one: number, other: number) => { count: number; weight: number };
  areRelated: (one: number, other: number) => boolean;
  /** Whether each lies in something, and nothing holds both. */
  lieApart: (one: number, other: number) => boolean;
  /** Tells pairs that something related to few joins, `most` of them. */
  eachPair: (tell: (one: number, other: number) => void, most: number) => void;
}

/** So few neighbours have something to do with each other. */
const few = 12;

export function neighbourhoods(ids: readonly string[], adjacency: Adjacency): Neighbourhoods {
  const { starts, others, numberOf, typeOf, leaves, types, roles } = adjacency;
  const numbers = ids.map((id) => numberOf.get(id) ?? -1);
  const places = new Map(ids.map((id, at) => [numberOf.get(id) ?? -1, at]));
  const contains = new Set(types.flatMap((type, at) => (roles.contains.includes(type) ? [at] : [])));
  const entriesOf = (place: number) => {
    const number = numbers[place] ?? -1;
    return number === -1 ? [] : range(starts[number] ?? 0, starts[number + 1] ?? 0);
  };
  /** Entries stand in the order of the other end, so that both are walked once. */
  const sharedBy = function* (one: number, other: number): Generator<number> {
    let [a, b] = [starts[one] ?? 0, starts[other] ?? 0];
    const [lastA, lastB] = [starts[one + 1] ?? 0, starts[other + 1] ?? 0];
    let before = -1;
    while (a < lastA && b < lastB) {
      const [first = 0, second = 0] = [others[a], others[b]];
      if (first === second && first !== before) yield (before = first);
      if (first <= second) a += 1;
      else b += 1;
    }
  };
  const degreeOf = (number: number) => (starts[number + 1] ?? 0) - (starts[number] ?? 0);
  const around = (place: number) =>
    entriesOf(place)
      .filter((entry) => leaves[entry] === 1 && contains.has(typeOf[entry] ?? -1))
      .map((entry) => others[entry] ?? 0);

  return {
    common: (one, other) => {
      let [count, rarity] = [0, 0];
      for (const number of sharedBy(numbers[one] ?? -1, numbers[other] ?? -1)) {
        count += 1;
        rarity += 1 / Math.log2(2 + degreeOf(number));
      }
      return { count, weight: 0.6 * (1 - Math.exp(-rarity / 1.5)) };
    },
    areRelated: (one, other) => entriesOf(one).some((entry) => others[entry] === numbers[other]),
    lieApart: (one, other) => {
      const [first, second] = [around(one), around(other)];
      return first.length > 0 && second.length > 0 && !first.some((number) => second.includes(number));
    },
    eachPair: (tell, most) => {
      let told = 0;
      for (let number = 0; number + 1 < starts.length && told < most; number += 1) {
        const degree = degreeOf(number);
        if (degree < 2 || degree > few) continue;
        const near = [
          ...new Set(range(starts[number] ?? 0, starts[number + 1] ?? 0).map((entry) => others[entry] ?? 0)),
        ].flatMap((one) => places.get(one) ?? []);
        for (const [at, one] of near.entries())
          for (const other of near.slice(at + 1)) {
            tell(one, other);
            told += 1;
          }
      }
    },
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
