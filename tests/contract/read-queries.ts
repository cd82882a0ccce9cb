import { datasetReads } from './dataset-read-queries.ts';
import { evidenceReads } from './evidence-read-queries.ts';
import type { ReadQueries } from './read-query.ts';
import { schemaReads } from './schema-read-queries.ts';
import { supplyReads } from './supply-read-queries.ts';

const both = { types: ['SIGNED', 'PROMOTED'], kinds: ['Agreement', 'Brand', 'City', 'County'] };

/** Every reading query. */
export const reads: ReadQueries = {
  ...supplyReads,
  ...datasetReads,
  ...evidenceReads,
  ...schemaReads,
  'read/counts': { expected: (rows) => rows, value: [{ entities: 248, documents: 1 }] },
  'read/relation-count': { expected: (rows) => Number(rows[0]?.['relations']) > 500, value: true },
  'read/meetings': {
    expected: (rows) => rows.find(({ type }) => type === 'INVESTED_IN'),
    value: { from: 'Company', type: 'INVESTED_IN', to: 'Company', count: 1 },
  },
  'read/entity': {
    params: { id: 'county:431026' },
    expected: (rows) => (rows[0]?.['entity'] as { name: string } | undefined)?.name,
    value: '汝城县',
  },
  'read/entities-by-id': {
    params: { ids: ['county:431026', 'city:431000', 'nothing:x'] },
    expected: (rows) => rows.map(({ entity }) => (entity as { id: string }).id),
    value: ['city:431000', 'county:431026'],
  },
  'read/relations-of-types': {
    params: { types: ['INVESTED_IN'], limit: 10 },
    expected: (rows) => rows.map(({ source, type, target }) => [source, type, target]),
    value: [['company:yanjin-liuyang', 'INVESTED_IN', 'company:yanjin-jiangxi']],
  },
  'read/relations-among': {
    params: { ids: ['county:431026', 'city:431000'], types: ['PART_OF'], limit: 10 },
    expected: (rows) => rows.map(({ source, target }) => [source, target]),
    value: [['county:431026', 'city:431000']],
  },
  'read/relations-among-count': {
    params: { ids: ['county:431026', 'city:431000'], types: ['PART_OF'] },
    expected: (rows) => rows,
    value: [{ total: 1 }],
  },
  'read/place-chain': {
    params: {
      types: ['PART_OF', 'LOCATED_IN'],
      kinds: ['Town', 'County', 'City', 'Province'],
      ids: ['town:sanwan', 'company:sany'],
    },
    expected: (rows) => rows,
    value: [
      { inner: 'company:sany', id: 'province:430000', kind: 'Province', name: '湖南省' },
      { inner: 'town:sanwan', id: 'county:360830', kind: 'County', name: '永新县' },
    ],
  },
  'read/neighbour-counts': {
    params: { without: [], id: 'county:431026' },
    expected: (rows) => rows,
    value: [
      { type: 'MEMBER_OF', kind: 'Region', count: 1 },
      { type: 'MENTIONED_IN', kind: 'Document', count: 1 },
      { type: 'PART_OF', kind: 'City', count: 1 },
      { type: 'SIGNED', kind: 'Agreement', count: 2 },
    ],
  },
  'read/neighbour-counts-in': {
    params: { without: [], id: 'alliance:huniao' },
    expected: (rows) => rows,
    value: [
      { type: 'COFOUNDED', kind: 'Province', count: 2 },
      { type: 'CONCERNS', kind: 'Event', count: 1 },
      { type: 'CONCERNS', kind: 'Mechanism', count: 1 },
    ],
  },
  'read/neighbours-out': {
    params: { id: 'city:360300', ...both, without: [] },
    expected: (rows) => rows,
    value: [
      { id: 'agreement:pingxiang-czt', evidence: 1, bases: ['stated'] },
      { id: 'brand:qiushou', evidence: 1, bases: ['context'] },
    ],
  },
  'read/shares-of-datasets': {
    params: { undrawn: ['Document', 'Measure'] },
    expected: (rows) =>
      rows.map(({ datasets, entities, drawn }) => ({ datasets, hasMany: Number(entities) > 100, drawn })),
    value: [{ datasets: ['xianggan'], hasMany: true, drawn: 203 }],
  },
  'read/neighbours-in': {
    params: { id: 'agreement:water-tonggu', ...both, without: [] },
    expected: (rows) => rows,
    value: [
      { id: 'county:360424', evidence: 1, bases: ['stated'] },
      { id: 'county:360926', evidence: 1, bases: ['stated'] },
    ],
  },
  'read/measures-of': {
    params: { ids: ['project:cold-chain', 'county:360830'] },
    expected: (rows) =>
      rows
        .map(({ entity, measure, together }) => ({ entity, name: (measure as { name: string }).name, together }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    value: [
      { entity: 'project:cold-chain', name: '占地', together: 1 },
      { entity: 'county:360830', name: '园区年产值', together: 3 },
      { entity: 'project:cold-chain', name: '总建筑面积', together: 1 },
      { entity: 'project:cold-chain', name: '总投资', together: 1 },
      { entity: 'county:360830', name: '规模以上工业企业', together: 3 },
    ],
  },
  'read/named-entities': {
    params: { kinds: ['Province'] },
    expected: (rows) => rows.slice(0, 1),
    value: [{ id: 'province:360000', kind: 'Province', name: '江西省', aliases: ['江西', '赣'], degree: 20 }],
  },
  'read/entity-kinds': {
    params: { kinds: ['Alliance', 'Province'] },
    expected: (rows) => [rows.length, rows[0]],
    value: [10, { id: 'alliance:5a', kind: 'Alliance' }],
  },
  'read/adjacency': {
    params: { ids: ['county:360926', 'alliance:5a', 'nothing:x'], types: ['PART_OF', 'COVERS'] },
    expected: (rows) =>
      rows.map(({ id, relations, targets, types, bases, documents }) => ({
        ...{ id, types, bases, relations: new Set(relations as string[]).size },
        targets: [...(targets as string[])].sort(),
        documents: (documents as string[][]).map((set) => set.length > 0),
      })),
    value: [
      {
        ...{ id: 'alliance:5a', types: ['COVERS', 'COVERS'], bases: ['stated', 'stated'], relations: 2 },
        ...{ targets: ['province:360000', 'province:430000'], documents: [true, true] },
      },
      {
        ...{ id: 'county:360926', types: ['PART_OF'], bases: ['stated'], relations: 1 },
        ...{ targets: ['city:360900'], documents: [true] },
      },
    ],
  },
  'read/relations-between': {
    params: {
      sources: ['company:yanjin-liuyang'],
      targets: ['company:yanjin-jiangxi', 'company:sany'],
      types: ['INVESTED_IN', 'SUPPLIES'],
      limit: 5,
    },
    expected: (rows) => rows.map(({ sourceName, type, targetKind }) => [sourceName, type, targetKind]),
    value: [['浏阳盐津铺子食品股份有限公司', 'INVESTED_IN', 'Company']],
  },
  'read/entities-of-kinds': {
    params: { kinds: ['Alliance', 'Policy'] },
    expected: (rows) => [rows.length, rows[0]],
    value: [
      9,
      {
        id: 'alliance:5a',
        kind: 'Alliance',
        name: '江西湖南两省25家国家5A级旅游景区宣传推广联盟',
        status: 'done',
        date: null,
        domains: ['tourism'],
        datasets: ['xianggan'],
        contributions: null,
      },
    ],
  },
  'read/dated-relations': {
    params: { types: ['PART_OF'], kinds: ['Agreement', 'Event', 'Mechanism', 'Project'], limit: 10 },
    expected: (rows) => rows.map(({ type, date, sourceName, targetName }) => ({ type, date, sourceName, targetName })),
    value: [{ type: 'VISITS', date: '2023', sourceName: '湖南省', targetName: '武功山景区' }],
  },
  'read/dated-relation-count': {
    params: { types: ['PART_OF'], kinds: ['Agreement', 'Event', 'Mechanism', 'Project'] },
    expected: (rows) => rows,
    value: [{ total: 1 }],
  },
  'read/undated-relations': {
    params: { types: ['VISITS', 'SUPPLIES'], kinds: ['Agreement', 'Event', 'Mechanism', 'Project'], limit: 2 },
    expected: (rows) => rows.map(({ type, sourceName, targetName }) => ({ type, sourceName, targetName })),
    value: [
      { type: 'SUPPLIES', sourceName: '仁江光伏', targetName: '蓝思科技' },
      { type: 'SUPPLIES', sourceName: '拓源实业', targetName: '长沙比亚迪' },
    ],
  },
  'read/undated-relation-count': {
    params: { types: ['VISITS', 'SUPPLIES'], kinds: ['Agreement', 'Event', 'Mechanism', 'Project'] },
    expected: (rows) => rows,
    value: [{ total: 6 }],
  },
  'read/place-ties': {
    params: { types: ['COOPERATES_WITH', 'ADJACENT_TO'], kinds: ['City'] },
    expected: (rows) => rows.map(({ id: _, ...row }) => row),
    value: [
      {
        ...{ type: 'COOPERATES_WITH', source: 'city:360700', target: 'city:431000', basis: 'inferred' },
        ...{ status: 'underway', date: null, datasets: ['xianggan'], contributions: null },
      },
    ],
  },
  'read/participations': {
    params: { types: ['SIGNED', 'MEMBER_OF', 'COFOUNDED', 'PARTY_TO', 'ESTABLISHED'], kinds: ['Agreement'] },
    expected: (rows) =>
      rows
        .filter(({ id }) => id === 'agreement:air-pingjiang')
        .map(({ relations: _, parties, ...row }) => ({ ...row, parties: [...(parties as string[])].sort() })),
    value: [
      {
        id: 'agreement:air-pingjiang',
        parties: ['county:360424', 'county:430626'],
        types: ['SIGNED', 'SIGNED'],
        bases: ['stated', 'stated'],
        statuses: ['done', 'done'],
        dates: ['2024-08?', '2024-08?'],
        datasets: [['xianggan'], ['xianggan']],
        contributions: [[], []],
      },
    ],
  },
  'read/relation-names': {
    params: {
      sources: ['company:yanjin-liuyang'],
      targets: ['company:yanjin-jiangxi', 'company:sany'],
      types: ['INVESTED_IN', 'SUPPLIES'],
    },
    expected: (rows) => rows.map(({ id, ...ends }) => ({ ...ends, hasId: typeof id === 'string' })),
    value: [{ type: 'INVESTED_IN', source: 'company:yanjin-liuyang', target: 'company:yanjin-jiangxi', hasId: true }],
  },
  'read/entity-names': {
    params: { ids: ['county:431026', 'nothing:x'] },
    expected: (rows) => rows,
    value: [{ id: 'county:431026', kind: 'County', name: '汝城县' }],
  },
  'read/relations-from': {
    params: { ids: ['county:431026', 'nobody:none'] },
    expected: (rows) => [...new Set(rows.map(({ source }) => source))],
    value: ['county:431026'],
  },
};
