import { stringify } from 'csv-stringify/sync';
import { documentKind, placeWithin } from '../../../shared/default-roles.ts';
import { columnLetters, inCell } from '../../../shared/table-cells.ts';
import { type MadeOf, type Mapping, placeCodeName } from '../../../shared/mapping.ts';
import { divisionsReference } from '../mapping/division-kind.ts';
import type { Words } from '../mapping/words.ts';
import type { EvidenceRow, MadeEntity } from './entity-book.ts';
import type { Made, MadeRelation } from './make-rows.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import type { Survey } from './survey.ts';

/** Texts by the name of their file, in pieces that are made as they are gone through, as often as wanted. */
export type DatasetFiles = Readonly<Record<string, Iterable<string>>>;

interface Whole {
  id: string;
  title: string;
  mapped: readonly MappedSheet[];
  mapping: Mapping;
  made: Made;
  survey: Survey;
  ids: ReadonlyMap<MadeEntity, string>;
  words: Words;
}

const entityColumns = [
  'id',
  'kind',
  'name',
  'aliases',
  'within',
  'basis',
  'document',
  'row',
  'cells',
  'quote',
  'date',
  'note',
];
const relationColumns = [
  ...['source', 'type', 'target', 'key', 'basis', 'document', 'row', 'cells', 'quote', 'occurrence', 'status'],
  ...['date', 'note'],
];

/** The files of the dataset, by name, with the mapping beside them. */
export function datasetFiles({ id, title, mapped, mapping, made, survey, ids, words }: Whole): DatasetFiles {
  const { columns: own } = survey;
  const hasCodes = mapping.placeCoding !== undefined && own.entities.includes(placeCodeName);
  // A code is a text, though it may be all digits.
  const types = hasCodes ? new Map([...survey.propertyTypes, [placeCodeName, 'string']]) : survey.propertyTypes;
  const description = {
    ...{ $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: id, title, version: '1' },
    licenses: [{ name: 'unknown', title: 'not stated' }],
    resources: [
      resource('entities', [...entityColumns, ...own.entities], types),
      resource('relations', [...relationColumns, ...own.relations], types),
    ],
    documents: mapped.map(({ document, sheet }) => ({
      ...{ id: document, path: `documents/${document}.txt` },
      title: sheet.sheet === undefined ? sheet.file : `${sheet.file} · ${sheet.sheet}`,
      table: { file: sheet.file, ...(sheet.sheet === undefined ? {} : { sheet: sheet.sheet }), head: sheet.head },
    })),
    ...(made.entities.some(({ row, isPlacedByReference: is }) => row === undefined || is === true)
      ? { references: [divisionsReference] }
      : {}),
    ...(mapping.placeCoding === undefined ? {} : { placeCoding: mapping.placeCoding }),
    ...(hasCodes ? { placeColumns: { code: placeCodeName } } : {}),
    madeOf: {
      mapping,
      tables: mapped.map(({ sheet: { file, sheet, columns } }) => ({
        ...{ file, columns },
        ...(sheet === undefined ? {} : { sheet }),
      })),
    } satisfies MadeOf,
  };
  return {
    'datapackage.json': [json(description)],
    'vocabulary.json': [json(vocabulary(mapping, made, survey, words))],
    'mapping.json': [json(mapping)],
    'entities.csv': csv([...entityColumns, ...own.entities], made.entities, (entity) => [
      ...entityRow(entity, ids),
      ...own.entities.map((name) => entity.properties.get(name) ?? ''),
    ]),
    'relations.csv': joined(
      csv([...relationColumns, ...own.relations], made.relations, (relation) => [
        ...relationRow(relation, survey.keyOf(relation), ids),
        ...own.relations.map((name) => relation.properties.get(name) ?? ''),
      ]),
      csv(undefined, [...placedRows(made.entities, ids)], (row) => [...row, ...own.relations.map(() => '')]),
    ),
    ...Object.fromEntries(
      mapped.map(({ document, sheet }) => [
        `documents/${document}.txt`,
        pieces(sheet.written ?? sheet.rows, (some) => some.map((row) => `${row.map(inCell).join('\t')}\n`).join('')),
      ]),
    ),
  };
}

