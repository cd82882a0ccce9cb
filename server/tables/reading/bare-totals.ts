import { isBareTotal } from '../total-row.ts';
import { isNumber } from './head-row.ts';

/**
 * Tells of rows such as `Total,209` whether they add up others. A row in the middle does where one of its numbers is the sum of those above, since the
 * last such row or since the first; the last row of a table always does. `things` are those that do not.
 */
export function watchTotals() {
  const things = new Set<string>();
  const all = new Map<number, number>();
  let since = new Map<number, number>();
  let pending: string | undefined;
  return {
    see: (row: readonly string[]) => {
      if (row.every((cell) => cell === '')) return;
      if (pending !== undefined) things.add(pending);
      pending = undefined;
      const numbers = row.flatMap((cell, at): [number, number][] => (isNumber(cell) ? [[at, valueOf(cell)]] : []));
      if (isBareTotal(row)) {
        const isSum = numbers.some(([at, value]) => [since, all].some((sums) => isNear(sums.get(at), value)));
        if (isSum) since = new Map();
        else pending = row.join('\t');
        return;
      }
      for (const sums of [since, all]) for (const [at, value] of numbers) sums.set(at, (sums.get(at) ?? 0) + value);
    },
    things: (): ReadonlySet<string> => things,
  };
}

function valueOf(cell: string): number {
  return Number(cell.replaceAll(/[,\s]/g, ''));
}

function isNear(sum: number | undefined, value: number): boolean {
  return sum !== undefined && value !== 0 && Math.abs(sum - value) <= Math.abs(value) * 1e-6;
}
