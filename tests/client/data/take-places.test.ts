import { describe, expect, test } from 'vitest';
import { Mapping } from '../../../shared/mapping.ts';
import { usesOf } from '../../../client/views/data/column-uses.ts';
import { takeColumn, type Wanted } from '../../../client/views/data/take-column.ts';

describe('of two columns of several places', () => {
  const [county, city] = [
    { kind: 'County', name: '建设地点', split: '、', divisions: true as const },
    { kind: 'City', name: '受益地区', split: '、', divisions: true as const },
  ];
  const sites = Mapping.parse({
    kuajie: 1,
    tables: [
      {
        file: 'sites.csv',
        entities: { 项目: { kind: 'JointProject', name: '项目' }, 建设地点: county, 受益地区: city },
        relations: [
          { from: '建设地点', to: '项目', type: 'SITE_OF' },
          { from: '项目', to: '受益地区', type: 'RELATED_TO' },
        ],
      },
    ],
    kinds: { JointProject: { hub: true }, County: { place: 'county' }, City: { place: 'city' } },
    types: { SITE_OF: { party: true }, RELATED_TO: {} },
  });
  const step = (mapping: Mapping, column: string, wanted: Wanted) =>
    takeColumn(mapping, { table: 0, column, values: [] }, wanted, sites);

  test('the second may be around what the first is, and the first keeps its role and its separator', () => {
    const first = step(sites, '建设地点', { what: 'within', part: '项目' });
    const [table] = step(first, '受益地区', { what: 'within', part: '项目' }).tables;
    expect({ entities: table?.entities, relations: table?.relations, uses: uses(table) }).toEqual({
      entities: sites.tables[0]?.entities,
      relations: [
        { from: '项目', to: '建设地点', type: 'LOCATED_IN' },
        { from: '项目', to: '受益地区', type: 'LOCATED_IN' },
      ],
      uses: [[{ what: 'within', part: '项目' }], [{ what: 'within', part: '项目' }]],
    });
  });

  test('either is changed and the other is as it was', () => {
    for (const kind of ['County', 'City', 'JointProject', 'new'])
      for (const [column, other] of [
        ['受益地区', '建设地点'],
        ['建设地点', '受益地区'],
      ] as const) {
        const [table] = step(sites, column, { what: 'name', kind }).tables;
        expect(table?.entities[other]).toEqual(sites.tables[0]?.entities[other]);
        expect(table?.entities[column]?.split).toBe('、');
      }
  });

  function uses(table: Mapping['tables'][number] | undefined) {
    return ['建设地点', '受益地区'].map((column) => (table === undefined ? [] : usesOf(table, column)));
  }
});

test('without the city that it lies in a county lies in the province, and a coarser place comes around what is there', () => {
  const chain = Mapping.parse({
    kuajie: 1,
    tables: [
      {
        file: 'a.csv',
        entities: {
          县: { kind: 'County', name: '县', within: '市', or: '市' },
          市: { kind: 'City', name: '市', within: '省', or: '省' },
          省: { kind: 'Province', name: '省' },
        },
        relations: [],
      },
    ],
    kinds: { County: { place: 'county' }, City: { place: 'city' }, Province: { place: 'province' } },
    types: {},
  });
  const step = (mapping: Mapping, column: string, wanted: Wanted) =>
    takeColumn(mapping, { table: 0, column, values: [] }, wanted, chain);
  const without = step(chain, '市', { what: 'unused' });
  const back = step(without, '市', { what: 'within', part: '县' });
  expect([without, back].map(({ tables }) => tables[0]?.entities)).toEqual([
    { 县: { kind: 'County', name: '县', within: '省', or: '省' }, 省: { kind: 'Province', name: '省' } },
    {
      县: { kind: 'County', name: '县', within: '市', or: '省' },
      市: { kind: 'City', name: '市', within: '省' },
      省: { kind: 'Province', name: '省' },
    },
  ]);
});
