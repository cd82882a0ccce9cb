import * as z from 'zod';
import { measureKind } from '../../shared/default-roles.ts';
import type { RunQuery } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import { batches } from './batches.ts';

const declared = query('load/dataset-types', {
  params: { id: z.string() },
  row: z.object({
    id: z.string(),
    types: z.preprocess(
      (text) => (typeof text === 'string' ? JSON.parse(text) : {}) as unknown,
      z.record(z.string(), z.string()),
    ),
    vocabulary: z.string(),
  }),
});
const typedEntities = query('load/typed-entities', { params: { rows: z.array(z.object({ id: z.string() })) } });
const typedRelations = query('load/typed-relations', {
  params: { rows: z.array(z.object({ id: z.string(), source: z.string(), target: z.string() })) },
});

const converted: Readonly<Record<string, 'toFloat' | 'date' | 'datetime'>> = {
  number: 'toFloat',
  date: 'date',
  datetime: 'datetime',
};

/** The type of a column of a dataset that an older version stored, all of them as text. */
export const unknownType = 'unknown';

export type OtherDataset = z.output<typeof declared.row>;

/** What other datasets declare of their own columns, and their vocabularies as they are stored. */
export function readOthers(run: RunQuery, id: string): Promise<OtherDataset[]> {
  return run(declared, { id });
}

/** The declared types of all datasets' own columns. */
export function typesOfAll(
  others: readonly OtherDataset[],
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([...others.map(({ types }) => types), own].flatMap((types) => Object.entries(types)));
}

interface Written {
  entities: readonly (Record<string, unknown> & { id: string; kind: string })[];
  relations: readonly { id: string; source: string; target: string; properties: Record<string, unknown> }[];
}

/** Gives what was written its declared type, where parameters carry another: a float without a fraction, a date. */
export async function giveTypes(
  run: RunQuery,
  types: ReadonlyMap<string, string>,
  { entities, relations }: Written,
): Promise<void> {
  const measures = entities.filter(({ kind }) => kind === measureKind).map(({ id }) => ({ id }));
  for (const rows of batches(measures)) await run(typedEntities, { rows }, { property: 'value', convert: 'toFloat' });
  for (const [property, type] of types) {
    const convert = converted[type];
    if (convert === undefined) continue;
    const ofEntities = entities.filter((row) => Object.hasOwn(row, property)).map(({ id }) => ({ id }));
    for (const rows of batches(ofEntities)) await run(typedEntities, { rows }, { property, convert });
    const ofRelations = relations
      .filter(({ properties }) => Object.hasOwn(properties, property))
      .map(({ id, source, target }) => ({ id, source, target }));
    for (const rows of batches(ofRelations)) await run(typedRelations, { rows }, { property, convert });
  }
}
