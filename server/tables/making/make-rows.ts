import type { EntityPart, Mapping, RelationPart, TypeOf } from '../../../shared/mapping.ts';
import type { Said } from '../said.ts';
import { type BoxCounts, createBoxCounter } from './count-boxes.ts';
import { crossRelations } from './cross-rows.ts';
import { seatAll } from './describe-divisions.ts';
import { describeRow, endsIn, namingColumns } from './describe-rows.ts';
import { readSpan } from './read-span.ts';
import { standingFor } from './standing-for.ts';
import { createEntityBook, type EvidenceRow, type MadeEntity } from './entity-book.ts';
import { columnsAt, type MappedSheet } from './mapped-sheet.ts';
import { isAside, isTotal } from '../total-row.ts';
import type { KeepRelations, MadeRelations } from './relation-file.ts';

export interface MadeRelation {
  source: MadeEntity;
  target: MadeEntity;
  type: string;
  date?: string;
  note?: string;
  properties: Map<string, string>;
  row: EvidenceRow;
}

export interface Made {
  entities: MadeEntity[];
  relations: MadeRelations;
  boxes: BoxCounts;
}

/** Entities and relations of all rows. What no other table describes is described by the row that calls it. */
export function makeRows(
  mapped: readonly MappedSheet[],
  { mapping, keep }: { mapping: Mapping; keep: KeepRelations },
  said: Said,
): Made {
  const book = createEntityBook();
  // Rows that describe come before rows that call: keys before names, and what is said with its place before a mere name.
  for (const rank of [0, 1, 2])
    for (const one of mapped) {
      const parts = Object.entries(one.table.entities).filter(
        ([, part]) => part.kind !== undefined && rankOf(part) === rank,
      );
      if (parts.length > 0)
        eachRow(one, (row, number) => {
          for (const [name, part] of parts) describeRow(book, one, { name, part, row, number });
        });
    }
  const keeper = keep(book.all);
  const boxes = createBoxCounter(mapping);
  for (const one of mapped) {
    const strangers = { count: 0, first: '' };
    const totals: AsideRow[] = [];
    const remarks: AsideRow[] = [];
    const parts = one.table.relations.map((part) => ({ part, ...cellsOf(one, part) }));
    eachRow(
      one,
      (row, number) => {
        const ends = endsIn(book, one, { mapping, row, number, strangers, said });
        boxes.see(one.table, ends);
        relateRow(one, { parts, row, number, ends, add: keeper.add, said });
        placeRow(one, ends, said, number);
      },
      (row, number) => {
        const filled = row.filter((cell) => cell !== '');
        // Before what stands apart a group's name may have been filled in.
        const cell = (one.sheet.footers?.has(row.join('\t')) === true ? filled.at(-1) : filled[0]) ?? '';
        if (isTotal(row)) totals.push({ row: number, cell });
        else remarks.push({ row: number, cell });
      },
    );
    tellAside(one, { totals, remarks }, said);
    if (one.table.cross !== undefined)
      for (const relation of crossRelations(book, one, one.table.cross)) {
        boxes.seeCross(one.table.cross, relation.target);
        keeper.add(relation);
      }
    if (strangers.count > 0)
      said.notices.push({
        ...one.reader.place,
        rule: 'unknown-key',
        text: `${strangers.count} cells call no row of the other table, the first “${strangers.first}”: they are entities of their own`,
        values: { ...strangers },
      });
  }
  for (const one of mapped) seatAll(book, one);
  return { entities: book.all, relations: keeper.done(), boxes: boxes.counts() };
}

interface AsideRow {
  row: number;
  cell: string;
}

function tellAside(
  { reader }: MappedSheet,
  { totals, remarks }: { totals: readonly AsideRow[]; remarks: readonly AsideRow[] },
  said: Said,
): void {
  const [total] = totals;
  const [remark] = remarks;
  if (total !== undefined)
    said.notices.push({
      ...{ ...reader.place, rule: 'totals', values: { count: totals.length, ...total, rows: rowsOf(totals) } },
      text:
        totals.length === 1
          ? `row ${total.row} adds up others, “${total.cell}”: left out`
          : `${totals.length} rows add up others (${rowsOf(totals)}), the first “${total.cell}”: left out`,
    });
  if (remark !== undefined)
    said.notices.push({
      ...{ ...reader.place, rule: 'remarks', values: { count: remarks.length, ...remark, rows: rowsOf(remarks) } },
      text:
        remarks.length === 1
          ? `row ${remark.row} is a remark on the table, “${remark.cell}”: left out`
          : `${remarks.length} rows are remarks on the table (${rowsOf(remarks)}), the first “${remark.cell}”: left out`,
    });
}

