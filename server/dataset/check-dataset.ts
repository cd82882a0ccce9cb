import type { Entity, Relation } from '../contract/graph.ts';
import type { Outlines } from '../contract/outlines.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { checkEntities } from './check-entities.ts';
import { checkMeasures } from './check-measures.ts';
import { checkRelations } from './check-relations.ts';
import { checkTypes } from './check-types.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Fault } from './fault.ts';
import { readDataset } from './read-dataset.ts';
import { shortHash } from './facts.ts';

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
}

/** What the checks share and add to. */
export interface Checking {
  vocabulary: Vocabulary;
  /** Text by document id. */
  documents: ReadonlyMap<string, string>;
  references: ReadonlySet<string>;
  entities: Map<string, Entity>;
  facts: Map<string, Relation>;
  faults: Fault[];
}

export interface CheckResult {
  faults: Fault[];
  /** Absent where there are faults. */
  dataset?: Dataset;
  coverage: Coverage[];
}

/** Checks the dataset in a folder and finds all its faults in one run. Throws `bad-request` if the folder is no dataset. */
export async function checkDataset(folder: string): Promise<CheckResult> {
  const faults: Fault[] = [];
  const raw = await readDataset(folder, faults);
  if (raw === undefined) return { faults: sorted(faults), coverage: [] };
  const { description, vocabulary, tables, outlines } = raw;
  const checking: Checking = {
    vocabulary,
    documents: new Map(raw.documents.map(({ id, text }) => [id, text])),
    references: new Set(description.references.map(({ id }) => id)),
    entities: new Map(),
    facts: new Map(),
    faults,
  };
  for (const { path: _, text, language, ...document } of raw.documents)
    checking.entities.set(`document:${document.id}`, {
      ...definedOnly({ ...document, language }),
      id: `document:${document.id}` as Entity['id'],
      kind: 'Document',
      name: document.title,
      aliases: [],
      text,
    });
  checkTypes(description, tables, faults);
  checkEntities(tables.entities, checking);
  checkRelations(tables.relations, checking);
  checkMeasures(tables.measures, checking);
  checkOrphans(tables.entities, checking);

  const relations = [...checking.facts.values()];
  const coverage = raw.documents.map(({ id, path, text }) => coverageOf({ id, path, text }, relations));
  if (faults.length > 0) return { faults: sorted(faults), coverage };
  const entities = [...checking.entities.values()];
  const hash = shortHash(JSON.stringify([description, vocabulary, entities, relations, outlines]));
  return {
    faults,
    coverage,
    dataset: {
      id: description.name,
      title: description.title,
      version: description.version,
      hash,
      vocabulary,
      entities,
      relations,
      outlines,
    },
  };
}

function checkOrphans(
  table: { rows: { cells: Record<string, string>; at: (column: string) => Pick<Fault, 'file' | 'line' | 'column'> }[] },
  { facts, faults }: Checking,
): void {
  const tied = new Set<string>();
  for (const { type, source, target } of facts.values()) if (type !== 'MENTIONED_IN') tied.add(source).add(target);
  for (const row of table.rows)
    if (row.cells['id'] !== undefined && !tied.has(row.cells['id']))
      faults.push({ ...row.at('id'), wanted: 'a relation or measure of the entity', found: 'an orphan' });
}

function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function sorted(faults: Fault[]): Fault[] {
  return faults.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
