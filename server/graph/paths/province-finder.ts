import { kindsOfLevel, levelledKinds } from '../../../shared/ask-roles.ts';
import type { Adjacency } from './adjacency.ts';

const deepest = 5;

/** Which province an entity lies in, or is: along the finest place that holds it. */
export function provinceFinder({
  starts,
  others,
  typeOf,
  leaves,
  types,
  kinds,
  roles,
}: Adjacency): (node: number) => number | undefined {
  const isContainment = types.map((type) => roles.contains.includes(type));
  const finestFirst = levelledKinds(roles);
  const outermost = kindsOfLevel(roles, 'province');
  const holderOf = (node: number): number | undefined => {
    let holder: number | undefined;
    for (let at = starts[node] ?? 0; at < (starts[node + 1] ?? 0); at += 1) {
      const other = others[at] ?? 0;
      if (leaves[at] !== 1 || isContainment[typeOf[at] ?? 0] !== true) continue;
      const rank = finestFirst.indexOf(kinds[other] ?? '');
      if (rank === -1) continue;
      if (holder === undefined || rank < finestFirst.indexOf(kinds[holder] ?? '')) holder = other;
    }
    return holder;
  };
  return (node) => {
    let place: number | undefined = node;
    for (let depth = 0; place !== undefined && depth < deepest; depth += 1) {
      if (outermost.includes(kinds[place] ?? '')) return place;
      place = holderOf(place);
    }
    return undefined;
  };
}
