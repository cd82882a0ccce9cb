import type { Sheet } from '../reading/sheet.ts';
import { guessCross } from './guess-cross.ts';
import type { Needed } from './guess-kind.ts';
import { guessTable, kindOfRows } from './guess-table.ts';
import { type KnownSheet, knownSheet, withoutFalseName, withoutRowCount } from './known-sheets.ts';
import { type KindOf, type Mapping, onlyUsed } from '../../../shared/mapping.ts';
import type { Words } from './words.ts';

/**
 * How sheets become a graph, guessed from the names of their columns and what stands in them: lists of things with keys that others
 * call them by, tables of pairs, who takes part in what, cross tables.
 */
export function guessMapping(sheets: readonly Sheet[], words: Words): Mapping {
  const needed: Needed = { words, kinds: {}, types: {} };
  const filesOnce = (file: string) => sheets.filter((one) => one.file === file).length === 1;
  const seen = sheets.map((sheet) => knownSheet(sheet, words, filesOnce(sheet.file)));
  const truly = seen.map((known) => withoutFalseName(known, seen));
  const all = truly.map((known) => withoutRowCount(known, truly));
  const crosses = new Map(all.map((known) => [known, guessCross(known, needed)]));
  const plain = all.filter((known) => crosses.get(known) === undefined);
  const named = plain.filter(({ name, key }) => name !== undefined || key !== undefined);
  const kinds: ReadonlyMap<KnownSheet, KindOf> = new Map(named.map((known) => [known, kindOfRows(known, needed)]));
  const tables = all.map((known) => crosses.get(known) ?? guessTable(known, { all: plain, kinds, needed }));
  const { kinds: allKinds, types, coding } = needed;
  // Names that were looked at and not needed in the end stay out of the file that a person reads.
  const placeCoding = coding === undefined ? {} : { placeCoding: coding };
  return onlyUsed({ kuajie: 1, tables, kinds: allKinds, types, ...placeCoding });
}
