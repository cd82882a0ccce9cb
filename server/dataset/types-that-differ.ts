import { type OtherDataset, unknownType } from './column-types.ts';

/** Whether the dataset itself stands there already. */
export interface Reloading {
  isReloaded: boolean;
}

/** The columns that another dataset has too, of another type. What an older version stored is text, until it is loaded again. */
export function* typesThatDiffer(
  types: Readonly<Record<string, string>>,
  others: readonly OtherDataset[],
  { isReloaded }: Reloading,
): Generator<{ other: string; column: string; mine: string; theirs: string }> {
  for (const other of others)
    for (const [column, mine] of Object.entries(types)) {
      const theirs = Object.hasOwn(other.types, column) ? other.types[column] : undefined;
      if (theirs === undefined || theirs === mine) continue;
      if (theirs === unknownType && (isReloaded || mine === 'string')) continue;
      yield { other: other.id, column, mine, theirs };
    }
}
