import { describe, expect, test } from 'vitest';
import { Mapping } from '../../../shared/mapping.ts';
import { usesOf } from '../../../client/views/data/column-uses.ts';
import { markedName } from '../../../client/views/data/own-names.ts';
import { setKind } from '../../../client/views/data/mapped-words.ts';
import { takeColumn, type Wanted } from '../../../client/views/data/take-column.ts';

const guess = Mapping.parse({
  kuajie: 1,
  tables: [
    {
      file: 'members.csv',
      entities: {
        country: { kind: 'Country', name: 'country' },
        treaty: { kind: 'Treaty', name: 'treaty' },
      },
      relations: [{ from: 'country', to: 'treaty', type: 'PARTY_TO', date: 'date', properties: { vote: 'vote' } }],
    },
  ],
  kinds: { Country: { zh: '国家', place: 'province' }, Treaty: { zh: '条约', hub: true } },
  types: { PARTY_TO: { zh: '参与', party: true } },
});

function take(column: string, wanted: Wanted, mapping = guess, values: string[] = []) {
  const taken = takeColumn(mapping, { table: 0, column, values }, wanted, guess);
  const [table] = taken.tables;
  return { taken: Mapping.parse(taken), entities: table?.entities, relations: table?.relations };
}

describe('a column', () => {
  test('says how it is taken', () => {
    const [table] = guess.tables;
    const uses = ['country', 'date', 'vote', 'remark'].map((column) =>
      table === undefined ? [] : usesOf(table, column),
    );
    expect(uses).toEqual([
      [{ what: 'name', part: 'country', kind: 'Country' }],
      [{ what: 'date', part: undefined }],
      [{ what: 'property', part: undefined }],
      [],
    ]);
  });

  test('that is not used any more takes with it what it alone names, and its kind and type', () => {
    const { taken, entities, relations } = take('treaty', { what: 'unused' });
    expect({ entities, relations, kinds: Object.keys(taken.kinds), types: taken.types }).toEqual({
      entities: { country: { kind: 'Country', name: 'country' } },
      ...{ relations: [], kinds: ['Country'], types: {} },
    });
  });

  test('that comes back as the name of what joins others has them as its parties', () => {
    const without = take('treaty', { what: 'unused' }).taken;
    const { taken } = take('treaty', { what: 'name', kind: 'Treaty' }, without);
    // What other columns say of taking part, they said before: they were not set to anything else.
    expect({ relations: taken.tables[0]?.relations, kinds: taken.kinds, types: taken.types }).toEqual({
      relations: [{ from: 'country', to: 'treaty', type: 'PARTY_TO', date: 'date', properties: { vote: 'vote' } }],
      kinds: guess.kinds,
      types: guess.types,
    });
  });

  test('stays related as it is where only its kind is another', () => {
    const { taken, relations } = take('treaty', { what: 'name', kind: 'new' });
    expect({ kinds: taken.kinds, relations, kind: taken.tables[0]?.entities['treaty']?.kind }).toEqual({
      kinds: { Country: guess.kinds['Country'], Treaty2: { zh: 'treaty', en: 'treaty' } },
      relations: guess.tables[0]?.relations,
      kind: 'Treaty2',
    });
  });

  test('of dates can be the name of something, and says when no more', () => {
    const { entities, relations } = take('date', { what: 'name', kind: 'new' });
    expect({ date: entities?.['date'], relations }).toEqual({
      date: { kind: 'Date', name: 'date' },
      relations: [
        { from: 'country', to: 'treaty', type: 'PARTY_TO', properties: { vote: 'vote' } },
        { from: 'date', to: 'treaty', type: 'PARTY_TO' },
      ],
    });
  });

  test.each([
    [{ what: 'date', part: 'treaty' }, { date: 'remark' }],
    [{ what: 'note', part: 'treaty' }, { note: 'remark' }],
    [{ what: 'property', part: 'treaty' }, { properties: { remark: 'remark' } }],
    [{ what: 'alias', part: 'treaty' }, { aliases: ['remark'] }],
    [{ what: 'key', part: 'treaty' }, { key: 'remark' }],
    [{ what: 'within', part: 'treaty' }, { within: 'remark' }],
  ] as const)('that is %j says so of it', (wanted, said) => {
    const { entities } = take('remark', wanted);
    expect(entities?.['treaty']).toEqual({ kind: 'Treaty', name: 'treaty', ...said });
  });

  test('of kinds makes a kind of each value, known ones by their name', () => {
    const { taken, entities } = take('remark', { what: 'kind', part: 'country' }, guess, [
      '国家',
      '帝国',
      'Free City',
      '',
    ]);
    expect({ kind: entities?.['country']?.kind, names: Object.values(taken.kinds).map(({ zh }) => zh) }).toEqual({
      kind: {
        column: 'remark',
        kinds: { 国家: 'Country', 帝国: markedName('Thing', '帝国'), 'Free City': 'FreeCity' },
        otherwise: 'Country',
      },
      names: ['国家', '条约', '帝国', 'Free City'],
    });
  });

  test('taken as it was leads back to the guess', () => {
    const other = take('vote', { what: 'note', part: undefined }).taken;
    expect(take('vote', { what: 'property', part: undefined }, other).taken).toEqual(guess);
  });
});

