import { describe, expect, test } from 'vitest';
import { tableFacts } from '../../support/table-facts.ts';
import { csv } from '../../support/csv-text.ts';

describe('a firm, where it is and whom it supplies', () => {
  const rows = [
    '泸县制盖厂;91A;泸州市;安岳食品厂、潼南加工厂;瓶盖;1,250;2019',
    '邻水电子厂;91B;邻水县;泸县制盖厂;垫片;560;2018年3月',
    '邻水电子厂;91B;邻水县;安岳食品厂;罐;23,400;2020',
  ];
  const things = [
    ...['City 广安市 code=511600', 'City 泸州市 code=510500', 'Company 安岳食品厂'],
    'Company 泸县制盖厂 统一社会信用代码=91A',
    ...['Company 潼南加工厂', 'Company 邻水电子厂 统一社会信用代码=91B'],
    ...['County 邻水县 code=511623', 'Province 四川省 code=510000'],
  ];
  const relations = [
    '泸县制盖厂 LOCATED_IN 泸州市',
    '泸县制盖厂 SUPPLIES 安岳食品厂 2019 供应产品=瓶盖 年供货额（万元）=1250',
    '泸县制盖厂 SUPPLIES 潼南加工厂 2019 供应产品=瓶盖 年供货额（万元）=1250',
    '邻水电子厂 LOCATED_IN 邻水县',
    '邻水电子厂 SUPPLIES 安岳食品厂 2020 供应产品=罐 年供货额（万元）=23400',
    '邻水电子厂 SUPPLIES 泸县制盖厂 2018-03 供应产品=垫片 年供货额（万元）=560',
  ];
  const customers = ['客户', '采购方', '购买方', '下游企业', '供货对象', '供应对象', '客户名称'];
  const heads = ['企业名称', '供应商'].flatMap((firm) => customers.map((customer) => ({ firm, customer })));

  test.each(heads)('under $firm and $customer', async ({ firm, customer }) => {
    const head = `${firm};统一社会信用代码;所在地;${customer};供应产品;年供货额（万元）;起始年份`;
    expect(await tableFacts({ '名单.csv': csv(head, ...rows) })).toMatchObject({ said: [], things, relations });
  });

  test('under English heads', async () => {
    const { relations: told } = await tableFacts({
      'a.csv': csv(
        'company,country,customer,customer country,product,since',
        'Alpha,Chad,Beta,Mali,tin,2019',
        'Alpha,Chad,Gamma,Chad,ore,2020',
      ),
    });
    expect(told).toEqual([
      ...['Alpha LOCATED_IN Chad', 'Alpha SUPPLIES Beta 2019 product=tin', 'Alpha SUPPLIES Gamma 2020 product=ore'],
      ...['Beta LOCATED_IN Mali', 'Gamma LOCATED_IN Chad'],
    ]);
  });

  test('the day on which a firm was founded is no day of what it supplies', async () => {
    const { things: told, relations: tied } = await tableFacts({
      'a.csv': csv('企业名称,成立日期,客户', '甲厂,1998-05-01,乙厂', '丙厂,2001-02-03,乙厂'),
    });
    expect({ told, tied }).toEqual({
      told: ['Company 丙厂 成立日期=2001-02-03', 'Company 乙厂', 'Company 甲厂 成立日期=1998-05-01'],
      tied: ['丙厂 SUPPLIES 乙厂', '甲厂 SUPPLIES 乙厂'],
    });
  });
});

test('a product is what one firm supplies to another, and nobody itself', async () => {
  const head = '供应商,客户,产品,金额（万元）,起始日期';
  const rows = [
    '甲厂,乙厂,铜箔,"9,800",2020年',
    '乙厂,丙公司,材料,68000,2019-03',
    '乙厂,丙公司、丁公司,材料,n/a,2021年',
  ];
  expect(await tableFacts({ '供需.csv': csv(head, ...rows) })).toEqual({
    said: [],
    notices: [
      '供需.csv:起始日期: dates such as 2020年 are 2020',
      '供需.csv:金额（万元）: numbers such as 9,800 are 9800',
    ],
    things: ['Company 丁公司', 'Company 丙公司', 'Company 乙厂', 'Company 甲厂'],
    relations: [
      '乙厂 SUPPLIES 丁公司 2021 产品=材料',
      '乙厂 SUPPLIES 丙公司 2019-03 产品=材料 金额（万元）=68000',
      '乙厂 SUPPLIES 丙公司 2021 产品=材料',
      '甲厂 SUPPLIES 乙厂 2020 产品=铜箔 金额（万元）=9800',
    ],
  });
});

