import { placeCodeName } from '../../../shared/mapping.ts';
import { type DivisionChain, seatOf } from '../mapping/division-kind.ts';
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

/** Authorities of which no row says where they lie are in the division with whose name theirs begins; the note tells why. */
export function seatAll(book: EntityBook, mapped: MappedSheet): void {
  for (const made of mapped.seated) if (made.within === undefined) seatAt(book, mapped, made);
}

function seatAt(book: EntityBook, mapped: MappedSheet, made: MadeEntity): void {
  const seat = seatOf(made.name);
  const [place] = seat === undefined ? [] : [describeAround(book, mapped, { ...seat, around: [seat, ...seat.around] })];
  if (place === undefined) return;
  made.within = place;
  const reason = `名称以“${place.name}”开头 · its name begins with “${place.name}”`;
  made.note = made.note === undefined ? reason : `${made.note}; ${reason}`;
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
