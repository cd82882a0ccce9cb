import { isAside, isBareTotal, isTotal } from '../total-row.ts';
import { isNumber } from './head-row.ts';

/** What stands in a column above some row: the sum, of how many numbers, the largest of them, and how far they are rounded. */
interface Above {
  sum: number;
  count: number;
  most: number;
  /** Half of the last digit that the coarsest of them has. */
  rounded: number;
}

/** A row `Total,209` of which nobody knows yet, with what stood above it, by column. */
interface Candidate {
  words: string;
  numbers: readonly (readonly [at: number, value: number])[];
  above: ReadonlyMap<number, Above>;
  isSum: boolean;
  hasRowsBefore: boolean;
  hasRowsBehind: boolean;
}

/**
 * Tells of rows such as `Total,209` whether they add up others. One that stands between rows of the table is a thing where none of its numbers is the
 * sum of those above, since the last such row or since the first, nor of those below; above all others, only where each is less than another
 * of its column. Sums of rounded numbers may be off by what was rounded. `things` are those that add up nothing.
 */
export function watchTotals() {
  const all = new Map<number, Above>();
  let since = new Map<number, Above>();
  let rows = 0;
  const seen: Candidate[] = [];
  /** The last of them, since which no other such row came. */
  let open: Candidate | undefined;
  const close = () => {
    if (open !== undefined && addsUpBehind(open, all)) open.isSum = true;
    open = undefined;
  };
  return {
    see: (row: readonly string[]) => {
      if (row.every((cell) => cell === '')) return;
      const numbers = row.flatMap((cell, at) => (isNumber(cell) ? [[at, valueOf(cell)] as const] : []));
      if (isBareTotal(row)) {
        close();
        const isSum = numbers.some(([at, value]) => [since, all].some((sums) => isNear(sums.get(at), value)));
        if (isSum) since = new Map();
        const above = new Map([...all].filter(([at]) => numbers.some(([own]) => own === at)));
        open = { words: row.join('\t'), numbers, above, isSum, hasRowsBefore: rows > 0, hasRowsBehind: false };
        seen.push(open);
      } else if (isTotal(row)) {
        close();
        since = new Map();
      } else if (!isAside(row, {})) {
        rows += 1;
        if (open !== undefined) open.hasRowsBehind = true;
        for (const sums of [since, all])
          for (const [at, value] of numbers) sums.set(at, withNumber(sums.get(at), value, row[at] ?? ''));
      }
    },
    things: (): ReadonlySet<string> => {
      close();
      const isThing = (one: Candidate) =>
        one.hasRowsBehind && !one.isSum && !addsUpBehind(one, all) && (one.hasRowsBefore || isLess(one, all));
      const others = new Set(seen.filter((one) => !isThing(one)).map(({ words }) => words));
      return new Set(seen.map(({ words }) => words).filter((words) => !others.has(words)));
    },
  };
}

function withNumber(above: Above | undefined, value: number, cell: string): Above {
  const digits = /\.(\d+)$/.exec(plainNumber(cell))?.[1]?.length ?? 0;
  const { sum, count, most, rounded } = above ?? { sum: 0, count: 0, most: -Infinity, rounded: 0 };
  return {
    sum: sum + value,
    count: count + 1,
    most: Math.max(most, value),
    rounded: Math.max(rounded, 0.5 * 10 ** -digits),
  };
}

/** Whether one of a row's numbers is the sum of those that came since. */
function addsUpBehind({ numbers, above }: Candidate, now: ReadonlyMap<number, Above>): boolean {
  return numbers.some(([at, value]) => {
    const [before, all] = [above.get(at), now.get(at)];
    if (all === undefined || all.count === before?.count) return false;
    return isNear({ ...all, sum: all.sum - (before?.sum ?? 0), count: all.count - (before?.count ?? 0) }, value);
  });
}

function isLess({ numbers }: Candidate, now: ReadonlyMap<number, Above>): boolean {
  return numbers.every(([at, value]) => value < (now.get(at)?.most ?? value));
}

/** 1,250 is 1250, and 33,3% is 33.3. */
function plainNumber(cell: string): string {
  return cell
    .replaceAll(/[%\s]/g, '')
    .replace(/,(\d{1,2}|\d{4,})$/, '.$1')
    .replaceAll(',', '');
}

function valueOf(cell: string): number {
  return Number(plainNumber(cell));
}

function isNear(above: Above | undefined, value: number): boolean {
  if (above === undefined || value === 0) return false;
  const { sum, count, rounded } = above;
  const off = Math.max(Math.abs(value) * 1e-6, rounded * count);
  return Math.abs(sum - value) <= off + 1e-9;
}