test('what differs between the rows of one treaty is said of who takes part, and not of the treaty', async () => {
  const rows = ['Chad,Bern,1971,', 'Mali,Bern,1962,with a reservation', 'Mali,Rome,1984,'];
  const { things, relations } = await tableFacts({
    'treaties.csv': csv(
      'country,treaty,date,note,depositary',
      ...rows.map((row, at) => `${row},${at < 2 ? 'Swiss' : 'FAO'}`),
    ),
  });
  expect({ things, relations }).toEqual({
    things: [
      ...['Country Chad ISO 3166 TD：由名称得出 · by its name code=TD'],
      ...['Country Mali ISO 3166 ML：由名称得出 · by its name code=ML'],
      ...['Treaty Bern depositary=Swiss', 'Treaty Rome depositary=FAO'],
    ],
    relations: ['Chad PARTY_TO Bern 1971', 'Mali PARTY_TO Bern 1962 with a reservation', 'Mali PARTY_TO Rome 1984'],
  });
});

test('of province, city and county side by side the finest that is filled is the party, and lies in the others', async () => {
  const rows = [
    '四川省,广安市,邻水县,高竹协议',
    '重庆市,,渝北区,高竹协议',
    '四川省,泸州市,,永川协议',
    '重庆市,,永川区,永川协议',
  ];
  const { said, relations } = await tableFacts({ 'a.csv': csv('省,市,县,协议', ...rows) });
  expect({ said, relations }).toEqual({
    said: [],
    relations: [
      ...['广安市 PART_OF 四川省', '永川区 PARTY_TO 永川协议', '永川区 PART_OF 重庆市'],
      ...['泸州市 PARTY_TO 永川协议', '泸州市 PART_OF 四川省', '渝北区 PARTY_TO 高竹协议', '渝北区 PART_OF 重庆市'],
      ...['邻水县 PARTY_TO 高竹协议', '邻水县 PART_OF 广安市'],
    ],
  });
});

test('甲方所属省 is where 甲方 lies, and takes no part itself', async () => {
  const head = '协议名称,甲方,甲方所属省,乙方,乙方所属省,签订时间';
  const rows = ['高竹协议,渝北区,重庆市,邻水县,四川省,2020年12月', '永川协议,永川区,重庆市,泸州市,四川省,2021/1/8'];
  const { things, relations } = await tableFacts({ 'p1.csv': csv(head, ...rows) });
  expect({ things: things.filter((one) => one.startsWith('Agreement')), relations }).toEqual({
    things: ['Agreement 永川协议 2021-01-08', 'Agreement 高竹协议 2020-12'],
    relations: [
      ...['永川区 PARTY_TO 永川协议', '永川区 PART_OF 重庆市', '泸州市 PARTY_TO 永川协议', '泸州市 PART_OF 四川省'],
      ...['渝北区 PARTY_TO 高竹协议', '渝北区 PART_OF 重庆市', '邻水县 PARTY_TO 高竹协议', '邻水县 PART_OF 四川省'],
    ],
  });
});

test('what a file is called is no word for what its pairs have to do with each other', async () => {
  const rows = ['Görlitz,Germany,Zgorzelec,Poland,1998', 'Haparanda,Sweden,Tornio,Finland,1987'];
  const { relations } = await tableFacts({ 'p4.csv': csv('City A,Country A,City B,Country B,Year', ...rows) });
  expect(relations).toEqual([
    ...['Görlitz PART_OF Germany', 'Görlitz RELATED_TO Zgorzelec 1998', 'Haparanda PART_OF Sweden'],
    ...['Haparanda RELATED_TO Tornio 1987', 'Tornio PART_OF Finland', 'Zgorzelec PART_OF Poland'],
  ]);
});

