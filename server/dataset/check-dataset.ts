import type { Entity, Relation } from '../../shared/graph.ts';
import type { Outlines } from '../../shared/outlines.ts';
import type { PlaceCoding } from '../../shared/place-coding.ts';
import { type PlaceColumns, placeColumnsOf } from '../../shared/place-columns.ts';
import { ownId } from '../../shared/own-id.ts';
import { headsOf, type TableOrigin } from '../../shared/table-cells.ts';
import { documentKind, mentionType } from '../../shared/default-roles.ts';
import { type Roles, rolesOf } from '../../shared/roles.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import { checkEntities } from './check-entities.ts';
import { guessCoding } from './place-coding.ts';
import { checkMeasures } from './check-measures.ts';
import { checkPlaces } from './check-places.ts';
import { checkRelations } from './check-relations.ts';
import { checkTypes, ownTypes } from './check-types.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { FieldType } from './data-package.ts';
import type { Fault } from './fault.ts';
import { inDocument } from './evidence.ts';
import { occurrencesIn } from './occurrences.ts';
import { checkPlaceCircles } from './place-circles.ts';
import { type RawDataset, readDataset } from './read-dataset.ts';
import { documentEntityId, shortHash } from './facts.ts';

/** A dataset that holds what it promises, as the graph that it is. Documents and measures are entities of it. */
export interface Dataset {
  id: string;
  title: string;
  version: string;
  /** Changes whenever anything that would be written changes. */
  hash: string;
  vocabulary: Vocabulary;
  entities: Entity[];
  relations: Relation[];
  outlines: Outlines[];
  /** The declared types of the dataset's own columns. */
  types: Record<string, FieldType>;
  /** How the slugs of its places are coded. */
  coding: PlaceCoding;
  /** Which of its own columns say where they are. */
  placeColumns?: PlaceColumns;
}

/** A document as rows may quote it; `id` is its own in the whole graph. */
export interface KnownDocument {
  id: string;
  text: string;
  /** Where a quote of the tables begins in the text. */
  occurrencesOf: (quote: string) => readonly number[];
  /** Where the rows of a table begin in the text; absent where it is none. */
  lineStarts?: () => readonly number[];
  /** The names of a table's columns. */
  heads?: readonly string[];
}

/** What the checks share and add to. */
export interface Checking {
  vocabulary: Vocabulary;
  /** What its kinds and types do. */
  roles: Roles;
  /** The dataset's id. */
  dataset: string;
  /** By the id that rows give. */
  documents: ReadonlyMap<string, KnownDocument>;
  references: ReadonlySet<string>;
  coding: PlaceCoding;
  /** The declared types of own columns. */
  types: ReadonlyMap<string, FieldType>;
  entities: Map<string, Entity>;
  facts: Map<string, Relation>;
  /** Where a fact was said first. */
  rows: Map<string, Pick<Fault, 'file' | 'line' | 'column'>>;
  /** Ids that entities.csv names, whether or not the rest of their row could be read. */
  listed: ReadonlySet<string>;
  faults: Fault[];
  /** What may be meant so, and is said. */
  warnings: Fault[];
}

export interface CheckResult {
  faults: Fault[];
  warnings: Fault[];
  /** Absent where there are faults. */
  dataset?: Dataset;
  coverage: Coverage[];
}

