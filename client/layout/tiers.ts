import type { Placement } from '../state/graph.ts';
import { cellHeight, cellWidth, freeAt, inRows } from './cell.ts';
import type { LayoutRelation, LayoutRequest } from './messages.ts';
import { meanOf, neighboursOf, sortedBy } from './ties.ts';

const tierGap = 52;
const sweeps = 4;

/**
 * Tiers from top to bottom, every relation leading down, but for those that close a circle; what nothing leads to stands at the
 * top, what is linked to nothing at the bottom. A tier is as many rows as the wanted width by height asks for.
 */
export function layOutInTiers({ entities, relations, aspect }: LayoutRequest): Map<string, Placement> {
  const ids = entities.map(({ id }) => id);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const tiers = ordered(tiersOf(ids, relations), neighboursOf(ids, relations));
  const heightOf = (row: readonly string[]) => cellHeight(row.map((id) => nameOf.get(id) ?? ''));
  const many = rowLength(tiers, aspect, heightOf);
  const placements = new Map<string, Placement>();
  let top = 0;
  for (const tier of tiers) {
    for (const row of inRows(tier, many)) {
      for (const [at, id] of row.entries()) placements.set(id, freeAt((at - (row.length - 1) / 2) * cellWidth, top));
      top += heightOf(row);
    }
    top += tierGap;
  }
  return placements;
}

/** The length of a row that comes nearest to the wanted width by height. */
function rowLength(tiers: readonly string[][], aspect: number, heightOf: (row: readonly string[]) => number): number {
  const widest = Math.max(1, ...tiers.map((tier) => tier.length));
  const offOf = (many: number) => {
    const rows = tiers.flatMap((tier) => inRows(tier, many));
    const high = rows.reduce((sum, row) => sum + heightOf(row), 0) + tierGap * (tiers.length - 1);
    return Math.abs(Math.log((Math.min(many, widest) * cellWidth) / Math.max(1, high) / aspect));
  };
  let [best, off] = [1, offOf(1)];
  for (let many = 2; many <= widest; many += 1) {
    const own = offOf(many);
    if (own < off) [best, off] = [many, own];
  }
  return best;
}

/** By the longest way that leads there. */
export function tiersOf(ids: readonly string[], relations: readonly LayoutRelation[]): string[][] {
  const down = withoutCircles(ids, relations);
  const linked = new Set(relations.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
  const tierOf = new Map<string, number>();
  for (const id of down.order) {
    const own = tierOf.get(id) ?? 0;
    tierOf.set(id, own);
    for (const next of down.to.get(id) ?? []) tierOf.set(next, Math.max(tierOf.get(next) ?? 0, own + 1));
  }
  const deepest = Math.max(-1, ...ids.filter((id) => linked.has(id)).map((id) => tierOf.get(id) ?? 0));
  const tiers = Array.from({ length: deepest + 2 }, (): string[] => []);
  for (const id of ids) tiers[linked.has(id) ? (tierOf.get(id) ?? 0) : deepest + 1]?.push(id);
  return tiers.filter((tier) => tier.length > 0);
}

interface Downward {
  /** Each before what it leads to. */
  order: string[];
  to: ReadonlyMap<string, readonly string[]>;
}

/** Goes down as deep as it can from each, without a relation that leads back to where it came from. */
function withoutCircles(ids: readonly string[], relations: readonly LayoutRelation[]): Downward {
  const all = new Map(ids.map((id) => [id, [] as string[]]));
  for (const { source, target } of relations) if (all.has(target)) all.get(source)?.push(target);
  const led = new Set(relations.map(({ target }) => target));
  const to = new Map(ids.map((id) => [id, [] as string[]]));
  const seen = new Map<string, 'open' | 'closed'>();
  const closed: string[] = [];
  for (const root of [...ids.filter((id) => !led.has(id)), ...ids]) {
    const way = [{ id: root, at: 0 }];
    if (seen.has(root)) continue;
    seen.set(root, 'open');
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = all.get(last.id)?.[last.at];
      last.at += 1;
      if (next === undefined) {
        seen.set(last.id, 'closed');
        closed.push(last.id);
        way.pop();
      } else if (seen.get(next) !== 'open') {
        to.get(last.id)?.push(next);
        if (seen.has(next)) continue;
        seen.set(next, 'open');
        way.push({ id: next, at: 0 });
      }
    }
  }
  return { order: closed.reverse(), to };
}

/** Each tier by where its neighbours stand, down and up in turn. */
function ordered(tiers: readonly string[][], near: ReadonlyMap<string, readonly string[]>): string[][] {
  let now = tiers.map((tier) => [...tier]);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const share = new Map(
      now.flatMap((tier) => tier.map((id, at): [string, number] => [id, (at + 0.5) / tier.length])),
    );
    const tierOf = new Map(now.flatMap((tier, at) => tier.map((id): [string, number] => [id, at])));
    now = now.map((tier, own) =>
      sortedBy(tier, (id) => {
        const others = (near.get(id) ?? []).filter((one) =>
          sweep % 2 === 0 ? (tierOf.get(one) ?? 0) < own : (tierOf.get(one) ?? 0) > own,
        );
        return meanOf(others, (one) => share.get(one)) ?? share.get(id);
      }),
    );
  }
  return now;
}