test.each(['年份', '结好年份', '起始年份', '结好时间', 'Year', 'twinning date'])(
  'a column %s is when two had to do with each other',
  async (head) => {
    const { relations } = await tableFacts({
      '友好城市.csv': csv(`城市A,城市B,${head}`, '昆明市,清迈市,1999', '南宁市,海防市,2008'),
    });
    expect(relations).toEqual(['南宁市 TWINNED_WITH 海防市 2008', '昆明市 TWINNED_WITH 清迈市 1999']);
  },
);

test('a place whose name has in front what it lies in is the last, within the others by the reference of divisions', async () => {
  const cells = [
    '云浮市罗定市、广西梧州市岑溪市',
    '重庆市合川区、四川省广安市邻水县',
    '江苏徐州市、南京市鼓楼区、湖北恩施利川市',
  ];
  const { said, things, relations } = await tableFacts({
    'a.csv': csv('协议,合作方', ...cells.map((cell, at) => `${at + 1}号协议,${cell}`), '4号协议,邻水县'),
  });
  const places = things.filter((one) => /^County/.test(one));
  expect({ said, places, relations: relations.filter((one) => one.startsWith('邻水县')) }).toEqual({
    said: [],
    places: [
      ...['County 合川区 code=500117', 'County 利川市 code=422802', 'County 岑溪市 code=450481'],
      ...['County 罗定市 code=445381', 'County 邻水县 code=511623', 'County 鼓楼区 code=320106'],
    ].sort(),
    relations: ['邻水县 PARTY_TO 2号协议', '邻水县 PARTY_TO 4号协议'],
  });
});

test('a row that is counted through is not what a city is known by that it names twice', async () => {
  const { things, relations } = await tableFacts({
    '友好城市.csv': csv(
      '序号,城市,友好城市,结好日期',
      '1,长沙市,鹿儿岛市,1982-10-30',
      '2,长沙市,弗赖堡,2014',
      '3,岳阳市,沼津市,1985-04-05',
    ),
  });
  const cities = things.filter((one) => one.startsWith('City '));
  expect({ cities: cities.length, changsha: relations.filter((one) => one.startsWith('长沙市')).length }).toEqual({
    ...{ cities: 5, changsha: 2 },
  });
});

test.each([
  ['我省城市', '外国城市'],
  ['中方城市', '外方城市'],
  ['国内城市', '国外城市'],
])('%s and %s are the two ends of a row', async (own, other) => {
  const { relations } = await tableFacts({
    '友城.csv': csv(`序号,${own},${other},结好日期`, '1,长沙市,鹿儿岛市,1982-10-30', '2,长沙市,弗赖堡,2014'),
  });
  expect(relations).toEqual(['长沙市 TWINNED_WITH 弗赖堡 2014', '长沙市 TWINNED_WITH 鹿儿岛市 1982-10-30']);
});

test('a row that adds up is no project, and that is said', async () => {
  const { things, notices } = await tableFacts({
    '项目.csv': csv('项目名称,所在地,投资额（万元）', '湘东产业园,湘东区,1200', '渌水大桥,醴陵市,800', '合计,,2000'),
  });
  expect({
    totals: things.filter((one) => one.includes('合计')),
    said: notices.filter((one) => one.includes('合计')),
  }).toEqual({ totals: [], said: ['项目.csv: row 4 adds up others, “合计”: left out'] });
});

test('firms of two sides take part in what another column names', async () => {
  const { things } = await tableFacts({
    'a.csv': csv('项目名称,中方企业,外方企业,金额', '甲项目,长沙一厂,东京二厂,12', '乙项目,株洲三厂,大阪四厂,8'),
  });
  expect(things.filter((one) => one.startsWith('Project')).map((one) => one.split(' ')[1])).toEqual([
    '乙项目',
    '甲项目',
  ]);
});

test('a row that adds up makes no number of rows an id', async () => {
  const { things } = await tableFacts({
    '供应.csv': csv('序号,名称,金额', '1,甲公司,6', '2,乙公司,7', '3,甲公司,8', '合计,,21'),
  });
  expect(things).toHaveLength(2);
});

test('a person who owns a share of a firm is no firm', async () => {
  const { things } = await tableFacts({
    'a.csv': csv(
      '股东,被投资企业,持股比例',
      '甲旅游公司,乙水务公司,70%',
      '陈志远,乙水务公司,30%',
      '乙水务公司,丙公司,100%',
    ),
  });
  expect(things.filter((one) => one.includes('陈志远'))).toEqual(['Thing 陈志远']);
});