test('what comes to join others is pointed at by its parties', () => {
  const turned = setKind(guess, 'Country', { zh: '国家', hub: true });
  expect(turned.tables[0]?.relations.map(({ from, to }) => ({ from, to }))).toEqual([
    { from: 'treaty', to: 'country' },
  ]);
});

describe('of firms, where they are and whom they supply,', () => {
  const places = { endings: { City: ['市'], County: ['县'] }, names: { County: ['溧阳市'] }, otherwise: 'Region' };
  const firms = Mapping.parse({
    kuajie: 1,
    tables: [
      {
        file: 'firms.csv',
        entities: {
          firm: { kind: 'Company', name: '企业名称', within: '所在地', properties: { 代码: '代码' } },
          客户: { kind: 'Company', name: '客户', split: '、' },
          所在地: { kind: places, name: '所在地' },
        },
        relations: [
          { from: 'firm', to: '客户', type: 'SUPPLIES', date: '起始年份', properties: { 产品: '产品', 金额: '金额' } },
        ],
      },
    ],
    kinds: {
      ...{ County: { place: 'county' }, City: { place: 'city' }, Region: { place: 'area' } },
      Company: { firm: true },
    },
    types: { SUPPLIES: { supplies: true } },
  });
  const step = (mapping: Mapping, column: string, wanted: Wanted) =>
    takeColumn(mapping, { table: 0, column, values: [] }, wanted, firms);

  test('the place of a firm keeps the kinds that its names told', () => {
    const without = step(firms, '所在地', { what: 'unused' });
    const back = step(without, '所在地', { what: 'within', part: 'firm' });
    const { firm, 所在地: place } = back.tables[0]?.entities ?? {};
    expect({ within: firm?.within, kind: place?.kind }).toEqual({ within: '所在地', kind: places });
  });

  test('a customer that comes back is supplied again, a list, and all other columns keep their use', () => {
    const without = step(firms, '客户', { what: 'within', part: 'firm' });
    const back = step(without, '客户', { what: 'name', kind: 'Company' });
    expect({
      customer: back.tables[0]?.entities['客户'],
      relations: back.tables[0]?.relations,
      types: back.types,
    }).toEqual({
      customer: firms.tables[0]?.entities['客户'],
      relations: firms.tables[0]?.relations,
      types: firms.types,
    });
  });

  test('what was said of one relation is said of that which stands in its place', () => {
    const tied = Mapping.parse({
      ...firms,
      tables: [
        {
          file: 'firms.csv',
          entities: { firm: { kind: 'Company', name: '企业名称' }, 所在地: { kind: places, name: '所在地' } },
          relations: [{ from: 'firm', to: '所在地', type: 'SUPPLIES', date: '起始年份', properties: { 产品: '产品' } }],
        },
      ],
    });
    const placed = takeColumn(tied, { table: 0, column: '所在地', values: [] }, { what: 'within', part: 'firm' }, tied);
    const wanted = { what: 'name', kind: 'Company' } as const;
    const supplied = takeColumn(placed, { table: 0, column: '供应对象', values: [] }, wanted, tied);
    const [relation] = supplied.tables[0]?.relations ?? [];
    expect(relation).toMatchObject({ from: 'firm', to: '供应对象', date: '起始年份', properties: { 产品: '产品' } });
  });
});

test('what a person takes for an organisation is looked up among the divisions no more', () => {
  const [first] = guess.tables;
  const country = { kind: 'Country', name: 'country', divisions: true as const, chain: true as const };
  const known: Mapping = {
    ...guess,
    tables: first === undefined ? [] : [{ ...first, entities: { ...first.entities, country } }],
    kinds: { ...guess.kinds, City: { place: 'city' }, Organisation: {} },
  };
  const as = (kind: string) =>
    takeColumn(known, { table: 0, column: 'country', values: [] }, { what: 'name', kind }).tables[0]?.entities[
      'country'
    ];
  expect([as('Organisation'), as('City')]).toEqual([
    { kind: 'Organisation', name: 'country' },
    { ...country, kind: 'City' },
  ]);
});
