import type { ReadQueries } from './read-query.ts';

/** Queries that ask where documents say something, and for their words. */
export const evidenceReads: ReadQueries = {
  'read/documents-holding': {
    params: { words: ['没有这样的话'], folded: ['修水县'], limit: 5 },
    expected: (rows) => rows.map(({ id, text }) => [id, String(text).includes('修水县')]),
    value: [['document:xianggan:xianggan-2024', true]],
  },
  'read/measures': {
    params: { id: 'brand:gougunao' },
    expected: (rows) => rows.map(({ entity, about }) => [(entity as { value: number }).value, about]),
    value: [[43.44, '狗牯脑茶']],
  },
  'read/mentions': {
    params: { id: 'project:xiuping' },
    expected: (rows) => rows.map(({ target }) => target),
    value: ['document:xianggan:xianggan-2024'],
  },
  'read/mentions-among': {
    params: { ids: ['project:xiuping', 'county:431026', 'county:none'], most: 1 },
    expected: (rows) => rows.map(({ source, total }) => ({ source, isCounted: Number(total) > 0 })),
    value: [
      { source: 'county:431026', isCounted: true },
      { source: 'project:xiuping', isCounted: true },
    ],
  },
  'read/spans': { params: { document: 'xianggan:xianggan-2024' }, expected: (rows) => rows.length > 400, value: true },
  'read/spans-from': {
    params: { document: 'xianggan:xianggan-2024', ids: ['county:431026'], from: 0, to: 2000 },
    expected: (rows) => rows.every(({ source }) => source === 'county:431026') && rows.length > 0,
    value: true,
  },
  'read/spans-to': {
    params: { document: 'xianggan:xianggan-2024', ids: ['province:430000'], from: 0, to: 100_000 },
    expected: (rows) => rows.every(({ target }) => target === 'province:430000') && rows.length > 0,
    value: true,
  },
  'read/spans-of-types': {
    params: {
      document: 'xianggan:xianggan-2024',
      ids: ['county:431026'],
      types: ['MENTIONED_IN'],
      from: 0,
      to: 100_000,
    },
    expected: (rows) => rows.map(({ target }) => target),
    value: ['document:xianggan:xianggan-2024'],
  },
  'read/spans-between': {
    params: {
      ...{ document: 'xianggan:xianggan-2024', from: 0, to: 100_000 },
      pairs: [
        { source: 'county:431026', target: 'document:xianggan:xianggan-2024' },
        { source: 'document:xianggan:xianggan-2024', target: 'county:431026' },
      ],
    },
    expected: (rows) => rows.map(({ source, type }) => [source, type]),
    value: [['county:431026', 'MENTIONED_IN']],
  },
  'read/named-by': {
    params: { words: ['汝城县', '360300'] },
    expected: (rows) => rows.map(({ id, name, ties }) => [id, name, Number(ties) > 3]),
    value: [
      ['city:360300', '萍乡市', true],
      ['county:431026', '汝城县', true],
    ],
  },
  'read/table-rows': { params: { document: 'document:none', from: 1, to: 9 }, expected: (rows) => rows, value: [] },
  'read/documents-by-slug': {
    params: { suffix: ':xianggan-2024', limit: 5 },
    expected: (rows) => rows,
    value: [{ id: 'document:xianggan:xianggan-2024' }],
  },
  'read/documents-described': {
    params: { ids: ['document:xianggan:xianggan-2024', 'county:431026'] },
    expected: (rows) => rows.map(({ id, title, date, language }) => ({ id, title, date, language })),
    value: [
      {
        ...{ id: 'document:xianggan:xianggan-2024', date: '2024?', language: 'zh' },
        title: '湘赣奋楫谱新篇——我省推动湘赣边区域合作示范区建设取得新成效',
      },
    ],
  },
  'read/document-texts': {
    params: { ids: ['document:xianggan:xianggan-2024', 'county:431026'] },
    expected: (rows) => rows.map(({ id, text }) => [id, typeof text]),
    value: [['document:xianggan:xianggan-2024', 'string']],
  },
};
