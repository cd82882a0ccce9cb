import { type MadeOf, tableLabel } from '../../../shared/mapping.ts';
import { columnsIn } from '../../tables/making/make-dataset.ts';
import type { Sheet } from '../../tables/reading/sheet.ts';
import type { Before } from './loaded-before.ts';

/** Which sheets are the next version of which tables of a dataset. */
export interface Found {
  before: Before;
  /** By the table's place in the mapping. */
  sheets: ReadonlyMap<number, Sheet>;
  /** Whether all are called as before and have most columns of before, so that they are its next version; else they are only alike. */
  isNamed: boolean;
}

/** So much of the columns that a mapping asks for has to be there; of all columns of before more than that in the next version. */
const leastThere = 0.5;

/**
 * The dataset that sheets are the next version of: one with tables of the same names and mostly the same columns; else one whose
 * tables have just the same heads, or of which some are there. Of several, the one that is wished by its id, then the one that fits best.
 */
export function findBefore(
  sheets: readonly Sheet[],
  all: readonly Before[],
  wishedId: string | undefined,
): Found | undefined {
  const found = all.flatMap((before) => {
    const named = sameNames(sheets, before);
    return named?.isNamed === true ? named : (sameHeads(sheets, before) ?? named ?? []);
  });
  const rank = ({ before, sheets: fitting, isNamed }: Found) =>
    (before.id === wishedId ? 4000 : 0) + (isNamed ? 2000 : 0) + Math.min(fitting.size, 1000);
  return found.sort((a, b) => rank(b) - rank(a))[0];
}

function sameNames(sheets: readonly Sheet[], before: Before): Found | undefined {
  const { tables } = before.madeOf.mapping;
  const named = new Map<number, Sheet>();
  for (const [at, table] of tables.entries()) {
    const sheet = sheets.find((one) => tableLabel(one) === tableLabel(table));
    const wanted = new Set(columnsIn(table));
    const there = [...wanted].filter((column) => sheet?.columns.includes(column));
    if (sheet !== undefined && there.length >= wanted.size * leastThere) named.set(at, sheet);
  }
  const found = whole({ before, sheets: named, isNamed: false });
  return found === undefined ? undefined : { ...found, isNamed: isNext(found) };
}

/** A part of the tables, or strangers of the same names, are no next version. */
function isNext({ before: { madeOf }, sheets }: Found): boolean {
  return madeOf.mapping.tables.every((table, at) => {
    const known = columnsBefore(madeOf.tables, table) ?? [...new Set(columnsIn(table))];
    const there = known.filter((column) => sheets.get(at)?.columns.includes(column));
    return sheets.has(at) && (known.length === 0 || there.length > known.length * leastThere);
  });
}

function sameHeads(sheets: readonly Sheet[], before: Before): Found | undefined {
  const { mapping, tables } = before.madeOf;
  // A mapping may take one table in several ways.
  const labels = [...new Set(mapping.tables.map(tableLabel))];
  if (sheets.length !== labels.length) return undefined;
  const left = new Set(sheets);
  const alike = new Map<number, Sheet>();
  for (const label of labels) {
    const columns = tables.find((one) => tableLabel(one) === label)?.columns;
    const sheet = [...left].find((one) => columns?.join('\n') === one.columns.join('\n'));
    if (sheet === undefined) return undefined;
    left.delete(sheet);
    for (const [at, table] of mapping.tables.entries()) if (tableLabel(table) === label) alike.set(at, sheet);
  }
  return whole({ before, sheets: alike, isNamed: false });
}

/** Without tables whose rows call those of a table that is not there. */
function whole(found: Found): Found | undefined {
  const { tables } = found.before.madeOf.mapping;
  const labels = new Set([...found.sheets.keys()].flatMap((at) => tables.slice(at, at + 1).map(tableLabel)));
  const leads = ([at]: [number, Sheet]) =>
    Object.values(tables[at]?.entities ?? {}).every((part) => (part.in ?? []).every((label) => labels.has(label)));
  const kept = [...found.sheets].filter(leads);
  if (kept.length === found.sheets.size) return kept.length === 0 ? undefined : found;
  return whole({ ...found, sheets: new Map(kept) });
}

/** Undefined where an earlier version did not keep them. */
export function columnsBefore(
  tables: MadeOf['tables'],
  wanted: { file: string; sheet?: string | undefined },
): readonly string[] | undefined {
  return tables.find((one) => tableLabel(one) === tableLabel(wanted))?.columns;
}
