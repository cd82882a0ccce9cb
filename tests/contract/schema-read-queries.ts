import type { ReadQueries } from './read-query.ts';

/** What kinds, types and properties there are. */
export const schemaReads: ReadQueries = {
  'read/kinds': {
    expected: (rows) => rows.find(({ kind }) => kind === 'Alliance'),
    value: { kind: 'Alliance', count: 6 },
  },
  'read/kind-properties': {
    expected: (rows) => rows.filter(({ kind }) => kind === 'Document').map(({ property }) => property),
    value: ['aliases', 'datasets', 'date', 'id', 'kind', 'language', 'name', 'note', 'searchText', 'text', 'title'],
  },
  'read/relation-properties': {
    expected: (rows) => rows.filter(({ type }) => type === 'SUPPLIES').map(({ property }) => property),
    value: [
      'bases',
      'basis',
      'collective',
      'datasets',
      'documents',
      'ends',
      'id',
      'note',
      'notes',
      'quotes',
      'starts',
      'status',
    ],
  },
  'read/relation-types': {
    expected: (rows) => rows.find(({ type }) => type === 'SUPPLIES'),
    value: { type: 'SUPPLIES', count: 6 },
  },
};
