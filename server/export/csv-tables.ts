import { besideKinds } from '../../shared/beside.ts';
import { documentKind, measureKind, measureType } from '../../shared/default-roles.ts';
import type { Entity, Relation } from '../../shared/graph.ts';
import { documentIdOf, splitOwnId } from '../../shared/own-id.ts';
import type { RunOptions } from '../store/engine.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { freeName, plainText } from './columns.ts';
import { csvForSpreadsheets } from './csv-text.ts';
import { documentText } from './document-text.ts';
import type { Gathered, Kept } from './gather.ts';
import { sentencesOf } from './sentences-of.ts';
import type { ZippedFile } from './zip.ts';

const ofDocuments = ['publisher', 'date', 'language', 'note', 'tableFile', 'tableSheet', 'tableHead', 'datasets'];

/** Tables for a spreadsheet: what there is, how it stands to each other, every sentence; the documents beside. */
export function* csvTables(
  store: GraphStore,
  { entities, relations }: Gathered,
  options?: RunOptions,
): Generator<ZippedFile> {
  const known = knownOf(entities);
  const owners = ownersOf(relations);
  const isPlain = ({ kind }: Entity) => !besideKinds.includes(kind);
  const columns = columnsOf(entities, isPlain);
  yield table('entities', ['id', 'kind', 'name', ...columns], entities, (one) =>
    isPlain(one) ? [[one.id, one.kind, one.name, ...cells(one, columns)]] : [],
  );
  yield relationTable(relations, known);
  yield evidenceTable(relations, known);
  const measured = columnsOf(entities, ({ kind }) => kind === measureKind).filter((name) => name !== 'aliases');
  const owner = (name: string) => freeName(name, measured);
  yield table('measures', ['id', owner('entities'), owner('entity_names'), 'name', ...measured], entities, (one) => {
    if (one.kind !== measureKind) return [];
    const about = owners.get(one.id) ?? [];
    const names = about.map((id) => known.get(id)?.name ?? '');
    return [[one.id, about.join('|'), names.join('|'), one.name, ...cells(one, measured)]];
  });
  yield table('documents', ['id', 'title', ...ofDocuments, 'path'], entities, (one) =>
    one.kind === documentKind ? [[documentIdOf(one.id), one.name, ...cells(one, ofDocuments), pathOf(one)]] : [],
  );
  for (const one of entities)
    if (one.kind === documentKind) yield { path: pathOf(one), pieces: documentText(store, one, options) };
}

/** Columns that it adds stand back where a property has their name. */
export function relationTable(relations: Kept<Relation>, known: Known): ZippedFile {
  const columns = relations.columns.map(({ name }) => name);
  const added = (name: string) => freeName(name, columns);
  const ends = ['source', added('source_name'), 'target', added('target_name')];
  const head = ['id', 'type', ...ends, ...columns, added('sentences'), added('documents')];
  return table('relations', head, relations, (one) => [
    [
      ...[one.id, ...endsOf(one, known), ...cells(one, columns)],
      sentencesOf(one),
      [...new Set(one.evidence.map(({ document }) => document))].join('|'),
    ],
  ]);
}

function evidenceTable(relations: Kept<Relation>, known: Known): ZippedFile {
  const ofDocument = ['document', 'title', 'publisher', 'document_date'];
  const head = ['relation', 'type', 'source', 'source_name', 'target', 'target_name', 'basis', 'quote', ...ofDocument];
  return table('evidence', [...head, 'row', 'cells', 'start', 'end', 'note'], relations, (one) =>
    one.evidence.map(({ document, quote, basis, row, cells: used = [], start, end, note = '' }) => {
      const { name = '', publisher = '', date = '' } = known.get(`document:${document}`) ?? {};
      return [
        ...[one.id, ...endsOf(one, known), basis, quote, document, name, publisher, date],
        ...[plainText(row), used.join('|'), String(start), String(end), note],
      ];
    }),
  );
}

/** What other tables say of an entity: it grows with these, as the program's indexes do. */
type Known = ReadonlyMap<string, { name: string; publisher?: string; date?: string }>;

function knownOf(entities: Kept<Entity>): Known {
  const known = new Map<string, { name: string; publisher?: string; date?: string }>();
  for (const { id, kind, name, publisher, date } of entities)
    known.set(id, kind === documentKind ? { name, publisher: plainText(publisher), date: plainText(date) } : { name });
  return known;
}

function ownersOf(relations: Kept<Relation>): ReadonlyMap<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const { type, source, target } of relations)
    if (type === measureType) owners.set(target, [...(owners.get(target) ?? []), source]);
  return owners;
}

function endsOf({ type, source, target }: Relation, known: Known): string[] {
  return [type, source, known.get(source)?.name ?? '', target, known.get(target)?.name ?? ''];
}

/** The properties that any of these have. */
function columnsOf(entities: Kept<Entity>, isOne: (entity: Entity) => boolean): string[] {
  const names = new Set<string>();
  for (const entity of entities) if (isOne(entity)) for (const name of Object.keys(entity)) names.add(name);
  return [...names].filter((name) => !['id', 'kind', 'name'].includes(name));
}

function cells(one: Entity | Relation, columns: readonly string[]): string[] {
  return columns.map((name) => plainText(one[name]));
}

function pathOf({ id }: Entity): string {
  const { dataset = '', id: own } = splitOwnId(documentIdOf(id));
  return `documents/${dataset === '' ? '' : `${dataset}/`}${own}.txt`;
}

function table<T>(
  name: string,
  head: readonly string[],
  items: Iterable<T>,
  rowsOf: (item: T) => readonly (readonly string[])[],
): ZippedFile {
  const rows = {
    *[Symbol.iterator]() {
      for (const item of items) yield* rowsOf(item);
    },
  };
  return { path: `${name}.csv`, pieces: csvForSpreadsheets(head, rows) };
}
