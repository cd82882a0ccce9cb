import type { ReadQueries } from './read-query.ts';

/** The queries of supply chains. */
export const supplyReads: ReadQueries = {
  'read/supplies-to': {
    params: { types: ['SUPPLIES'], without: [], ids: ['company:sany'], limit: 5 },
    expected: (rows) => rows.map(({ sourceName, target }) => [sourceName, target]),
    value: [
      ['仁江光伏', 'company:sany'],
      ['拓源实业', 'company:sany'],
    ],
  },
  'read/supplies-from': {
    params: { types: ['SUPPLIES'], without: [], ids: ['company:tuoyuan'], limit: 2 },
    expected: (rows) => rows.map(({ target }) => target),
    value: ['company:byd-changsha', 'company:lens'],
  },
  'read/supplier-counts': {
    params: { types: ['SUPPLIES'], without: [], ids: ['company:sany', 'company:tuoyuan'] },
    expected: (rows) => rows,
    value: [{ id: 'company:sany', count: 2 }],
  },
  'read/customer-counts': {
    params: { types: ['SUPPLIES'], without: [], ids: ['company:sany', 'company:tuoyuan'] },
    expected: (rows) => rows,
    value: [{ id: 'company:tuoyuan', count: 3 }],
  },
  'read/suppliers-total': {
    params: { types: ['SUPPLIES'], without: [], ids: ['company:sany', 'company:lens'] },
    expected: (rows) => rows,
    value: [{ total: 2 }],
  },
  'read/customers-total': {
    params: { types: ['SUPPLIES'], without: [], ids: ['company:renjiang', 'company:tuoyuan'] },
    expected: (rows) => rows,
    value: [{ total: 3 }],
  },
  'read/sole-customers': {
    params: { types: ['SUPPLIES'], without: [], id: 'company:tuoyuan', limit: 5 },
    expected: (rows) => rows,
    value: [],
  },
  'read/collective-measures': {
    params: { collectives: ['xianggan:pingxiang-suppliers'] },
    expected: (rows) => rows.map(({ entity, source }) => [(entity as { side: string }).side, source]),
    value: [['source', 'city:360300']],
  },
  'read/ties-from': {
    params: { ids: ['company:yanjin-liuyang'], types: ['INVESTED_IN'], without: [], limit: 5 },
    expected: (rows) => rows.map(({ target }) => target),
    value: ['company:yanjin-jiangxi'],
  },
  'read/ties-to': {
    params: { ids: ['company:yanjin-jiangxi'], types: ['INVESTED_IN'], without: [], limit: 5 },
    expected: (rows) => rows.map(({ source }) => source),
    value: ['company:yanjin-liuyang'],
  },
};
