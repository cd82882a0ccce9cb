import { expect, test } from 'vitest';
import { tableFacts } from '../../support/table-facts.ts';

const relationsOf = async (...rows: string[]) => (await tableFacts({ 'a.csv': `${rows.join('\n')}\n` })).relations;

test('a sister city lies in no other city, and a country beside two cities is said of neither', async () => {
  const rows = ['昆明市,清迈市,泰国,1999', '昆明市,万象市,老挝,2008'];
  expect(await relationsOf('城市,友好城市,国家,结好时间', ...rows)).toEqual([
    '昆明市 TWINNED_WITH 万象市 2008 国家=老挝',
    '昆明市 TWINNED_WITH 清迈市 1999 国家=泰国',
  ]);
});

test('beside two sister cities each country is of the city that its head names, or of the other one', async () => {
  const things = async (...rows: string[]) => (await tableFacts({ '友好城市.csv': `${rows.join('\n')}\n` })).relations;
  expect({
    zh: await things('城市,所属国家,友好城市,友好城市所属国家', '上海市,中国,大阪市,日本', '上海市,中国,汉堡市,德国'),
    en: await things('City A,Country A,Twin city,Country B', 'Görlitz,Germany,Zgorzelec,Poland'),
  }).toEqual({
    zh: [
      ...['上海市 PART_OF 中国', '上海市 TWINNED_WITH 大阪市', '上海市 TWINNED_WITH 汉堡市'],
      ...['大阪市 PART_OF 日本', '汉堡市 PART_OF 德国'],
    ],
    en: ['Görlitz PART_OF Germany', 'Görlitz TWINNED_WITH Zgorzelec', 'Zgorzelec PART_OF Poland'],
  });
});

test('of two columns of one name each is of the firm left of it', async () => {
  const rows = ['甲公司,泸州市,乙公司,重庆市,砖', '丙公司,成都市,乙公司,重庆市,瓦'];
  expect(await relationsOf('供应商,所在地,客户,所在地,产品', ...rows)).toEqual([
    ...['丙公司 LOCATED_IN 成都市', '丙公司 SUPPLIES 乙公司 产品=瓦', '乙公司 LOCATED_IN 重庆市'],
    ...['甲公司 LOCATED_IN 泸州市', '甲公司 SUPPLIES 乙公司 产品=砖'],
  ]);
});

test('a share is said of who owns, and an amount of who supplies', async () => {
  const rows = ['甲公司,乙公司,50,丙公司,100', '甲公司,丁公司,50,戊公司,200'];
  expect(await relationsOf('企业名称,股东,持股比例,供应商,年供货额', ...rows)).toEqual([
    ...['丁公司 OWNS 甲公司 持股比例=50', '丙公司 SUPPLIES 甲公司 年供货额=100'],
    ...['乙公司 OWNS 甲公司 持股比例=50', '戊公司 SUPPLIES 甲公司 年供货额=200'],
  ]);
});

test('the city of a customer is a city, and no place of its supplier', async () => {
  const { things, relations } = await tableFacts({
    'a.csv': 'supplier,customer city,customer,amount\nAlpha,Lyon,Beta,5\nGamma,Oslo,Delta,6\nAlpha,Oslo,Delta,6\n',
  });
  expect({ places: things.filter((one) => one.startsWith('City')), relations }).toEqual({
    places: ['City Lyon', 'City Oslo'],
    relations: [
      ...['Alpha SUPPLIES Beta amount=5', 'Alpha SUPPLIES Delta amount=6', 'Beta LOCATED_IN Lyon'],
      ...['Delta LOCATED_IN Oslo', 'Gamma SUPPLIES Delta amount=6'],
    ],
  });
});

test('a firm named once with its place and once alone is one, whichever row comes first', async () => {
  const rows = ['甲公司,泸州市,乙公司', '乙公司,重庆市,丙公司', '丙公司,,甲公司', '丙公司,成都市,乙公司'];
  const told = await Promise.all(
    [rows, rows.toReversed()].map((all) => tableFacts({ 'a.csv': `供应商,所在地,客户\n${all.join('\n')}\n` })),
  );
  const firms = told.map(({ said, things }) => ({ said, firms: things.filter((one) => one.startsWith('Company')) }));
  const each = { said: [], firms: ['Company 丙公司', 'Company 乙公司', 'Company 甲公司'] };
  expect(firms).toEqual([each, each]);
});

test('what differs between the rows of an alliance is where its members lie, and the alliance is one', async () => {
  const { relations, things } = await tableFacts({
    '联盟成员.csv': [
      '联盟名称,成员单位,所属省份,成立时间,职务',
      '湘赣边烟花联盟,甲烟花有限公司,湖南省,2021年3月,理事长单位',
      '湘赣边烟花联盟,乙烟花有限公司,江西省,2021年3月,成员',
      '湘赣边瓷器联盟,丙瓷业有限公司,湖南省,2022年5月,成员',
      '湘赣边瓷器联盟,丁瓷业有限公司,江西省,2022年5月,成员\n',
    ].join('\n'),
  });
  expect({
    alliances: things.filter((one) => one.startsWith('Alliance')),
    places: relations.filter((one) => /PART_OF|LOCATED_IN/.test(one)),
  }).toEqual({
    alliances: ['Alliance 湘赣边烟花联盟 2021-03', 'Alliance 湘赣边瓷器联盟 2022-05'],
    places: [
      ...['丁瓷业有限公司 LOCATED_IN 江西省', '丙瓷业有限公司 LOCATED_IN 湖南省'],
      ...['乙烟花有限公司 LOCATED_IN 江西省', '甲烟花有限公司 LOCATED_IN 湖南省'],
    ],
  });
});

test('a project that stands first is what a row is about, and not the firm that builds it', async () => {
  const { relations } = await tableFacts({
    'office-projects.csv': [
      'Project,Lead county,Partner counties,Budget (CNY m),Start date,Status,Contractor',
      'Tonggu expressway,Liuyang,Tonggu; Wanzai,3650,15/03/2022,planned,"Road & Bridge Co., Ltd."',
      'Xiushui trail,Pingjiang,Xiushui,82,01/09/2021,completed,Yueyang Works Co.\n',
    ].join('\n'),
  });
  expect(relations.filter((one) => /^(?:Road|Yueyang)[^:]* LOCATED_IN/.test(one))).toEqual([]);
});
