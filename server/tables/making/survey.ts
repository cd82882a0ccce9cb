import { documentKind, mentionType, placeWithin, thingWithin } from '../../../shared/default-roles.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import type { Made, MadeRelation } from './make-rows.ts';
import { createPropertyTypes } from './property-types.ts';

/** What is to be known of everything that was made before any of it is written. */
export interface Survey {
  /** Columns of the dataset's own, in the order in which they were met. */
  columns: { entities: string[]; relations: string[] };
  propertyTypes: ReadonlyMap<string, string>;
  /** The kinds at the ends of each type that the rows and the program bring. */
  ends: ReadonlyMap<string, { domain: Set<string>; range: Set<string> }>;
  /** How many relations there are of each type. */
  types: ReadonlyMap<string, number>;
  /** The same ends and type with another date or other numbers are another relation: a key tells them apart. */
  keyOf: (relation: MadeRelation) => string;
}

/** Goes through everything that was made once. */
export function surveyOf({ entities, relations }: Made, { kinds }: Pick<Mapping, 'kinds'>): Survey {
  const columns = { entities: new Set<string>(), relations: new Set<string>() };
  const ends = new Map<string, { domain: Set<string>; range: Set<string> }>();
  const types = new Map<string, number>();
  const said = new Map<string, Map<string, number>>();
  const propertyTypes = createPropertyTypes();
  const tie = (type: string, from: string, to: string) => {
    const known = ends.get(type) ?? { domain: new Set(), range: new Set() };
    known.domain.add(from);
    known.range.add(to);
    ends.set(type, known);
  };
  for (const relation of relations) {
    const { type, source, target, properties } = relation;
    types.set(type, (types.get(type) ?? 0) + 1);
    tie(type, source.kind, target.kind);
    for (const [name, value] of properties) {
      columns.relations.add(name);
      propertyTypes.add(name, value);
    }
    if (!relations.isRepeated(relation)) continue;
    const fact = factOf(relation);
    const known = said.get(fact) ?? new Map<string, number>();
    said.set(fact, known);
    const words = wordsOf(relation);
    if (!known.has(words)) known.set(words, known.size + 1);
  }
  for (const { kind, within, properties } of entities) {
    tie(mentionType, kind, documentKind);
    if (within !== undefined)
      tie(typeof kinds[kind]?.place === 'string' ? placeWithin : thingWithin, kind, within.kind);
    for (const [name, value] of properties) {
      columns.entities.add(name);
      propertyTypes.add(name, value);
    }
  }
  return {
    columns: { entities: [...columns.entities], relations: [...columns.relations] },
    ...{ propertyTypes: propertyTypes.all, ends, types },
    keyOf: (relation) => {
      const known = relations.isRepeated(relation) ? said.get(factOf(relation)) : undefined;
      return known === undefined || known.size === 1 ? '' : String(known.get(wordsOf(relation)) ?? '');
    },
  };
}

function factOf({ source, target, type }: MadeRelation): string {
  return `${source.at} ${target.at} ${type}`;
}

function wordsOf({ date = '', note = '', properties }: MadeRelation): string {
  return JSON.stringify([date, note, ...[...properties].sort(([a], [b]) => (a < b ? -1 : 1))]);
}
