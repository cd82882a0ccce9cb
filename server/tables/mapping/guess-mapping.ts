import type { Sheet } from '../reading/sheet.ts';
import { guessCross } from './guess-cross.ts';
import type { Needed } from './guess-kind.ts';
import { guessTable, kindOfRows } from './guess-table.ts';
import { kindsIn } from './guess-ties.ts';
import { type KnownSheet, knownSheet, withoutFalseName, withoutRowCount } from './known-sheets.ts';
import type { KindOf, Mapping } from '../../../shared/mapping.ts';
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
  const { coding } = needed;
  return { kuajie: 1, tables, ...usedOnly(tables, needed), ...(coding === undefined ? {} : { placeCoding: coding }) };
}

/** Names that were looked at and not needed in the end stay out of the file that a person reads. */
function usedOnly(tables: Mapping['tables'], { kinds, types, words }: Needed): Pick<Mapping, 'kinds' | 'types'> {
  const usedKinds = new Set(
    tables.flatMap(({ entities, cross }) => [
      ...Object.values(entities).flatMap(kindsIn),
      ...(Object.values(entities).some(({ chain }) => chain === true) ? words.chain : []),
      ...(cross === undefined ? [] : [cross.kind]),
    ]),
  );
  const usedTypes = new Set(
    tables.flatMap(({ relations, cross }) => [
      ...relations.flatMap(({ type }) =>
        typeof type === 'string' ? [type] : [...Object.values(type.types), type.otherwise],
      ),
      ...(cross === undefined ? [] : [cross.type]),
    ]),
  );
  const only = <T>(all: Record<string, T>, used: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)));
  return { kinds: only(kinds, usedKinds), types: only(types, usedTypes) };
}
