import * as z from 'zod';
import { measureKind } from '../../shared/default-roles.ts';
import { Vocabulary } from '../../shared/vocabulary.ts';
import type { RunQuery } from '../store/graph-store.ts';
import { query } from '../store/query.ts';
import type { StoredEntity, StoredRelation } from './stored-rows.ts';

export const declaredColumns = query('load/dataset-types', {
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

const byElement = { rows: z.array(z.object({ element: z.string() })) };
const stagedEntities = query('generation/typed-entities', { params: byElement });
const stagedRelations = query('generation/typed-relations', {
  params: { rows: z.array(z.object({ id: z.string(), source: z.string(), target: z.string() })) },
});

const converted: Readonly<Record<string, 'toFloat' | 'date' | 'datetime'>> = {
  number: 'toFloat',
  date: 'date',
  datetime: 'datetime',
};

/** The type of a column of a dataset that an older version stored, all of them as text. */
export const unknownType = 'unknown';

export type OtherDataset = z.output<typeof declaredColumns.row>;

export function vocabularyOf({ vocabulary }: OtherDataset): Vocabulary {
  return Vocabulary.parse(JSON.parse(vocabulary));
}

/** What other datasets declare of their own columns, and their vocabularies as they are stored. */
export function readOthers(run: RunQuery, id: string): Promise<OtherDataset[]> {
  return run(declaredColumns, { id });
}

/** The declared types of all datasets' own columns. */
export function typesOfAll(
  others: readonly OtherDataset[],
  own: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([...others.map(({ types }) => types), own].flatMap((types) => Object.entries(types)));
}

/** By id, what the database calls the nodes of a generation that is not seen yet. */
type Elements = ReadonlyMap<string, string>;

/** Gives what was written its declared type, where parameters carry another: a float without a fraction, a date. */
export function typesGiver(run: RunQuery, types: ReadonlyMap<string, string>, elements?: Elements) {
  const conversions = [...types].flatMap(([property, type]) => {
    const convert = converted[type];
    return convert === undefined ? [] : [{ property, convert }];
  });
  const ofEntities = async (rows: readonly StoredEntity[], blanks: Conversion) => {
    if (rows.length === 0) return;
    if (elements === undefined) await run(typedEntities, { rows: rows.map(({ id }) => ({ id })) }, blanks);
    else await run(stagedEntities, { rows: rows.map(({ id }) => ({ element: elements.get(id) ?? '' })) }, blanks);
  };
  const ofRelations = async (rows: readonly StoredRelation[], blanks: Conversion) => {
    if (rows.length === 0) return;
    const ends = (id: string) => (elements === undefined ? id : (elements.get(id) ?? ''));
    const asked = rows.map(({ id, source, target }) => ({ id, source: ends(source), target: ends(target) }));
    await run(elements === undefined ? typedRelations : stagedRelations, { rows: asked }, blanks);
  };
  return {
    entities: async (batch: readonly StoredEntity[]): Promise<void> => {
      const measures = batch.filter(({ kind }) => kind === measureKind);
      await ofEntities(measures, { property: 'value', convert: 'toFloat' });
      for (const one of conversions)
        await ofEntities(
          batch.filter((row) => Object.hasOwn(row, one.property)),
          one,
        );
    },
    relations: async (batch: readonly StoredRelation[]): Promise<void> => {
      for (const one of conversions)
        await ofRelations(
          batch.filter(({ properties }) => Object.hasOwn(properties, one.property)),
          one,
        );
    },
  };
}

interface Conversion {
  property: string;
  convert: 'toFloat' | 'date' | 'datetime';
}
