import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { Mapping } from '../../../shared/mapping.ts';
import { slugOf } from '../../../server/tables/slug.ts';
import { faultsCsv } from '../../../server/tables/tell.ts';
import { checkFiles } from '../../support/check-files.ts';
import { importTables } from '../../support/read-tables.ts';
import { isAll } from '../../support/sample.ts';
import { csv } from '../../support/csv-text.ts';

/** The rows of a table of the dataset that files become. */
async function rowsOf(files: Record<string, string>, table: 'entities' | 'relations') {
  const { dataset } = await importTables(files);
  return parse<Record<string, string>>(dataset?.files[`${table}.csv`] ?? '', { columns: true });
}

test('a place is of the kind that its whole name has, whatever it ends with', async () => {
  const files = { 'm.csv': csv('协议,甲方,乙方', '甲乙协议,浏阳市,宜春市', '丙丁协议,宜春市,平江县') };
  const kinds = (await rowsOf(files, 'entities')).map(({ name, kind }) => `${name ?? ''} ${kind ?? ''}`).sort();
  expect(kinds).toEqual([
    ...['丙丁协议 Agreement', '宜春市 City', '岳阳市 City', '平江县 County', '江西省 Province'],
    ...['浏阳市 County', '湖南省 Province', '甲乙协议 Agreement', '长沙市 City'],
  ]);
});

test('divisions that stand in front of a name are places, though a mapping names none of their kinds', async () => {
  const files = { '企业.csv': csv('企业,所在地', '甲公司,四川省广安市邻水县', '乙公司,四川省成都市') };
  const mapping = Mapping.parse({
    kuajie: 1,
    tables: [
      {
        file: '企业.csv',
        entities: { 企业: { kind: 'Firm', name: '企业' }, 所在地: { kind: 'Site', name: '所在地', chain: true } },
        relations: [{ from: '企业', to: '所在地', type: 'LOCATED_IN' }],
      },
    ],
    kinds: { Firm: { en: 'firm' }, City: { en: 'town', place: 'city' } },
    types: {},
  });
  const { dataset, faults } = await importTables(files, { mapping });
  const { kinds } = JSON.parse(dataset?.files['vocabulary.json'] ?? '{}') as { kinds: Record<string, unknown> };
  expect({ faults, kinds }).toMatchObject({
    ...{ faults: [] },
    kinds: { Province: { place: 'province' }, City: { en: 'town', place: 'city' }, County: { place: 'county' } },
  });
});

describe('ids', () => {
  test.each([
    ['浏阳市', 'liu-yang-shi'],
    ['Łódź', 'lodz'],
    ['Gai pâturage', 'gai-paturage'],
    ['Straße', 'strasse'],
    ['Ελλάδα', 'ελλάδα'],
    ['Россия', 'россия'],
    ["Côte d'Ivoire", 'cote-divoire'],
    ['!!!', ''],
  ])('of %s are made with the slug %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('do not depend on the order of the rows, and two that would be one are told', async () => {
    const head = 'from,to';
    const rows = ['李阳,黎阳', '黎阳,丽阳', '丽阳,李阳'];
    const [one, other] = await Promise.all([
      importTables({ 'm.csv': csv(head, ...rows) }),
      importTables({ 'm.csv': csv(head, ...rows.toReversed()) }),
    ]);
    const idsOf = (text = '') =>
      parse<Record<string, string>>(text, { columns: true })
        .map(({ id, name }) => `${name ?? ''} ${id ?? ''}`)
        .sort();
    const ids = idsOf(one.dataset?.files['entities.csv']);
    expect({
      ids: new Set(ids.map((id) => id.split(' ')[1])).size,
      same: idsOf(other.dataset?.files['entities.csv']),
    }).toEqual({
      ids: 3,
      same: ids,
    });
    expect(one.notices).toEqual(['m.csv:row 2: 丽阳, 李阳, 黎阳 would all be thing:li-yang: given marks of their own']);
  });

  test('of keys keep them, so that a cell with the key names the entity', async () => {
    const files = {
      'orders.csv': csv('orderID,customerID', '7,ALFKI', '8,AN ATR', '9,ALFKI'),
      'customers.csv': csv('customerID,companyName', 'ALFKI,Alfreds', 'AN ATR,Ana'),
    };
    const entities = await rowsOf(files, 'entities');
    expect(entities.map(({ id, aliases }) => ({ id, aliases }))).toEqual([
      { id: 'order:7', aliases: '' },
      { id: 'order:8', aliases: '' },
      { id: 'order:9', aliases: '' },
      { id: 'customer:ALFKI', aliases: '' },
      { id: 'customer:an-atr', aliases: 'AN ATR' },
    ]);
  });
});

