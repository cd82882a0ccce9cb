import { expect, test } from 'vitest';
import { itemsOf } from '../../../shared/cell-items.ts';
import { importTables } from '../../support/read-tables.ts';
import { tableFacts } from '../../support/table-facts.ts';
import { csv } from '../../support/csv-text.ts';

test.each([
  ['浏阳市/铜鼓县和万载县', ['浏阳市', '铜鼓县', '万载县']],
  ['湖南省农业农村厅及江西省林业局', ['湖南省农业农村厅', '江西省林业局']],
  ['修水县、平江县等三县市', ['修水县', '平江县']],
  ['龙川县和和平县', ['龙川县', '和平县']],
  ['内蒙古自治区和林格尔县', ['内蒙古自治区和林格尔县']],
  ['湖南省发展和改革委员会', ['湖南省发展和改革委员会']],
  ['平等镇', ['平等镇']],
  ['寅/卯县', ['寅/卯县']],
])('%s names %j', (cell, names) => {
  expect(itemsOf(cell, '、；;\n/和与及')).toEqual(names);
});

test('marks are mixed in one column, and 等 is said and no name', async () => {
  const cells = [
    '平江县、修水县',
    '浏阳市/铜鼓县和万载县',
    '修水县等',
    '平江县;铜鼓县',
    '修水县等3个县',
    '铜鼓县，平江县',
  ];
  const { said, things, notices } = await tableFacts({
    'a.csv': csv('协议名称,参与方', ...cells.map((cell, at) => `湘赣协议${at},${cell}`)),
  });
  expect({ said, places: things.filter((one) => !one.startsWith('Agreement')), notices }).toEqual({
    said: [],
    places: [
      ...['City 九江市 code=360400', 'City 宜春市 code=360900', 'City 岳阳市 code=430600', 'City 长沙市 code=430100'],
      ...['County 万载县 code=360922', 'County 修水县 code=360424', 'County 平江县 code=430626'],
      ...['County 浏阳市 code=430181', 'County 铜鼓县 code=360926'],
      ...['Province 江西省 code=360000', 'Province 湖南省 code=430000'],
    ],
    notices: ['a.csv:参与方: “修水县等” in row 4 says that there are others, which are not named'],
  });
});

test('a division named with all that it lies in is the one of the reference, in every row', async () => {
  const { dataset } = await importTables({
    'a.csv': csv('协议名称,参与方', '高竹协议,四川省广安市邻水县、渝北区', '永川协议,邻水县、广安市'),
  });
  const text = dataset?.files['entities.csv'] ?? '';
  expect({
    linshui: text.split('\n').filter((line) => line.includes('邻水县,')).length,
    id: text.includes('county:511623,County,邻水县,四川省广安市邻水县'),
    around: dataset?.files['relations.csv']?.includes('county:511623,PART_OF,city:511600,,reference,gbt2260'),
    told: text.includes('province:510000,Province,四川省,,,reference,gbt2260'),
  }).toEqual({ linshui: 1, id: true, around: true, told: true });
});

test.each([
  ['供应商', '采购企业', '供应商所在地', '采购方所在地'],
  ['供应商名称', '采购单位', '供方所在省份', '采购方所在省市'],
  ['供货商', '客户', '供货商注册地', '客户所属地区'],
  ['甲方', '乙方', '甲方所在省', '乙方所在省'],
])('%s and %s lie where %s and %s say', async (one, other, oneAt, otherAt) => {
  const { said, relations } = await tableFacts({
    'a.csv': csv(
      `${one},${oneAt},${other},${otherAt},产品`,
      '甲厂,湖南省,乙厂,江西省,砖',
      '丙厂,湖北省,丁厂,江西省,瓦',
    ),
  });
  expect({ said, places: relations.filter((line) => line.includes('LOCATED_IN')) }).toEqual({
    said: [],
    places: ['丁厂', '丙厂', '乙厂', '甲厂'].map(
      (firm) => `${firm} LOCATED_IN ${{ 甲厂: '湖南省', 丙厂: '湖北省' }[firm] ?? '江西省'}`,
    ),
  });
});