/** Checks the dataset in a folder and finds all its faults in one run. Throws `bad-request` if the folder is no dataset. */
export async function checkDataset(folder: string): Promise<CheckResult> {
  const faults: Fault[] = [];
  const raw = await readDataset(folder, faults);
  if (raw === undefined || faults.some(({ isStructural }) => isStructural === true))
    return { faults: sorted(faults), warnings: [], coverage: [] };
  const { description, vocabulary, tables, outlines } = raw;
  const roles = rolesOf([vocabulary]);
  const checking: Checking = {
    vocabulary,
    roles,
    dataset: description.name,
    documents: knownDocuments(raw),
    coding: description.placeCoding ?? guessCoding(tables.entities, roles),
    types: new Map(Object.entries(ownTypes(description))),
    references: new Set(description.references.map(({ id }) => id)),
    entities: new Map(),
    facts: new Map(),
    rows: new Map(),
    listed: new Set(tables.entities.rows.map(({ cells }) => cells['id'] ?? '')),
    ...{ faults, warnings: [] },
  };
  for (const { path: _, text, language, table, ...document } of raw.documents) {
    const id = documentEntityId(ownId(description.name, document.id));
    checking.entities.set(id, {
      ...definedOnly({ ...document, language, ...storedOrigin(table) }),
      id,
      kind: documentKind,
      name: document.title,
      aliases: [],
      text,
    });
  }
  checkVocabulary(vocabulary, roles, faults);
  checkTypes(description, tables, faults);
  checkEntities(tables.entities, checking);
  checkPlaces(description, tables.entities, checking);
  checkRelations(tables.relations, checking);
  checkMeasures(tables.measures, checking);
  checkPlaceCircles(checking);
  // What could not be read leaves everything that it ties an orphan.
  if (faults.length === 0) checkOrphans(tables.entities, checking);

  const warnings = sorted(checking.warnings);
  const relations = [...checking.facts.values()];
  const texts = raw.documents.filter(({ table }) => table === undefined);
  const coverage = coverageOf(
    texts.map(({ id, path, text, language }) => ({ id: ownId(description.name, id), path, text, language })),
    relations,
  );
  if (faults.length > 0) return { faults: sorted(faults), warnings, coverage };
  const entities = [...checking.entities.values()];
  const hash = shortHash(JSON.stringify([description, vocabulary, entities, relations, outlines]));
  return {
    ...{ faults, warnings, coverage },
    dataset: {
      id: description.name,
      title: description.title,
      version: description.version,
      hash,
      vocabulary,
      entities,
      relations,
      outlines,
      types: ownTypes(description),
      coding: checking.coding,
      placeColumns: placeColumnsOf(
        description.placeColumns,
        description.resources.find(({ path }) => path === 'entities.csv')?.schema?.fields ?? [],
      ),
    },
  };
}

function knownDocuments({ description, documents, tables }: RawDataset): ReadonlyMap<string, KnownDocument> {
  const quotesOf = new Map<string, Set<string>>(documents.map(({ id }) => [id, new Set()]));
  for (const { rows } of Object.values(tables))
    for (const { cells } of rows) quotesOf.get(cells['document'] ?? '')?.add(cells['quote'] ?? '');
  return new Map(
    documents.map(({ id, text, table }) => {
      let found: ReadonlyMap<string, readonly number[]> | undefined;
      const quotes = () => new Set([...(quotesOf.get(id) ?? [])].map((quote) => inDocument(quote, text)));
      const occurrencesOf = (quote: string) => (found ??= occurrencesIn(text, quotes())).get(quote) ?? [];
      let starts: readonly number[] | undefined;
      const ofTable =
        table === undefined ? {} : { lineStarts: () => (starts ??= lineStartsOf(text)), heads: headsOf(text, table) };
      return [id, { id: ownId(description.name, id), text, occurrencesOf, ...ofTable }];
    }),
  );
}

/** A break at the end of the text begins no row. */
function lineStartsOf(text: string): number[] {
  const starts = text === '' ? [] : [0];
  for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}

/** What is stored of a table beside its text. */
function storedOrigin(table: TableOrigin | undefined) {
  return table === undefined ? {} : { tableFile: table.file, tableSheet: table.sheet, tableHead: table.head };
}

function checkOrphans(
  table: { rows: { cells: Record<string, string>; at: (column: string) => Pick<Fault, 'file' | 'line' | 'column'> }[] },
  { facts, warnings }: Checking,
): void {
  const tied = new Set<string>();
  for (const { type, source, target } of facts.values()) if (type !== mentionType) tied.add(source).add(target);
  for (const row of table.rows)
    if (row.cells['id'] !== undefined && !tied.has(row.cells['id']))
      warnings.push({ ...row.at('id'), wanted: 'a relation or measure of the entity', found: 'an orphan' });
}

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function sorted(faults: Fault[]): Fault[] {
  return faults.sort(
    (a, b) => Number(a.file > b.file) - Number(a.file < b.file) || a.line - b.line || a.column - b.column,
  );
}
