import type { Vocabulary } from './hints.ts';
import { readSchema } from '../graph/schema.ts';
import { remembered } from '../graph/remembered.ts';

/** The names that statements can use, for hints; read again when the data change. */
export const readNamesForHints = remembered(async (store): Promise<Vocabulary> => {
  const { kinds, relations, meetings } = await readSchema(store);
  const keys = [...kinds, ...relations].flatMap(({ properties }) => properties);
  return {
    labels: ['Entity', 'Dataset', ...kinds.map(({ kind }) => kind)],
    types: relations.map(({ type }) => type),
    properties: [...new Set([...keys, 'title', 'version', 'hash', 'vocabulary', 'outlines'])].sort(),
    meetings: meetings.map(({ from, type, to }) => ({ from, type, to })),
  };
});
