import { stringify } from 'csv-stringify/sync';
import { documentKind, mentionType, placeWithin, thingWithin } from '../../../shared/default-roles.ts';
import { columnLetters, inCell } from '../../../shared/table-cells.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import type { Words } from '../mapping/words.ts';
import type { EvidenceRow, MadeEntity } from './entity-book.ts';
import type { Made, MadeRelation } from './make-rows.ts';
import type { MappedSheet } from './mapped-sheet.ts';
import { propertyTypes } from './property-types.ts';

interface Whole {
  id: string;
  title: string;
  mapped: readonly MappedSheet[];
  mapping: Mapping;
  made: Made;
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
export function datasetFiles({ id, title, mapped, mapping, made, ids, words }: Whole): Record<string, string> {
  const types = propertyTypes(made);
  const own = {
    entities: ownColumns(made.entities),
    relations: ownColumns(made.relations),
  };
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
    ...(mapping.placeCoding === undefined ? {} : { placeCoding: mapping.placeCoding }),
  };
  return {
    'datapackage.json': json(description),
    'vocabulary.json': json(vocabulary(mapping, made, words)),
    'mapping.json': json(mapping),
    'entities.csv': csv(
      [...entityColumns, ...own.entities],
      made.entities.map((entity) => [
        ...entityRow(entity, ids),
        ...own.entities.map((name) => entity.properties.get(name) ?? ''),
      ]),
    ),
    'relations.csv': csv([...relationColumns, ...own.relations], relationRows(made.relations, ids, own.relations)),
    ...Object.fromEntries(
      mapped.map(({ document, sheet }) => [
        `documents/${document}.txt`,
        sheet.rows.map((row) => `${row.map(inCell).join('\t')}\n`).join(''),
      ]),
    ),
  };
}

function entityRow(entity: MadeEntity, ids: ReadonlyMap<MadeEntity, string>): string[] {
  const { kind, name, aliases, within, row, date = '', note = '' } = entity;
  const around = within === undefined ? '' : (ids.get(within) ?? '');
  return [ids.get(entity) ?? '', kind, name, [...aliases].join('|'), around, ...evidenceCells(row), date, note];
}

function evidenceCells({ document, row, cells }: EvidenceRow): string[] {
  return ['table', document, String(row), cells.map(columnLetters).join('|'), ''];
}

/** The same ends and type with another date or other numbers are another relation: a key tells them apart. */
function relationRows(
  relations: readonly MadeRelation[],
  ids: ReadonlyMap<MadeEntity, string>,
  own: readonly string[],
): string[][] {
  const saidOf = new Map<string, Set<string>>();
  const facts = relations.map((relation) => {
    const { source, target, type, date = '', note = '', properties, row } = relation;
    const ends = [ids.get(source) ?? '', type, ids.get(target) ?? ''];
    const values = own.map((name) => properties.get(name) ?? '');
    const said = JSON.stringify([date, note, values]);
    const fact = ends.join('\n');
    saidOf.set(fact, (saidOf.get(fact) ?? new Set()).add(said));
    return { ends, fact, said, row, date, note, values };
  });
  return facts.map(({ ends, fact, said, row, date, note, values }) => {
    const several = saidOf.get(fact) ?? new Set();
    const nth = several.size > 1 ? String([...several].indexOf(said) + 1) : '';
    return [...ends, nth, ...evidenceCells(row), '', '', date, note, ...values];
  });
}

function ownColumns(items: readonly { properties: ReadonlyMap<string, string> }[]): string[] {
  return [...new Set(items.flatMap(({ properties }) => [...properties.keys()]))];
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
function vocabulary({ kinds, types }: Mapping, { entities, relations }: Made, words: Words) {
  const ends = new Map<string, { domain: Set<string>; range: Set<string> }>();
  const tie = (type: string, from: string, to: string) => {
    const known = ends.get(type) ?? { domain: new Set(), range: new Set() };
    known.domain.add(from);
    known.range.add(to);
    ends.set(type, known);
  };
  for (const { type, source, target } of relations) tie(type, source.kind, target.kind);
  for (const { kind, within } of entities) {
    tie(mentionType, kind, documentKind);
    const isPlace = typeof kinds[kind]?.place === 'string';
    if (within !== undefined) tie(isPlace ? placeWithin : thingWithin, kind, within.kind);
  }
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
        { ...named(type, types[type] ?? own[type]), domain: [...domain], range: [...range] },
      ]),
    ),
  };
}

/** A mapping that a person wrote may leave names out. */
function named<T extends { zh?: string | undefined; en?: string | undefined }>(name: string, words: T | undefined) {
  return words?.zh === undefined && words?.en === undefined ? { en: name, ...words } : words;
}

function csv(head: readonly string[], rows: readonly string[][]): string {
  return stringify([[...head], ...rows], { record_delimiter: '\n' });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
