import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entity, Relation } from '../../shared/graph.ts';
import type { Outlines } from '../../shared/outlines.ts';
import type { PlaceCoding } from '../../shared/place-coding.ts';
import { type PlaceColumns, placeColumnsOf } from '../../shared/place-columns.ts';
import { ownId } from '../../shared/own-id.ts';
import { documentKind } from '../../shared/default-roles.ts';
import { type Roles, rolesOf } from '../../shared/roles.ts';
import type { SameDecision } from '../../shared/same.ts';
import type { Vocabulary } from '../../shared/vocabulary.ts';
import { checkEntities } from './check-entities.ts';
import { guessCoding } from './place-coding.ts';
import { checkMeasures } from './check-measures.ts';
import { checkPlaces } from './check-places.ts';
import { checkRelations } from './check-relations.ts';
import { checkTypes, ownTypes } from './check-types.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { DataPackage, FieldType } from './data-package.ts';
import type { Fault } from './fault.ts';
import { type KnownDocument, knownDocuments } from './known-documents.ts';
import { checkPlaceCircles } from './place-circles.ts';
import { type RawDataset, readDataset } from './read-dataset.ts';
import { documentEntityId } from './facts.ts';
import { storedFormat } from './stored-format.ts';
import { collectFacts, type SaidFacts } from './said-facts.ts';
import { exhaust } from '../lines/exhaust.ts';
import type { Table } from './table.ts';
import { longTextsHash, storedText, type TablePiece, tablePieces } from './table-pieces.ts';

/** What is told of a dataset beside its entities and relations. */
export interface DatasetHead {
  id: string;
  title: string;
  version: string;
  /** Changes whenever anything that would be written changes. */
  hash: string;
  vocabulary: Vocabulary;
  outlines: Outlines[];
  /** The declared types of the dataset's own columns. */
  types: Record<string, FieldType>;
  /** How the slugs of its places are coded. */
  coding: PlaceCoding;
  /** Which of its own columns say where they are. */
  placeColumns?: PlaceColumns;
  /** `datapackage.json`, as it is written. */
  description?: DataPackage;
  /** What was decided of entities that may be one, where it was last; absent where nothing was. */
  same?: SameDecision[];
}

/** A dataset that holds what it promises, as the graph that it is. Documents and measures are entities of it. */
export interface Dataset extends DatasetHead {
  entities: Entity[];
  relations: Relation[];
  /** Of tables whose text is too long to be stored as one. */
  tablePieces?: TablePiece[];
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
  /** Whether ids of places end in codes of GB/T 2260; where a column has the codes they need not. */
  idsAreDivisions: boolean;
  /** The declared types of own columns. */
  types: ReadonlyMap<string, FieldType>;
  entities: Map<string, Entity>;
  facts: SaidFacts;
  /** Ids that entities.csv names, whether or not the rest of their row could be read. */
  listed: ReadonlySet<string>;
  faults: Fault[];
  /** What may be meant so, and is said. */
  warnings: Fault[];
}

interface Said {
  faults: Fault[];
  warnings: Fault[];
  coverage: Coverage[];
}

export interface CheckResult extends Said {
  /** Absent where there are faults. */
  dataset?: Dataset;
}

/** What a check gives its taker while its files are there. */
export interface Checked {
  head: Omit<DatasetHead, 'hash'>;
  entities: ReadonlyMap<string, Entity>;
  /** Each relation as JSON. To be gone through once, to the end. */
  relations: Iterable<string>;
  tablePieces: Iterable<TablePiece>;
  /** Adds to the hash what is no entity and no relation. */
  hashed: { before: string; after: string };
}

/** Checks the dataset in a folder and finds all its faults in one run. Throws `bad-request` if the folder is no dataset. */
export async function checkDataset(folder: string): Promise<CheckResult> {
  const { taken: dataset, ...said } = await checkFolder(folder, takeWhole);
  return dataset === undefined ? said : { ...said, dataset };
}

function takeWhole({ head, entities, relations, tablePieces: pieces, hashed }: Checked): Dataset {
  const taken = { ...head, hash: '', entities: [...entities.values()], relations: [] as Relation[] };
  const hash = createHash('sha256').update(hashed.before);
  hash.update(`${JSON.stringify(taken.entities)},[`);
  for (const text of relations) {
    hash.update(taken.relations.length === 0 ? text : `,${text}`);
    // Of a check that wrote it as such.
    taken.relations.push(JSON.parse(text) as Relation);
  }
  taken.hash = hash.update(`]${hashed.after}`).digest('hex').slice(0, 16);
  const long = [...pieces];
  return long.length === 0 ? taken : { ...taken, tablePieces: long };
}

/**
 * The same, with whatever `take` makes of what is right: it is called where there are no faults, and may find some on its way
 * through the relations, which counts as if it had not been called. `seen` is told of each row that is gone through.
 */