test('two places of one name within two others are two', async () => {
  const entities = await rowsOf(
    { 'cities.csv': csv('city,state', 'Springfield,Illinois', 'Springfield,Ohio', 'Akron,Ohio') },
    'entities',
  );
  const places = entities.filter(({ name }) => name === 'Springfield').map(({ within }) => within);
  expect(places.sort()).toEqual(['province:illinois', 'province:ohio']);
});

test('one fact from two rows is one relation with two rows, and another date makes another', async () => {
  const rows = ['Chad,Bern,1971', 'Chad,Bern,1971', 'Mali,Bern,1962', 'Mali,Bern,1977'];
  const { dataset } = await importTables({ 'm.csv': csv('country,treaty,date', ...rows) });
  const checked = await checkFiles(dataset?.files ?? {});
  const facts = checked.dataset?.relations.filter(({ type }) => type === 'PARTY_TO');
  expect({
    said: checked.said,
    facts: facts?.map(({ source, date, evidence }) => ({ source, date, rows: evidence.map(({ row }) => row) })),
  }).toEqual({
    said: [],
    facts: [
      { source: 'country:chad', date: '1971', rows: [2, 3] },
      { source: 'country:mali', date: '1962', rows: [4] },
      { source: 'country:mali', date: '1977', rows: [5] },
    ],
  });
});

test('what is no date stays as a note, and what stands for nothing is nothing', async () => {
  const rows = ['Chad,Bern,soon', 'Mali,Bern,n/a', 'Peru,Bern,1988', 'Cuba,Bern,1997', 'Fiji,Paris,1971/12/1'];
  const relations = await rowsOf({ 'm.csv': csv('country,treaty,date', ...rows) }, 'relations');
  expect(relations.map(({ date, note }) => ({ date, note }))).toEqual([
    { date: '', note: 'soon' },
    { date: '', note: '' },
    { date: '1988', note: '' },
    { date: '1997', note: '' },
    { date: '1971-12-01', note: '' },
  ]);
});

test('days that Excel stored as numbers are days, and this is said', async () => {
  const rows = ['Chad,Bern,42941', 'Mali,Bern,2017/7/26', 'Mali,Paris,2017/7/27'];
  const { dataset, notices } = await importTables({ 'm.csv': csv('country,treaty,date', ...rows) });
  const [first] = parse<Record<string, string>>(dataset?.files['relations.csv'] ?? '', { columns: true });
  expect({ date: first?.['date'], said: notices[0] }).toEqual({
    date: '2017-07-25',
    said: 'm.csv:date: days counted from 1900, as Excel stores them',
  });
});

test('of a thing that rows say two things of, the first is kept, and that is said', async () => {
  const mapping = Mapping.parse({
    kuajie: 1,
    tables: [
      {
        file: 'm.csv',
        entities: { pact: { kind: 'Pact', name: 'pact', date: 'date' }, land: { kind: 'Land', name: 'land' } },
        relations: [{ from: 'land', to: 'pact', type: 'JOINED' }],
      },
    ],
    kinds: { Pact: { en: 'Pact' }, Land: { en: 'Land' } },
    types: { JOINED: { en: 'joined' } },
  });
  const { notices } = await importTables(
    { 'm.csv': csv('land,pact,date', 'Chad,Bern,1971', 'Mali,Bern,1962') },
    { mapping },
  );
  expect(notices).toEqual(['m.csv:date: Bern is “1971”, and “1962” in row 3: of such the first is kept']);
});

