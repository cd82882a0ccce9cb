import type { ReadQueries } from './read-query.ts';

/** Queries that ask which datasets there are and what they hold. */
export const datasetReads: ReadQueries = {
  'read/datasets': {
    expected: (rows) => rows.map(({ id, title }) => [id, title]),
    value: [['xianggan', '湘赣边区域合作示范区']],
  },
  'read/dataset-entities': {
    params: { beside: ['Document', 'Measure'] },
    expected: (rows) => rows.map(({ drawn, ...row }) => ({ ...row, hasOthers: Number(drawn) < 248 })),
    value: [{ dataset: 'xianggan', entities: 248, hasOthers: true }],
  },
  'read/dataset-relations': {
    params: { beside: ['MENTIONED_IN'] },
    expected: (rows) => rows.map(({ dataset, relations, drawn }) => [dataset, relations, Number(drawn) < 610]),
    value: [['xianggan', 610, true]],
  },
  'read/dataset-descriptions': {
    expected: (rows) =>
      rows.map(({ id, description }) => ({ id, name: (JSON.parse(String(description)) as { name: string }).name })),
    value: [{ id: 'xianggan', name: 'xianggan' }],
  },
  'read/dataset-bases': {
    params: {
      beside: ['MENTIONED_IN', 'HAS_MEASURE'],
      bases: ['stated', 'table', 'context', 'inferred', 'reference'],
    },
    expected: (rows) => rows.map(({ dataset, basis, relations }) => [dataset, basis, relations]),
    value: [
      ['xianggan', 'context', 104],
      ['xianggan', 'inferred', 60],
      ['xianggan', 'reference', 21],
      ['xianggan', 'stated', 176],
    ],
  },
  'read/ids-of-dataset': {
    params: { dataset: 'xianggan', kinds: ['Document', 'Measure'], types: ['HAS_MEASURE', 'MENTIONED_IN'] },
    expected: (rows) => ({
      entities: rows.filter(({ what }) => what === 'entity').length,
      relations: rows.filter(({ what }) => what === 'relation').length,
      nowhere: rows.filter(({ id }) => id === undefined).length,
    }),
    value: { entities: 203, relations: 361, nowhere: 0 },
  },
  'read/ids-of-others': {
    params: { dataset: 'another', ids: ['county:431026', 'county:nowhere'] },
    expected: (rows) => rows,
    value: [{ id: 'county:431026' }],
  },
  'read/namesakes': {
    params: { dataset: 'another', names: ['茶陵县', 'nowhere'] },
    expected: (rows) => rows.map(({ id, kind, datasets }) => [id, kind, datasets]),
    value: [['county:430224', 'County', ['xianggan']]],
  },
  'read/dataset-hashes': {
    expected: (rows) => rows.map(({ id, hash }) => [id, typeof hash]),
    value: [['xianggan', 'string']],
  },
  'read/dataset-nodes': {
    expected: (rows) =>
      rows.map(({ dataset }) => {
        const { id, description } = dataset as { id: string; description: string };
        return { id, name: (JSON.parse(description) as { name: string }).name };
      }),
    value: [{ id: 'xianggan', name: 'xianggan' }],
  },
  'read/measured-by': {
    params: { ids: ['measure:nowhere'] },
    expected: (rows) => rows,
    value: [],
  },
  'read/dataset-same': { expected: (rows) => rows, value: [] },
  'read/same-names': {
    params: { kinds: ['Province'] },
    expected: (rows) =>
      rows
        .slice(0, 1)
        .map(({ id, kind, name, datasets, degree }) => ({ id, kind, name, datasets, isLinked: Number(degree) > 5 })),
    value: [{ id: 'province:360000', kind: 'Province', name: '江西省', datasets: ['xianggan'], isLinked: true }],
  },
  'read/hidden-count': { expected: (rows) => rows, value: [{ hidden: 0 }] },
  'read/dataset-count': { expected: (rows) => rows, value: [{ datasets: 1 }] },
  'read/dataset-outlines': {
    expected: (rows) => rows,
    value: [{ id: 'xianggan', coding: 'GB/T 2260', columns: '{}', outlines: '[]' }],
  },
  'read/places-of-datasets': {
    params: { kinds: ['Province'] },
    expected: (rows) =>
      rows.slice(0, 1).map(({ id, datasets, place }) => ({ id, datasets, name: (place as { name: string }).name })),
    value: [{ id: 'province:360000', datasets: ['xianggan'], name: '江西省' }],
  },
  'read/entity-count': { expected: (rows) => rows, value: [{ entities: 248 }] },
  'read/entity-ids': {
    params: { after: 'agreement:a', limit: 2 },
    expected: (rows) => rows.map(({ id }) => id),
    value: ['agreement:air-pingjiang', 'agreement:brand-pingjiang'],
  },
  'read/node-count': { expected: (rows) => rows, value: [{ nodes: 249 }] },
};
