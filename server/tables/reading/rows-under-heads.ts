import type { Said } from '../said.ts';
import type { Limits, RawSheet } from './sheet.ts';

/**
 * Things with values by name as rows under all the names that they have. More names than there may be columns are a fault
 * before any row is made: things that have none in common would take as many cells as the square of their number.
 */
export function rowsUnderHeads(
  place: Pick<RawSheet, 'file' | 'sheet'>,
  items: readonly ReadonlyMap<string, string>[],
  { columns: most }: Limits,
  said: Said,
): RawSheet[] {
  const heads = new Set<string>();
  for (const item of items) for (const name of item.keys()) heads.add(name);
  if (heads.size > most) {
    const wanted = `at most ${most} columns`;
    said.faults.push({
      ...place,
      row: 1,
      rule: 'too-many-columns',
      wanted,
      found: `${heads.size}`,
      values: { most, found: heads.size },
    });
    return [];
  }
  const names = [...heads];
  return [{ ...place, head: 1, rows: [names, ...items.map((item) => names.map((name) => item.get(name) ?? ''))] }];
}