export async function checkFolder<T>(
  folder: string,
  take: (checked: Checked) => T | Promise<T>,
  seen: () => void = () => undefined,
): Promise<Said & { taken?: T }> {
  const scratch = await mkdtemp(join(tmpdir(), 'kuajie-check-'));
  const faults: Fault[] = [];
  let raw: RawDataset | undefined;
  try {
    raw = await readDataset({ folder, scratch, seen }, faults);
    if (raw === undefined || faults.some(({ isStructural }) => isStructural === true))
      return { faults: sorted(faults), warnings: [], coverage: [] };
    return await checkRaw(raw, { scratch, faults }, take);
  } finally {
    for (const document of raw?.documents ?? []) if ('lines' in document) document.lines.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

async function checkRaw<T>(
  raw: RawDataset,
  { scratch, faults }: { scratch: string; faults: Fault[] },
  take: (checked: Checked) => T | Promise<T>,
): Promise<Said & { taken?: T }> {
  const { description, vocabulary, tables, outlines, same } = raw;
  const roles = rolesOf([vocabulary]);
  const texts = raw.documents.flatMap((document) =>
    'text' in document ? [{ ...document, id: ownId(description.name, document.id) }] : [],
  );
  const coding = description.placeCoding ?? guessCoding(tables.entities, roles);
  const checking: Checking = {
    vocabulary,
    roles,
    dataset: description.name,
    documents: knownDocuments(raw),
    coding,
    idsAreDivisions: coding === 'GB/T 2260' && description.placeColumns?.code === undefined,
    types: new Map(Object.entries(ownTypes(description))),
    references: new Set(description.references.map(({ id }) => id)),
    entities: documentEntities(raw),
    facts: collectFacts(scratch, { roles, covered: texts.map(({ id }) => id) }),
    listed: listedIn(tables.entities),
    ...{ faults, warnings: [] },
  };
  checkVocabulary(vocabulary, roles, faults);
  checkTypes(description, tables, faults);
  checkEntities(tables.entities, checking);
  checkPlaces(description, tables.entities, checking);
  checkRelations(tables.relations, checking);
  checkMeasures(tables.measures, checking);
  checkPlaceCircles(checking);
  // What could not be read leaves everything that it ties an orphan.
  if (faults.length === 0) checkOrphans(tables.entities, checking);

  const said = { warnings: sorted(checking.warnings), coverage: coverageOf(texts, checking.facts.spans) };
  const relations = checking.facts.texts(faults);
  if (faults.length > 0) {
    // What was said twice is found on the way.
    exhaust(relations);
    return { faults: sorted(faults), ...said };
  }
  const fields = description.resources.find(({ path }) => path === 'entities.csv')?.schema?.fields ?? [];
  const taken = await take({
    head: {
      ...{ id: description.name, title: description.title, version: description.version, vocabulary, outlines },
      ...{ types: ownTypes(description), coding: checking.coding },
      placeColumns: placeColumnsOf(description.placeColumns, fields),
      description,
      ...(same.length === 0 ? {} : { same }),
    },
    ...{ entities: checking.entities, relations, tablePieces: tablePieces(raw) },
    hashed: {
      before: `${storedFormat}[${JSON.stringify(description)},${JSON.stringify(vocabulary)},${same.length === 0 ? '' : JSON.stringify(same)},`,
      after: `,${JSON.stringify(outlines)}]${longTextsHash(raw)}`,
    },
  });
  return faults.length > 0 ? { faults: sorted(faults), ...said } : { faults, ...said, taken };
}

function documentEntities({ description, documents }: RawDataset): Map<string, Entity> {
  const entities = new Map<string, Entity>();
  for (const entry of documents) {
    const { path: _, language, table, id: bare, title, publisher, date, note } = entry;
    const id = documentEntityId(ownId(description.name, bare));
    const origin = table === undefined ? {} : { tableFile: table.file, tableSheet: table.sheet, tableHead: table.head };
    const own = 'lines' in entry ? storedText(entry.lines) : { text: entry.text };
    const told = definedOnly({ id, title, publisher, date, note, language, ...origin });
    entities.set(id, { ...told, id, kind: documentKind, name: title, aliases: [], ...own });
  }
  return entities;
}

function listedIn({ rows }: Table): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { cells } of rows) ids.add(cells['id'] ?? '');
  return ids;
}

function checkOrphans({ rows }: Table, { facts, warnings }: Checking): void {
  for (const row of rows)
    if (row.cells['id'] !== undefined && !facts.tied.has(row.cells['id']))
      warnings.push({
        ...{ ...row.at('id'), rule: 'orphan', wanted: 'a relation or measure of the entity', found: 'an orphan' },
      });
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