describe('a mapping', () => {
  const files = {
    'm.csv': csv('land,vertrag,jahr,menge', 'Tschad,Bern,1971,3', 'Mali,Bern,1962,4', 'Mali,Paris,1983,5'),
  };

  test('that was guessed and read again makes the same dataset', async () => {
    const first = await importTables(files);
    const mapping = Mapping.parse(JSON.parse(first.dataset?.files['mapping.json'] ?? ''));
    const second = await importTables(files, { mapping });
    expect(second.dataset?.files).toEqual(first.dataset?.files);
  });

  test('that a person changed is followed', async () => {
    const mapping = Mapping.parse({
      kuajie: 1,
      tables: [
        {
          file: 'm.csv',
          entities: { land: { kind: 'Country', name: 'land' }, pact: { kind: 'Pact', name: 'vertrag' } },
          relations: [{ from: 'land', to: 'pact', type: 'JOINED', date: 'jahr', properties: { amount: 'menge' } }],
        },
      ],
      kinds: { Country: { en: 'Country', place: 'province' }, Pact: { hub: true } },
      types: { JOINED: { party: true } },
    });
    const { dataset } = await importTables(files, { mapping });
    const checked = await checkFiles(dataset?.files ?? {});
    const joined = checked.dataset?.relations.find(({ type }) => type === 'JOINED');
    expect({ said: checked.said, joined }).toMatchObject({
      said: [],
      joined: { source: 'country:tschad', target: 'pact:bern', date: '1971', amount: 3, basis: 'table' },
    });
  });

  test('of columns and tables that are not there is a fault for each', async () => {
    const mapping = Mapping.parse({
      kuajie: 1,
      tables: [
        { file: 'm.csv', entities: { land: { kind: 'Country', name: 'pays' } } },
        { file: 'n.csv', entities: { land: { kind: 'Country', name: 'land' } } },
      ],
      kinds: { Country: { en: 'Country' } },
      types: {},
    });
    const { faults } = await importTables(files, { mapping });
    expect(faults.slice(0, 2)).toEqual([
      'm.csv:pays: wanted the column that the mapping names, found the columns land, vertrag, jahr, menge',
      'n.csv: wanted the table that the mapping names, found the tables m.csv',
    ]);
  });
});

test('faults as a table hold no formula', () => {
  const text = faultsCsv([{ file: 'a.csv', row: 3, rule: 'ragged', wanted: '=1+1', found: '@x', proposed: '-2' }]);
  expect(text).toBe("\uFEFFfile,sheet,row,column,rule,wanted,found,proposed\na.csv,,3,,ragged,'=1+1,'@x,'-2\n");
});

const many = isAll ? 17_401 : 4000;
const cities = Math.ceil(many * 0.578);
test(`${many} pairs become a dataset that the check accepts`, async () => {
  const pairs = Array.from(
    { length: many },
    (_, at) => `City ${at % cities},City ${(at * 7 + 3 + (at >> 10)) % cities}`,
  );
  const { dataset, said } = await importTables({ 'sister-cities.csv': csv('city1,city2', ...pairs) });
  const checked = await checkFiles(dataset?.files ?? {});
  const itself = said.notices.filter(({ rule }) => rule === 'itself').length;
  const rows = checked.dataset?.relations
    .filter(({ type }) => type === 'TWINNED_WITH')
    .flatMap(({ evidence }) => evidence);
  expect({ said: checked.said, rows: (rows?.length ?? 0) + itself }).toEqual({ said: [], rows: many });
});

test('two thousand different rows of one pair are as many relations', async () => {
  const rows = Array.from({ length: 2000 }, (_, at) => `Paris,Rome,${at}`);
  const { dataset } = await importTables({ 'trade.csv': `from,to,amount\n${rows.join('\n')}\n` });
  const checked = await checkFiles(dataset?.files ?? {});
  const amounts = checked.dataset?.relations.map(({ amount }) => amount).filter((amount) => amount !== undefined);
  expect({ said: checked.said, amounts: new Set(amounts).size }).toEqual({ said: [], amounts: 2000 });
});
