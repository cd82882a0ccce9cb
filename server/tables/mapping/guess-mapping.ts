import type { Sheet } from '../reading/sheet.ts';
import { guessCross } from './guess-cross.ts';
import { type Needed } from './guess-kind.ts';
import { codingOf } from './guess-reference.ts';
import { guessTable, kindOfRows } from './guess-table.ts';
import { type KnownSheet, knownSheet, withoutFalseName, withoutRowCount } from './known-sheets.ts';
import { itemsOf } from '../../../shared/cell-items.ts';
import { type KindOf, kindsOf, type Mapping, onlyUsed } from '../../../shared/mapping.ts';
import type { Words } from './words.ts';

/**
 * How sheets become a graph, guessed from the names of their columns and what stands in them: lists of things with keys that others
 * call them by, tables of pairs, who takes part in what, cross tables.
 */
export function guessMapping(sheets: readonly Sheet[], words: Words): Mapping {
  const first = guessOnce(sheets, words);
  // What is one thing in two sheets is of one kind in both.
  const across = words.kinds.filter(({ kind, across }) => areBoth(first.mapping, kind, across)).map(({ kind }) => kind);
  const isTwice = isNamedAsBoth(first, words.partyKind, words.joinedKind);
  if (across.length === 0 && !isTwice) return first.mapping;
  // A body with members is nothing that other sheets could know it for: there it is one like the others.
  return guessOnce(sheets, isTwice ? { ...words, joinedKind: words.partyKind } : words, across).mapping;
}

interface Guessed {
  mapping: Mapping;
  all: readonly KnownSheet[];
}

function guessOnce(sheets: readonly Sheet[], words: Words, across: readonly string[] = []): Guessed {
  const needed: Needed = { words, kinds: {}, types: {}, across };
  const filesOnce = (file: string) => sheets.filter((one) => one.file === file).length === 1;
  const seen = sheets.map((sheet) => knownSheet(sheet, words, filesOnce(sheet.file)));
  const truly = seen.map((known) => withoutFalseName(known, seen));
  const all = truly.map((known) => withoutRowCount(known, truly));
  const crosses = new Map(all.map((known) => [known, guessCross(known, needed)]));
  const plain = all.filter((known) => crosses.get(known) === undefined);
  const named = plain.filter(({ name, key }) => name !== undefined || key !== undefined);
  const kinds: ReadonlyMap<KnownSheet, KindOf> = new Map(named.map((known) => [known, kindOfRows(known, needed)]));
  const tables = all.map((known) => crosses.get(known) ?? guessTable(known, { all: plain, kinds, needed }));
  const { kinds: allKinds, types } = needed;
  const coding = codingOf(needed);
  // Names that were looked at and not needed in the end stay out of the file that a person reads.
  const placeCoding = coding === undefined ? {} : { placeCoding: coding };
  return { mapping: onlyUsed({ kuajie: 1, tables, kinds: allKinds, types, ...placeCoding }), all };
}

function areBoth({ kinds }: Mapping, one: string, other: string | undefined): boolean {
  return other !== undefined && Object.hasOwn(kinds, one) && Object.hasOwn(kinds, other);
}

/** Whether anything is named as of one kind in one column, and as of another in another. */
function isNamedAsBoth({ mapping, all }: Guessed, one: string, other: string): boolean {
  if (one === other || !areBoth(mapping, one, other)) return false;
  const known = namesOfKind({ mapping, all }, one);
  return [...namesOfKind({ mapping, all }, other)].some((name) => known.has(name));
}

function namesOfKind({ mapping, all }: Guessed, wanted: string): ReadonlySet<string> {
  const names = mapping.tables.flatMap(({ entities }, at) =>
    Object.values(entities).flatMap(({ kind, name, split = '' }) => {
      if (name === undefined || kind === undefined || !kindsOf(kind).includes(wanted)) return [];
      const column = all[at]?.facts.find(({ head }) => head === name);
      return [...(column?.distinct ?? [])].flatMap((cell) => (split === '' ? [cell] : itemsOf(cell, split)));
    }),
  );
  return new Set(names);
}