test.each([
  ['所在地', '责任单位', 'IS_RESPONSIBLE_FOR'],
  ['建设地点', '建设单位', 'BUILDS'],
  ['项目所在地', '牵头单位', 'LEADS'],
])('a list of projects with %s and %s is loaded as guessed', async (place, body, type) => {
  const { said, things, relations } = await tableFacts({
    '项目清单.csv': csv(
      `序号,项目名称,${place},${body},投资额（亿元）,建设年限`,
      '1,红色旅游公路,平江县,县交通局,12.5,2021-2024',
      '2,罗霄山隧道,炎陵县、井冈山市,省交通厅,30,2022—2026年',
      '3,湘东产业园,湘东区,湘东区政府,5,2023',
      '小计,,,,47.5,',
      '注：投资额为概算数,,,,,',
    ),
  });
  expect({ said, projects: things.filter((one) => one.startsWith('JointProject')), relations }).toEqual({
    said: [],
    projects: [
      'JointProject 湘东产业园 2023 投资额（亿元）=5',
      'JointProject 红色旅游公路 2021/2024 投资额（亿元）=12.5',
      'JointProject 罗霄山隧道 2022/2026 投资额（亿元）=30',
    ],
    relations: [
      ...['县交通局', '湘东区政府', '省交通厅'].map(
        (who, at) => `${who} ${type} ${['红色旅游公路', '湘东产业园', '罗霄山隧道'][at] ?? ''}`,
      ),
      ...['湘东区 SITE_OF 湘东产业园', '平江县 SITE_OF 红色旅游公路'],
      ...['井冈山市 SITE_OF 罗霄山隧道', '炎陵县 SITE_OF 罗霄山隧道'],
    ].sort(),
  });
});

test('what a Chinese head says has no English word in its name', async () => {
  const { dataset } = await importTables({
    'a.csv': csv('企业名称,控股母公司,入驻园区,上级', '甲公司,乙集团,高竹园区,丙公司', '丁公司,乙集团,永川园区,丙公司'),
  });
  const { kinds = {}, types = {} } = dataset?.mapping ?? {};
  const names = [...Object.values(kinds), ...Object.values(types)].map(({ zh }) => zh ?? '');
  expect(names.filter((name) => !/^\p{Script=Han}+$/u.test(name))).toEqual([]);
});

test('a first column is related to each of several others', async () => {
  const { relations } = await tableFacts({
    'a.csv': csv(
      '球员,原属俱乐部,加盟俱乐部',
      '卡卡,米兰,皇马',
      '皮尔洛,米兰,尤文',
      '卡卡,皇马,米兰',
      '莫德里奇,热刺,皇马',
    ),
  });
  expect(relations.map((one) => one.replace(/ [A-Z_]+ /, ' → ')).sort()).toEqual(
    [
      ...['卡卡 → 皇马', '卡卡 → 米兰', '卡卡 → 皇马', '卡卡 → 米兰', '皮尔洛 → 尤文', '皮尔洛 → 米兰'],
      ...['莫德里奇 → 热刺', '莫德里奇 → 皇马'],
    ].sort(),
  );
});

test('pages and addresses are no names, and a legal form behind a comma is no second firm', async () => {
  const { things } = await tableFacts({
    'a.csv': csv(
      'shipper,consignee,contact',
      '"Ningbo Tools Co., Ltd.",Hansa GmbH,a@hansa.example',
      '"Foshan Tiles Co., Ltd.",Hansa GmbH,b@hansa.example',
    ),
  });
  expect(things.map((one) => one.replace(/ contact=.*/, ''))).toEqual([
    'Company Foshan Tiles Co., Ltd.',
    'Company Hansa GmbH',
    'Company Ningbo Tools Co., Ltd.',
  ]);
});

test('a table of amounts between countries leaves its sums out', async () => {
  const { said, things } = await tableFacts({
    'a.csv': csv('出口\\进口,中国,日本,合计', '中国,—,1432,1432', '日本,1346,—,1346', '合计,1346,1432,2778'),
  });
  expect({ said, things: things.map((one) => one.split(' ')[1]) }).toEqual({ said: [], things: ['中国', '日本'] });
});

test('a 序号 is no id of what a row names, for the next version counts anew; who filled the table in is no row of it', async () => {
  const { dataset } = await importTables({
    '台账.csv': csv(
      '序号,项目名称,建设地点,总投资',
      '1,红色旅游公路,平江县,12',
      '2,罗霄山隧道,炎陵县,30',
      '3,湘东产业园,湘东区,5',
      '合计,,,47',
      '填报单位：平江县发展和改革局    填报人：李四,,,',
    ),
  });
  const entities = dataset?.files['entities.csv'] ?? '';
  expect([...entities.matchAll(/^project:[^,]+/gmu)]).toHaveLength(3);
  expect(entities).not.toMatch(/project:\d|填报|序号/u);
});

test('rows that another table calls by their numbers keep them', async () => {
  const { relations } = await tableFacts({
    'nodes.csv': csv('no,name', '1,Ann', '2,Bob', '3,Cid'),
    'edges.csv': csv('from,to', '1,2', '2,3'),
  });
  expect(relations).toEqual([expect.stringMatching(/^Ann .* Bob$/), expect.stringMatching(/^Bob .* Cid$/)]);
});

test('who is called Total is no row that adds up others', async () => {
  const { relations } = await tableFacts({ 'deals.csv': csv('seller,buyer', 'Shell,Total', 'BP,Total', 'Shell,BP') });
  expect(relations).toHaveLength(3);
});
