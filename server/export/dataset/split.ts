import { documentKind, measureKind, measureType } from '../../../shared/default-roles.ts';
import type { Entity, Relation } from '../../../shared/graph.ts';
import { entityContributions, relationContributions } from '../../dataset/contributions.ts';
import { createThingSorter, type ThingSorter } from '../../lines/sorted-things.ts';
import type { Source } from '../source.ts';

/** What one dataset says, each under its own id, however several were made one; gone through once. */
export interface Part {
  /** Documents too, without their text. */
  entities: Iterable<Entity>;
  measures: Iterable<Entity>;
  documents: Iterable<Entity>;
  /** In the order of where they begin. */
  relations: Iterable<Relation>;
  /** What has a measure, in the order of the measures. */
  measured: Iterable<Relation>;
  /** The kind of each entity. */
  kinds: ReadonlyMap<string, string>;
}

type Sorters = Record<'entities' | 'measures' | 'documents', ThingSorter<Entity>> &
  Record<'relations' | 'measured', ThingSorter<Relation>> & { kinds: Map<string, string> };

export interface Split {
  /** In the order in which they were loaded, as far as what they share tells. */
  ids: string[];
  partOf: (id: string) => Part;
}

/** Parts what is stored by the datasets that say it, in a folder that who asks removes. */
export async function splitByDataset(source: Source, wanted: readonly string[], folder: string): Promise<Split> {
  const parts = new Map<string, Sorters>();
  for (const id of wanted) parts.set(id, { ...newSorters(folder), kinds: new Map() });
  const earlier = new Set<string>();
  for await (const stored of source.entities()) {
    const said = entityContributions(stored);
    for (const [at, { dataset, value }] of said.entries()) {
      for (const { dataset: later } of said.slice(at + 1)) earlier.add(`${dataset}\t${later}`);
      const part = parts.get(dataset);
      part?.kinds.set(value.id, value.kind);
      part?.[tableOf(value)].add(value.id, value);
      // What a document has to do with others stands among what entities have.
      if (value.kind === documentKind) part?.entities.add(value.id, { ...value, text: undefined });
    }
  }
  for await (const stored of source.relations())
    for (const { dataset, value } of relationContributions(stored)) {
      const [table, end] =
        value.type === measureType ? (['measured', value.target] as const) : (['relations', value.source] as const);
      // A blank comes before all that an id can have.
      parts.get(dataset)?.[table].add(`${end} ${value.id}`, value);
    }
  return {
    ids: inOrderOfLoads(wanted, earlier),
    partOf: (id) => {
      const part = parts.get(id);
      if (part === undefined) throw new Error(`${id} was not asked for`);
      return {
        kinds: part.kinds,
        entities: part.entities.things(),
        measures: part.measures.things(),
        documents: part.documents.things(),
        relations: part.relations.things(),
        measured: part.measured.things(),
      };
    },
  };
}

/** `earlier` has which of two was loaded first, where they share something. */
function inOrderOfLoads(wanted: readonly string[], earlier: ReadonlySet<string>): string[] {
  const left = [...wanted];
  const ordered: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex((id) => !left.some((other) => earlier.has(`${other}\t${id}`)));
    ordered.push(...left.splice(Math.max(0, next), 1));
  }
  return ordered;
}

function newSorters(under: string): Omit<Sorters, 'kinds'> {
  const entities = () => createThingSorter<Entity>({ under });
  const relations = () => createThingSorter<Relation>({ under });
  return {
    ...{ entities: entities(), measures: entities(), documents: entities() },
    ...{ relations: relations(), measured: relations() },
  };
}

function tableOf({ kind }: Entity): 'entities' | 'measures' | 'documents' {
  if (kind === documentKind) return 'documents';
  return kind === measureKind ? 'measures' : 'entities';
}
