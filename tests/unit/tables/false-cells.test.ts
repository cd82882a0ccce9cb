import { expect, test } from 'vitest';
import { Mapping } from '../../../shared/mapping.ts';
import { csv } from '../../support/csv-text.ts';
import { importTables } from '../../support/read-tables.ts';
import { tableFacts } from '../../support/table-facts.ts';

/** What a table of one file becomes, its rows with “ / ” between. */
async function factsOf(table: string) {
  return tableFacts({ 'a.csv': csv(...table.split(' / ')) });
}

test.each([
  ['项目名称,开工时间,统计截止时间 / 甲,2019,2023 / 乙,2020,2023', 0],
  ['联盟名称,成立时间,申报截止日期 / 甲,2019,2023 / 乙,2020,2023', 0],
  ['Company,City,Founded,Registration completed / A,Bern,2001,2003 / B,Rome,2002,2004', 0],
  ['项目名称,开工时间,计划竣工时间 / 甲,2019,2023 / 乙,2020,2023', 0],
  ['项目名称,项目开工时间,项目竣工时间 / 甲,2019,2023 / 乙,2020,2023', 2],
])('only the end of what a row is of is an end: %s', async (table, spans) => {
  const { things } = await factsOf(table);
  expect(things.filter((one) => /\d\/\d/.test(one))).toHaveLength(spans);
});

test.each([
  ['Country,Share / France,33.3 / Germany,33.3 / Italy,33.3 / Total,100 / Note: rounded,', false],
  ['Country,Exports,Partner / Total,30, / France,10,Mali / Germany,20,Chad', false],
  ['Country,Exports,Partner / Total,500, / France,10,Mali / Germany,20,Chad', false],
  ['Country,Exports,Partner / France,10,Mali / Germany,20,Chad / Total,30, / 小计,30, / Italy,5,Mali', false],
  ['Country,Exports,Partner / Chad,7,Mali / Total,30, / France,10,Mali / Germany,20,Chad', false],
  ['Company,Exports,Partner / Total,10, / Shell,70,Mali / Eni,20,Chad', true],
  ['Company,Exports,Partner / Shell,70,Mali / Total,44, / Eni,20,Chad', true],
])('a row “Total” is a thing only where it adds up nothing: %s', async (table, isThing) => {
  const { things } = await factsOf(table);
  expect(things.some((one) => one.includes(' Total'))).toBe(isThing);
});

test.each([
  ['Treaty,Members / A,France and Germany / B,France / C,Germany / D,Trinidad and Tobago / E,France', 3],
  ['Product,Supplier / A,Procter and Gamble / B,Procter / C,Gamble / D,Marks and Spencer', 4],
  ['Programme,Supplier / A,Ministry of Trade and Industry / B,Ministry of Trade / C,Acme', 3],
  ['Programme,Supplier / A,Acme and Bolt / B,Acme / C,Bolt', 2],
])('“and” parts no single name: %s', async (table, names) => {
  const { relations } = await factsOf(table);
  const ends = relations.flatMap((one) => one.split(/ (?:PARTY_TO|SUPPLIES) /));
  expect(new Set(ends.filter((one) => one.length > 1)).size).toBe(names);
});

test.each([
  ['Company,Export market / A,France / B,Germany / C,Spain / D,France', 'HAS_EXPORT_MARKET Country'],
  ['企业名称,出口市场 / 甲公司,法国 / 乙公司,德国 / 丙公司,法国', 'CHU_KOU_SHI_CHANG Country'],
  ['Person,Visited / Ann,France / Ben,Germany / Cyd,Spain / Dan,France', 'HAS_VISITED Country'],
  ['产品,进口来源 / 铁矿,巴西 / 大豆,美国 / 煤,澳大利亚 / 油,巴西', 'JIN_KOU_LAI_YUAN Country'],
  ['State,Ally / France,Germany / Spain,Italy / Chad,Mali / Niger,Mali', 'HAS_ALLY Country'],
  ['Company,Team lead / A,Jordan / B,Georgia / C,Jordan / D,Israel', 'HAS_TEAM_LEAD Thing'],
  ['企业名称,投资来源 / 甲公司,香港 / 乙公司,澳门 / 丙公司,香港 / 丁公司,台湾', 'TOU_ZI_LAI_YUAN Thing'],
  ['Treaty,Depositary / Bern,France / Rome,Italy / Oslo,France', 'HAS_DEPOSITARY Country'],
  ['企业名称,所在地 / 甲公司,法国 / 乙公司,德国 / 丙公司,法国', 'LOCATED_IN Country'],
])('that cells are countries says no more than what they are: %s', async (table, tie) => {
  const { things, relations } = await factsOf(table);
  const [, type, end = ''] = relations[0]?.split(' ') ?? [];
  expect(`${type} ${things.find((one) => one.split(' ')[1] === end)?.split(' ')[0]}`).toBe(tie);
});

