import type { AsBefore } from '../../../shared/contract/dataset-routes.ts';
import { type Mapping, onlyUsed, tableLabel, type TableMapping } from '../../../shared/mapping.ts';
import { withoutColumn } from '../../../shared/without-column.ts';
import { guessMapping } from '../../tables/mapping/guess-mapping.ts';
import { importWords } from '../../tables/mapping/words.ts';
import { columnsIn } from '../../tables/making/make-dataset.ts';
import type { Sheet } from '../../tables/reading/sheet.ts';
import { columnsBefore, findBefore, type Found } from './find-before.ts';
import type { Before } from './loaded-before.ts';
import { withNewColumns } from './new-columns.ts';

type Difference = AsBefore['gone'][number];

export interface MappedAgain {
  mapping: Mapping;
  asBefore: AsBefore;
}

/** How sheets are mapped by what a dataset of before was made by; undefined where they are the next version of none. */
export function mapAgain(sheets: readonly Sheet[], all: readonly Before[], wishedId?: string): MappedAgain | undefined {
  const found = findBefore(sheets, all, wishedId);
  if (found === undefined) return undefined;
  const { before, isNamed } = found;
  const [gone, fresh] = [goneIn(found), freshIn(found, sheets)];
  const { id, title } = before;
  return {
    mapping: mappingOf(found, sheets, { gone, fresh }),
    asBefore: { before: { id, title }, isNamed, gone, fresh },
  };
}

function goneIn({ before, sheets }: Found): Difference[] {
  const all = before.madeOf.mapping.tables.flatMap((table, at): Difference[] => {
    const sheet = sheets.get(at);
    if (sheet === undefined) return [{ table: tableLabel(table) }];
    const gone = columnsIn(table).filter((column) => !sheet.columns.includes(column));
    return gone.map((column) => ({ table: tableLabel(sheet), column }));
  });
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function freshIn({ before, sheets: found }: Found, sheets: readonly Sheet[]): Difference[] {
  const { mapping, tables } = before.madeOf;
  return sheets.flatMap((sheet): Difference[] => {
    const [at] = [...found].find(([, one]) => one === sheet) ?? [];
    const table = at === undefined ? undefined : mapping.tables[at];
    if (table === undefined) return [{ table: tableLabel(sheet) }];
    const known = columnsBefore(tables, table) ?? sheet.columns;
    const fresh = sheet.columns.filter((column) => !known.includes(column));
    return fresh.map((column) => ({ table: tableLabel(sheet), column }));
  });
}

function mappingOf(
  { before, sheets: found }: Found,
  sheets: readonly Sheet[],
  { gone, fresh }: Pick<AsBefore, 'gone' | 'fresh'>,
): Mapping {
  const { mapping } = before.madeOf;
  const renamed = new Map([...found].map(([at, sheet]) => [labelAt(mapping, at), tableLabel(sheet)]));
  const isSame = [...renamed].every(([was, is]) => was === is);
  if (isSame && gone.length + fresh.length === 0) return mapping;
  const guess = fresh.length === 0 ? undefined : guessMapping(sheets, importWords());
  const tables = sheets.flatMap((sheet, nth) => {
    const own = mapping.tables.filter((_, at) => found.get(at) === sheet);
    const guessed = guess?.tables[nth];
    const columns = (all: readonly Difference[]) =>
      all.flatMap(({ table, column }) => (table === tableLabel(sheet) && column !== undefined ? [column] : []));
    const left = own.map((table) => columns(gone).reduce(withoutColumn, calledAs(table, sheet, renamed)));
    const [first, ...others] = left;
    if (first === undefined) return guessed ?? [];
    if (guessed === undefined) return left;
    return [withNewColumns(first, guessed, columns(fresh)), ...others];
  });
  const coding = mapping.placeCoding ?? guess?.placeCoding;
  return onlyUsed({
    ...{ kuajie: 1, tables, ...(coding === undefined ? {} : { placeCoding: coding }) },
    kinds: { ...guess?.kinds, ...mapping.kinds },
    types: { ...guess?.types, ...mapping.types },
  });
}

function labelAt({ tables }: Mapping, at: number): string {
  return tables
    .slice(at, at + 1)
    .map(tableLabel)
    .join('');
}

/** The table with the names that files have now, its own and those of the tables that it calls. */
function calledAs(table: TableMapping, sheet: Sheet, renamed: ReadonlyMap<string, string>): TableMapping {
  const { sheet: _, ...rest } = table;
  const entities = Object.entries(table.entities).map(([name, part]) => [
    name,
    part.in === undefined ? part : { ...part, in: part.in.map((label) => renamed.get(label) ?? label) },
  ]);
  return {
    ...{ ...rest, file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }) },
    entities: Object.fromEntries(entities) as TableMapping['entities'],
  };
}
