import type { Columns, ProvinceBox } from './columns.ts';
import type { LayoutRelation } from './messages.ts';

interface Tie {
  party: string;
  hub: string;
}

/**
 * Orders the middle, the blocks of each box and the rows of each block by barycentre until crossings no longer fall, then
 * swaps neighbours while that takes crossings away. Two-layer crossing reduction after Sugiyama, Tagawa and Toda (1981).
 */
export function orderColumns(columns: Columns, relations: readonly LayoutRelation[]): Columns {
  const ties = tiesOf(columns, relations);
  let best = columns;
  let fewest = countCrossings(best, ties);
  let current = columns;
  for (let round = 0; round < 24; round += 1) {
    current = orderSides(orderMiddle(current, ties), ties);
    const crossings = countCrossings(current, ties);
    if (crossings < fewest) [best, fewest] = [current, crossings];
  }
  return swapNeighbours(best, ties);
}

/** How many pairs of straight lines between a side and the middle cross. */
function countCrossings(columns: Columns, ties: readonly Tie[]): number {
  const rankOfHub = new Map(columns.middle.map((id, at) => [id, at]));
  let crossings = 0;
  for (const side of [columns.left, columns.right]) {
    const rankOfParty = partyRanks(side);
    const lines = ties.flatMap(({ party, hub }) => {
      const [a, b] = [rankOfParty.get(party), rankOfHub.get(hub)];
      return a === undefined || b === undefined ? [] : [{ a, b }];
    });
    // Counted thousands of times: nothing is made for a pair.
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length; next += 1) {
        const other = lines[next] as typeof one;
        if ((one.a - other.a) * (one.b - other.b) < 0) crossings += 1;
      }
    });
  }
  return crossings;
}

function tiesOf({ middle }: Columns, relations: readonly LayoutRelation[]): Tie[] {
  const hubs = new Set(middle);
  return relations.flatMap(({ source, target }) => {
    if (hubs.has(target)) return [{ party: source, hub: target }];
    return hubs.has(source) ? [{ party: target, hub: source }] : [];
  });
}

function partyRanks(side: readonly ProvinceBox[]): Map<string, number> {
  const ids = side.flatMap(({ id, blocks }) => [id, ...blocks.flatMap((block) => [block.id, ...block.rows])]);
  return new Map(ids.map((id, at) => [id, at]));
}

function orderMiddle(columns: Columns, ties: readonly Tie[]): Columns {
  const [left, right] = [partyRanks(columns.left), partyRanks(columns.right)];
  const share = (id: string) => {
    const parties = ties.filter(({ hub }) => hub === id).map(({ party }) => party);
    return mean(parties.map((party) => fraction(left, party) ?? fraction(right, party) ?? 1.2));
  };
  return { ...columns, middle: sortBy(columns.middle, share) };
}

function fraction(ranks: ReadonlyMap<string, number>, id: string): number | undefined {
  const rank = ranks.get(id);
  return rank === undefined ? undefined : rank / Math.max(1, ranks.size - 1);
}

function orderSides(columns: Columns, ties: readonly Tie[]): Columns {
  const rankOfHub = new Map(columns.middle.map((id, at) => [id, at]));
  const share = (ids: readonly string[]) =>
    mean(ties.filter(({ party }) => ids.includes(party)).flatMap(({ hub }) => rankOfHub.get(hub) ?? []));
  const ordered = (side: ProvinceBox[]) =>
    side.map((box) => ({
      ...box,
      blocks: sortBy(
        box.blocks.map((block) => ({ ...block, rows: sortBy(block.rows, (id) => share([id])) })),
        ({ id, rows }) => share([id, ...rows]),
      ),
    }));
  return { ...columns, left: ordered(columns.left), right: ordered(columns.right) };
}

/** Every column that changes by swapping two neighbours. */
function* swaps(columns: Columns): Generator<Columns> {
  for (const middle of swapped(columns.middle)) yield { ...columns, middle };
  for (const side of ['left', 'right'] as const)
    for (const [at, box] of columns[side].entries()) {
      const withBlocks = (blocks: ProvinceBox['blocks']) => ({
        ...columns,
        [side]: columns[side].with(at, { ...box, blocks }),
      });
      for (const blocks of swapped(box.blocks)) yield withBlocks(blocks);
      for (const [nth, block] of box.blocks.entries())
        for (const rows of swapped(block.rows)) yield withBlocks(box.blocks.with(nth, { ...block, rows }));
    }
}

function* swapped<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at + 1 < items.length; at += 1) {
    const copy = [...items];
    copy.splice(at, 2, items[at + 1] as T, items[at] as T);
    yield copy;
  }
}

function swapNeighbours(columns: Columns, ties: readonly Tie[]): Columns {
  let best = columns;
  let fewest = countCrossings(best, ties);
  for (let better = true; better;) {
    better = false;
    for (const candidate of swaps(best)) {
      const crossings = countCrossings(candidate, ties);
      if (crossings >= fewest) continue;
      [best, fewest, better] = [candidate, crossings, true];
      break;
    }
  }
  return best;
}

function sortBy<T>(items: readonly T[], keyOf: (item: T) => number): T[] {
  const keyed = items.map((item, at) => ({ item, key: keyOf(item), at }));
  return keyed.sort((a, b) => a.key - b.key || a.at - b.at).map(({ item }) => item);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? Number.MAX_SAFE_INTEGER : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
