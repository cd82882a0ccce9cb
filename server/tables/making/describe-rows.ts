import { type EntityPart, type Mapping, tableLabel, type TableMapping } from '../../../shared/mapping.ts';
import { itemsOf, withoutOthers } from '../../../shared/cell-items.ts';
import { divisionChain, divisionNamed, isOfLevel } from '../mapping/division-kind.ts';
import { asDivision, describeAround } from './describe-divisions.ts';
import { asCountry } from './describe-countries.ts';
import type { Said } from '../said.ts';
import type { EntityBook, MadeEntity } from './entity-book.ts';
import { readSpan } from './read-span.ts';
import { standingFor } from './standing-for.ts';
import { columnsAt, kindIn, type MappedSheet, prefixOf } from './mapped-sheet.ts';
import type { CellReader } from './read-cells.ts';

interface PartRow {
  name: string;
  part: EntityPart;
  row: string[];
  number: number;
}

/** The entities that a row describes as this part; several where the cell is a list. */
export function describeRow(book: EntityBook, mapped: MappedSheet, described: PartRow): MadeEntity[] {
  const words = mapped.memory.wordsOf(described.name, described.row);
  if (words === undefined) return describeAnew(book, mapped, described);
  const known = mapped.memory.get(words);
  if (known !== undefined) return known;
  const made = describeAnew(book, mapped, described);
  mapped.memory.set(words, made);
  return made;
}

function describeAnew(book: EntityBook, mapped: MappedSheet, { name, part, row, number }: PartRow): MadeEntity[] {
  const { reader, table, document } = mapped;
  const mark = part.split ?? part.names;
  const key = reader.text(row, part.key, mark);
  const cell = reader.text(row, part.name, mark) || key;
  const around = part.within === undefined ? undefined : nameAround(book, mapped, part.within, row, number);
  const items = part.split === undefined ? [cell] : itemsOf(cell, part.split);
  return items
    .filter((item) => item !== '')
    .map((item) => {
      const [own, ...others] = part.names === undefined ? [item] : itemsOf(item, part.names);
      const written = nameIn(mapped, part, own ?? item, row);
      const ownKind = kindIn(part.kind, written, (column) => reader.text(row, column));
      const { chain, isBare } = divisionOf(part, written, { kind: ownKind, around });
      const kind = chain?.kind ?? ownKind;
      const columns = namingColumns(table, name);
      const outer = chain === undefined || isBare ? around : describeAround(book, mapped, chain);
      const made = book.describe({
        ...{ kind, name: chain?.name ?? written, table: tableLabel(table) },
        prefix: prefixOf(key === '' ? undefined : name, kind),
        ...(key === '' ? {} : { key }),
        ...(outer === undefined ? {} : { around: outer }),
        row: { document, row: number, cells: columnsAt(reader, columns) },
      });
      if (chain !== undefined) asDivision(mapped, made, { ...chain, outer: isBare ? undefined : outer });
      if (withoutOthers(cell) !== cell) tellOthers(mapped, part, { cell, written, number });
      addWords(made, { part, row, number, reader, others: chain === undefined ? others : [written, ...others] });
      if (chain === undefined && part.seat === true) mapped.seated.add(made);
      if (chain === undefined && part.countries === true) asCountry(mapped, made, written);
      return made;
    });
}

/** The division that a name is; bare where what it lies in is said by the row. */
function divisionOf(
  { chain, divisions }: EntityPart,
  name: string,
  { kind, around }: { kind: string; around: MadeEntity | undefined },
) {
  const found = chain === true ? divisionChain(name) : undefined;
  if (found !== undefined || divisions !== true) return { chain: found, isBare: false };
  const named = divisionNamed(name, around?.name, kind);
  const isIt = named !== undefined && isOfLevel(name, kind, named);
  return { chain: isIt ? named : undefined, isBare: around !== undefined };
}

/** What a cell names, without the 等 behind it, which a title keeps. */
function nameIn({ reader, titles }: MappedSheet, { kind }: EntityPart, written: string, row: string[]): string {
  const name = withoutOthers(written);
  return name === written || titles.has(kindIn(kind, name, (column) => reader.text(row, column))) ? written : name;
}

interface Others {
  cell: string;
  written: string;
  number: number;
}

function tellOthers({ reader }: MappedSheet, part: EntityPart, { cell, written, number }: Others): void {
  if (written === cell) return;
  const words = `“${cell}” in row ${number} says that there are others, which are not named`;
  reader.once('and-others', part.name ?? part.key ?? '', words, { cell, row: number });
}