test.each([
  ['协议名称,签约方 / 甲协议,西区人民医院、江南区工会 / 乙协议,东区人民医院、江南区工会', []],
  ['协议名称,签约方 / 甲协议,新市区管委会、站前区政府 / 乙协议,港口区管理局、站前区政府', []],
  ['协议,参加片区 / 甲,西区、北区 / 乙,西区、中区', []],
  ['项目名称,所属区 / 甲,红旗区 / 乙,友好区 / 丙,前进区', []],
  ['协议名称,签约方 / 甲协议,株洲市天元区政府、攸县政府 / 乙协议,南宁市江南区工会、攸县政府', ['南宁市', '株洲市']],
])('a district is one of the reference only behind or beside its city: %s', async (table, cities) => {
  const { said, things } = await factsOf(table);
  const found = things.flatMap((one) => /^City (\S+)/.exec(one)?.[1] ?? []);
  expect({ said: said.filter((one) => !one.includes('two columns of names')), found }).toEqual({
    ...{ said: [], found: cities },
  });
});

test('what a row says of where an authority lies counts before its name, and a note stands before the reason', async () => {
  const parts = {
    单位: { kind: 'Organisation', name: '单位', within: '市', note: '说明', seat: true },
    市: { kind: 'City', name: '市' },
    协议: { kind: 'Agreement', name: '协议' },
  };
  const mapping = Mapping.parse({
    ...{ kuajie: 1, kinds: { Organisation: {}, City: { place: 'city' }, Agreement: {} } },
    types: { PARTY_TO: {} },
    tables: [{ file: 'a.csv', entities: parts, relations: [{ from: '单位', to: '协议', type: 'PARTY_TO' }] }],
  });
  const text = csv(
    '协议,单位,市,说明',
    '甲,浏阳市工会,,',
    '乙,浏阳市工会,,新设',
    '丙,攸县工会,,',
    '丙,攸县工会,醴陵市,',
  );
  const { dataset } = await importTables({ 'a.csv': text }, { mapping });
  const bodies = dataset?.made.entities.filter(({ kind }) => kind === 'Organisation') ?? [];
  expect(bodies.map(({ name, within, note }) => [name, within?.name, note])).toEqual([
    ['浏阳市工会', '浏阳市', '新设; 名称以“浏阳市”开头 · its name begins with “浏阳市”'],
    ['攸县工会', '醴陵市', undefined],
  ]);
});

test.each([
  [
    'Parent,Company,Country / Alphabet,Google,US / ,Siemens,Germany / ,Airbus,France / Meta,WhatsApp,US / ,Nestle,UK',
    0,
  ],
  ['曾用名,企业名称,所在市 / 老甲,甲公司,长沙市 / ,乙公司,株洲市 / ,丙公司,湘潭市 / 老丁,丁公司,长沙市', 0],
  ['Nickname,Person,Country / Al,Ann,US / ,Ben,UK / ,Cyd,UK / Eve,Dan,US / ,Fay,UK', 0],
  ['省份,城市,姊妹城市 / 湖南省,长沙市,甲市 / 江西省,南昌市,乙市 / ,九江市,丙市 / 湖北省,武汉市,丁市', 0],
  ['省份,城市,姊妹城市 / 湖南省,长沙市,甲市 / ,株洲市,乙市 / 江西省,南昌市,丙市 / ,九江市,丁市', 1],
])('blank cells are filled only under the name of a group: %s', async (table, filled) => {
  const { notices } = await factsOf(table);
  expect(notices.filter((one) => one.includes('what stands above'))).toHaveLength(filled);
});

test('the document of a table tells what was filled in apart from what its file has', async () => {
  const rows = ['省份,城市,姊妹城市', '湖南省,长沙市,鹿儿岛市', ',株洲市,德勒姆市'];
  const { dataset } = await importTables({ 'a.csv': csv(...rows, '江西省,南昌市,高松市', ',九江市,玉野市') });
  const [, text] = Object.entries(dataset?.files ?? {}).find(([name]) => name.startsWith('documents/')) ?? [];
  expect(text?.split('\n').slice(1, 3)).toEqual(['湖南省\t长沙市\t鹿儿岛市', '〃 湖南省\t株洲市\t德勒姆市']);
});
