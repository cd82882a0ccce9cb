import { placeCodeName } from '../../../shared/mapping.ts';
import type { DivisionChain } from '../mapping/division-kind.ts';
import type { EntityBook, MadeEntity } from './entity-book.ts';
import { type MappedSheet, prefixOf } from './mapped-sheet.ts';

/** What a division lies in, from the reference. */
export function describeAround(
  book: EntityBook,
  mapped: MappedSheet,
  { around }: DivisionChain,
): MadeEntity | undefined {
  let outer: MadeEntity | undefined;
  for (const one of around.toReversed()) {
    const said = { kind: one.kind, name: one.name, table: '', prefix: prefixOf(undefined, one.kind), row: undefined };
    const made = book.describe({ ...said, ...(outer === undefined ? {} : { around: outer }) });
    asDivision(mapped, made, { ...one, outer });
    outer = made;
  }
  return outer;
}

/** Known by its code, so that it is the same in every dataset. */
export function asDivision(
  { coding }: MappedSheet,
  made: MadeEntity,
  { code, outer }: { code: string; outer: MadeEntity | undefined },
): void {
  if (made.key === made.name) made.key = code;
  if (coding === 'GB/T 2260') made.properties.set(placeCodeName, code);
  if (made.within !== undefined || outer === undefined) return;
  made.within = outer;
  made.isPlacedByReference = true;
}