/** A part within another is told apart by it: two of one name in two places are two. */
function nameAround(
  book: EntityBook,
  mapped: MappedSheet,
  within: string,
  row: string[],
  number: number,
): MadeEntity | undefined {
  for (const name of standingFor(mapped.table, within)) {
    const part = mapped.table.entities[name];
    if (part === undefined) return undefined;
    const found =
      part.in === undefined
        ? describeRow(book, mapped, { name, part, row, number })[0]
        : book.find(part.in, mapped.reader.text(row, part.key ?? part.name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The columns that name a part and what it lies in. */
export function namingColumns(table: TableMapping, name: string): (string | undefined)[] {
  const part = table.entities[name];
  const around = part?.within === undefined ? [] : standingFor(table, part.within).map((one) => table.entities[one]);
  return [part?.name, part?.key, ...(part?.aliases ?? []), ...around.map((one) => one?.name ?? one?.key)];
}

function addWords(
  made: MadeEntity,
  { part, row, number, reader, others }: Omit<PartRow, 'name'> & { reader: CellReader; others: readonly string[] },
): void {
  const aliases = (part.aliases ?? []).flatMap((column) => reader.text(row, column, '\n').split(/[;|；\n]/));
  for (const alias of [...others, ...aliases].map((one) => one.trim()))
    if (alias !== '' && alias !== made.name && !alias.includes('|')) made.aliases.add(alias);
  /** What is said first; another value is told, for the thing can have but one. */
  const first = (known: string | undefined, value: string, column: string | undefined): string => {
    if (known !== undefined && known !== value && column !== undefined) {
      const words = `${made.name} is “${known}”, and “${value}” in row ${number}: of such the first is kept`;
      reader.once('two-values', column, words, { name: made.name, known, value, row: number });
    }
    return known ?? value;
  };
  const { date, other } = readSpan(reader, row, part, number);
  if (date !== undefined) made.date = first(made.date, date, part.date);
  const note = [reader.text(row, part.note), other ?? ''].filter((words) => words !== '').join('; ');
  if (note !== '') made.note = first(made.note, note, part.note);
  for (const [property, column] of Object.entries(part.properties ?? {})) {
    const value = reader.value(row, column);
    if (value !== '') made.properties.set(property, first(made.properties.get(property), value, column));
  }
}

interface CallingRow {
  mapping: Mapping;
  row: string[];
  number: number;
  strangers: { count: number; first: string };
  said: Said;
}

/** The entities of each part in a row. */
export function endsIn(book: EntityBook, mapped: MappedSheet, calling: CallingRow): ReadonlyMap<string, MadeEntity[]> {
  const own = new Map(
    Object.entries(mapped.table.entities).map(([name, part]) => [
      name,
      part.in === undefined
        ? describeRow(book, mapped, { name, part, row: calling.row, number: calling.number })
        : called(book, mapped, part.in, { ...calling, part }),
    ]),
  );
  const isFilled = (name: string) => (own.get(name) ?? []).length > 0;
  return new Map(
    [...own].map(([name, found]) => {
      const standing = found.length > 0 ? name : (standingFor(mapped.table, name).find(isFilled) ?? name);
      return [name, own.get(standing) ?? []];
    }),
  );
}

function called(
  book: EntityBook,
  { reader, document, table }: MappedSheet,
  tables: readonly string[],
  { mapping, row, number, part, strangers, said }: CallingRow & { part: EntityPart },
): MadeEntity[] {
  const column = part.key ?? part.name;
  const cell = reader.text(row, column, part.split);
  const items = part.split === undefined ? [cell] : itemsOf(cell, part.split);
  return items
    .filter((item) => item !== '')
    .flatMap((item) => {
      if (book.isUnclear(tables, item)) {
        said.faults.push({
          ...{ ...reader.place, row: number, ...(column === undefined ? {} : { column }), rule: 'unclear-name' },
          wanted: `one row of ${tables.join(' or ')} that is called so`,
          found: `${item}, as several are`,
          proposed: 'their keys in place of their names',
          values: { name: item, tables: tables.join(', ') },
        });
        return [];
      }
      const found = book.find(tables, item);
      if (found !== undefined) return found;
      strangers.count += 1;
      strangers.first ||= item;
      const kind = kindOfTable(mapping, tables[0] ?? '', item);
      const cells = columnsAt(reader, [column]);
      return book.describe({
        kind,
        name: item,
        table: tableLabel(table),
        prefix: prefixOf(undefined, kind),
        row: { document, row: number, cells },
      });
    });
}

/** What a row of the table would be. */
function kindOfTable({ tables, kinds }: Mapping, label: string, name: string): string {
  const table = tables.find((one) => tableLabel(one) === label);
  const own = Object.values(table?.entities ?? {}).find(({ kind }) => kind !== undefined);
  return own === undefined ? (Object.keys(kinds)[0] ?? '') : kindIn(own.kind, name, () => '');
}