function entityRow(entity: MadeEntity, ids: ReadonlyMap<MadeEntity, string>): string[] {
  const { kind, name, aliases, within, row, date = '', note = '' } = entity;
  // A row is no evidence of what the reference tells.
  const around = within === undefined || isToldApart(entity) ? '' : (ids.get(within) ?? '');
  return [ids.get(entity) ?? '', kind, name, [...aliases].join('|'), around, ...evidenceCells(row), date, note];
}

function evidenceCells(evidence: EvidenceRow | undefined): string[] {
  if (evidence === undefined) return ['reference', divisionsReference.id, '', '', ''];
  const { document, row, cells } = evidence;
  return ['table', document, String(row), cells.map(columnLetters).join('|'), ''];
}

function relationRow(
  { source, target, type, date = '', note = '', row }: MadeRelation,
  key: string,
  ids: ReadonlyMap<MadeEntity, string>,
): string[] {
  return [ids.get(source) ?? '', type, ids.get(target) ?? '', key, ...evidenceCells(row), '', '', date, note];
}

/** Of the table by itself, and where it lies of the reference. */
function isToldApart({ row, isPlacedByReference }: MadeEntity): boolean {
  return row !== undefined && isPlacedByReference === true;
}

function* placedRows(entities: readonly MadeEntity[], ids: ReadonlyMap<MadeEntity, string>): Generator<string[]> {
  for (const entity of entities) {
    const { within } = entity;
    if (within === undefined || !isToldApart(entity)) continue;
    const ends = [ids.get(entity) ?? '', placeWithin, ids.get(within) ?? '', ''];
    yield [...ends, ...evidenceCells(undefined), '', '', '', ''];
  }
}

function resource(name: string, columns: readonly string[], types: ReadonlyMap<string, string>) {
  const typeOf = (column: string) =>
    column === 'row' || column === 'occurrence' ? 'integer' : (types.get(column) ?? 'string');
  return {
    name,
    path: `${name}.csv`,
    schema: { fields: columns.map((column) => ({ name: column, type: typeOf(column) })) },
  };
}

/** Kinds and types with the ends that they really have, and those of the program's own that the rows bring. */
function vocabulary({ kinds, types }: Mapping, { entities }: Made, { ends }: Survey, words: Words) {
  const used = new Set(entities.map(({ kind }) => kind));
  const own = words.own;
  return {
    kinds: {
      ...Object.fromEntries([...used].map((kind) => [kind, named(kind, kinds[kind])])),
      [documentKind]: own[documentKind],
    },
    // The house's lenses would show a part of a table; without any the first picture is what crosses a border, or all of it.
    lenses: {},
    relations: Object.fromEntries(
      [...ends].map(([type, { domain, range }]) => [
        type,
        { ...named(type, { ...own[type], ...types[type] }), domain: [...domain], range: [...range] },
      ]),
    ),
  };
}

/** A mapping that a person wrote may leave names out. */
function named<T extends { zh?: string | undefined; en?: string | undefined }>(name: string, words: T | undefined) {
  return words?.zh === undefined && words?.en === undefined ? { en: name, ...words } : words;
}

const rowsAtOnce = 500;

function joined(...all: readonly Iterable<string>[]): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      for (const one of all) yield* one;
    },
  };
}

function csv<T>(
  head: readonly string[] | undefined,
  items: Iterable<T>,
  rowOf: (item: T) => string[],
): Iterable<string> {
  const text = (rows: string[][]) => stringify(rows, { record_delimiter: '\n' });
  const body = pieces(items, (some) => text(some.map(rowOf)));
  return {
    *[Symbol.iterator]() {
      if (head !== undefined) yield text([[...head]]);
      yield* body;
    },
  };
}

/** Texts of some hundred items each, made as they are gone through. */
function pieces<T>(items: Iterable<T>, textOf: (some: T[]) => string): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      let some: T[] = [];
      for (const item of items) {
        some.push(item);
        if (some.length < rowsAtOnce) continue;
        yield textOf(some);
        some = [];
      }
      if (some.length > 0) yield textOf(some);
    },
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