const mostNumbered = 20;

function rowsOf(all: readonly AsideRow[]): string {
  const numbers = all.slice(0, mostNumbered).map(({ row }) => String(row));
  return `${numbers.join(', ')}${all.length > mostNumbered ? ' …' : ''}`;
}

function rankOf({ key, within }: EntityPart): number {
  return key === undefined ? (within === undefined ? 2 : 1) : 0;
}

/** Rows that add up, and remarks, are no things of their own: `aside` is told of them. */
function eachRow(
  { sheet, table }: MappedSheet,
  act: (row: string[], number: number) => void,
  aside: (row: string[], number: number) => void = () => undefined,
): void {
  let number = 0;
  for (const row of sheet.rows) {
    number += 1;
    if (number <= sheet.head || row.every((cell) => cell === '')) continue;
    if (table.everyRow !== true && isAside(row, sheet)) aside(row, number);
    else act(row, number);
  }
}

interface RelatingPart {
  part: RelationPart;
  /** The columns that say the relation, in a row with a date and in one without. */
  dated: number[];
  undated: number[];
}

function cellsOf({ table, reader }: MappedSheet, part: RelationPart): Omit<RelatingPart, 'part'> {
  const typeColumn = typeof part.type === 'string' ? undefined : part.type.column;
  const ends = [part.from, part.to].flatMap((name) => standingFor(table, name));
  const named = ends.flatMap((name) => [table.entities[name]?.name, table.entities[name]?.key]);
  const columns = [...named, typeColumn];
  return { dated: columnsAt(reader, [...columns, part.date, part.until]), undated: columnsAt(reader, columns) };
}

interface RelatingRow {
  parts: readonly RelatingPart[];
  row: string[];
  number: number;
  ends: ReadonlyMap<string, MadeEntity[]>;
  add: (relation: MadeRelation) => void;
  said: Said;
}

function relateRow({ reader, document }: MappedSheet, { parts, row, number, ends, add, said }: RelatingRow): void {
  for (const { part, dated, undated } of parts) {
    const { date, other } = readSpan(reader, row, part, number);
    const type = typeIn(part.type, (column) => reader.text(row, column));
    const note = [reader.text(row, part.note), other ?? ''].filter((words) => words !== '').join('; ');
    const properties = Object.entries(part.properties ?? {}).map(
      ([property, column]) => [property, reader.value(row, column)] as const,
    );
    const cells = date === undefined ? undated : dated;
    for (const source of ends.get(part.from) ?? [])
      for (const target of ends.get(part.to) ?? []) {
        if (source === target) {
          said.notices.push({
            ...reader.place,
            row: number,
            rule: 'itself',
            text: `${source.name} ${type} itself: left out`,
            values: { name: source.name, type },
          });
          continue;
        }
        add({
          ...{ source, target, type, row: { document, row: number, cells } },
          ...(date === undefined ? {} : { date }),
          ...(note === '' ? {} : { note }),
          properties: new Map(properties.filter(([, value]) => value !== '')),
        });
      }
  }
}

function placeRow(
  { table, reader, document }: MappedSheet,
  ends: ReadonlyMap<string, MadeEntity[]>,
  said: Said,
  number: number,
): void {
  for (const [name, { within }] of Object.entries(table.entities)) {
    const [place] = within === undefined ? [] : (ends.get(within) ?? []);
    if (place === undefined) continue;
    for (const entity of ends.get(name) ?? []) {
      if (entity === place) continue;
      if (entity.within === undefined) {
        entity.within = place;
        // The evidence of an entity is also that of where it lies: the row must say both.
        entity.row = { document, row: number, cells: columnsAt(reader, namingColumns(table, name)) };
      } else if (!liesIn(entity, place))
        said.notices.push({
          ...reader.place,
          row: number,
          rule: 'within-two',
          text: `${entity.name} lies in ${entity.within.name} already: ${place.name} is left out`,
          values: { name: entity.name, place: entity.within.name, other: place.name },
        });
    }
  }
}

function liesIn(entity: MadeEntity, place: MadeEntity): boolean {
  for (let at = entity.within; at !== undefined; at = at.within) if (at === place) return true;
  return false;
}

function typeIn(type: TypeOf, cellOf: (column: string) => string): string {
  if (typeof type === 'string') return type;
  const value = cellOf(type.column);
  return (Object.hasOwn(type.types, value) ? type.types[value] : undefined) ?? type.otherwise;
}
