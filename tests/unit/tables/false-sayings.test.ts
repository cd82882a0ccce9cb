import { expect, test } from 'vitest';
import { csv } from '../../support/csv-text.ts';
import { importTables } from '../../support/read-tables.ts';
import { tableFacts } from '../../support/table-facts.ts';

test('of places that lie in each other, each once in a short table, a row is about the finest', async () => {
  const [counties, cities] = [
    await tableFacts({ 'a.csv': csv('省份,城市,区县,金额', '湖南省,长沙市,浏阳市,100', '江西省,萍乡市,上栗县,200') }),
    await tableFacts({ 'a.csv': csv('国家,城市,人口', '日本,东京,50', '法国,巴黎,140') }),
  ];
  const withNumber = ({ things }: typeof cities) => things.filter((one) => /(?:金额|人口)=/.test(one));
  expect([withNumber(counties), withNumber(cities)]).toEqual([
    ['County 上栗县 code=360322 金额=200', 'County 浏阳市 code=430181 金额=100'],
    ['City 东京 人口=50', 'City 巴黎 人口=140'],
  ]);
});

const sides = async (head: string, ...rows: string[]) => {
  const { hubs, relations } = await related(head, ...rows);
  return { hubs, relations };
};

const related = async (head: string, ...rows: string[]) => {
  const { things, relations } = await tableFacts({ 'a.csv': csv(head, ...rows) });
  return { things, hubs: things.filter((one) => /^(?:Alliance|Agreement)/.test(one)), relations };
};

test('when members joined is not when somebody led, and when members were founded is said of no other', async () => {
  expect(
    await sides(
      '联盟,成员单位,理事长单位,成员成立时间,加入时间,牵头部门',
      '甲联盟,一厂,二厂,1990年,2016年,农业部',
      '甲联盟,二厂,二厂,1998年,2017年,农业部',
    ),
  ).toEqual({
    hubs: ['Alliance 甲联盟'],
    relations: [
      ...['一厂 PARTY_TO 甲联盟 2016 成员成立时间=1990年', '二厂 PARTY_TO 甲联盟'],
      ...['二厂 PARTY_TO 甲联盟 2017 成员成立时间=1998年', '农业部 LEADS 甲联盟'],
    ],
  });
});

test('合作方式 is no 式 of 合作方, and how many members there are is said of no member', async () => {
  const { hubs } = await related(
    '协议名称,签约方,合作方,合作方式,合作方向,签约方数量',
    '港口协议,长沙市,岳阳市,共建园区,物流,2',
    '文旅协议,株洲市,萍乡市,互派干部,文旅,2',
  );
  expect(hubs).toEqual([
    'Agreement 文旅协议 合作方式=互派干部 合作方向=文旅 签约方数量=2',
    'Agreement 港口协议 合作方式=共建园区 合作方向=物流 签约方数量=2',
  ]);
});

test('a number that is the same for all members by chance is none of the alliance’s', async () => {
  const rows = ['甲联盟,一厂,100', '甲联盟,二厂,100', '乙联盟,三厂,200', '乙联盟,四厂,200'];
  expect((await related('联盟,成员,职工人数', ...rows)).hubs).toEqual(['Alliance 乙联盟', 'Alliance 甲联盟']);
});

test('a city that stands apart from the country of a row is no place in it', async () => {
  const { things } = await tableFacts({
    'a.csv': csv('country,treaty,since,city', 'Chile,Paris Treaty,1991,Lima', 'Peru,Rome Treaty,1995,Rome'),
  });
  expect(things.filter((one) => one.startsWith('City'))).toEqual(['City Lima', 'City Rome']);
});

test('when an authority approved an association is not when its president joined, and when a hotel opened not when it joined its group', async () => {
  const [body, hotel] = [
    await related('协会名称,会长单位,批准时间', '茶业协会,茶业有限公司,1998-05-01', '米业协会,米业有限公司,2003-06-01'),
    await related('hotel,group,opened', 'Plaza,Alpha Group,1950', 'Grand,Alpha Group,1960'),
  ];
  expect([...body.hubs, ...body.relations, ...hotel.relations]).toEqual([
    ...['Alliance 米业协会 批准时间=2003-06-01', 'Alliance 茶业协会 批准时间=1998-05-01'],
    ...['米业有限公司 PARTY_TO 米业协会', '茶业有限公司 PARTY_TO 茶业协会'],
    ...['Grand HAS_GROUP Alpha Group', 'Plaza HAS_GROUP Alpha Group'],
  ]);
});

test('a 单位 that is an authority or a school is no firm', async () => {
  const { things, relations } = await related(
    '作者,单位',
    '张三,长沙市教育局',
    '李四,中南大学',
    '王五,三一有限公司',
    '赵六,中南大学',
  );
  expect({
    things: things.filter((one) => !one.startsWith('Person')),
    types: [...new Set(relations.map((one) => one.split(' ')[1]))],
  }).toEqual({
    things: ['Company 三一有限公司', 'Organisation 中南大学', 'Organisation 长沙市教育局'],
    types: ['HAS_ORGANISATION'],
  });
});

test('a paper that somebody issued is no agreement, and one that parties sign is', async () => {
  const [issued, signed] = [
    await related('文件名称,发文单位', '关于合作的意见,湖南省人民政府', '茶叶标准,市场监管局'),
    await related('文件名称,签署方', '合作备忘录,长沙市', '合作备忘录,萍乡市', '共建协议,长沙市'),
  ];
  expect([issued.hubs, signed.hubs]).toEqual([[], ['Agreement 共建协议', 'Agreement 合作备忘录']]);
});

test('a Land is a country only where a name is one', async () => {
  const kinds = async (...rows: string[]) =>
    (await related('Stadt,Land', ...rows)).things
      .filter((one) => !one.startsWith('City'))
      .map((one) => one.split(' ')[0]);
  expect([await kinds('Köln,Hessen', 'Bonn,Bayern'), await kinds('Lyon,Frankreich', 'Rom,Italien')]).toEqual([
    ['Province', 'Province'],
    ['Country', 'Country'],
  ]);
});

test('a county under an English head lies in a city only where the reference says so', async () => {
  const places = async (...rows: string[]) => {
    const { dataset } = await importTables({ 'a.csv': csv('County,City,Population', ...rows) });
    return dataset?.made.entities.flatMap(({ name, within }) =>
      within === undefined ? [] : [`${name} ${within.name}`],
    );
  };
  expect([
    await places('Cook County,Chicago,5', 'King County,Seattle,2'),
    await places('Chaling County,Zhuzhou,5', 'Pingjiang County,Yueyang,2'),
  ]).toEqual([[], expect.arrayContaining(['茶陵县 株洲市', '平江县 岳阳市']) as unknown]);
});

test('who approved or oversees an association is none of its members, and a capital is no country', async () => {
  const { relations } = await related(
    '组织,会员单位,批准单位,主管部门',
    '湖南商会,三一重工、中联重科,民政厅,商务厅',
    '江西商会,江铃汽车、泰豪科技,民政厅,商务厅',
  );
  const { things } = await related('Country,Capital', 'Czechia,Prague', 'Luxembourg,Luxembourg', 'Ireland,Dublin');
  expect({
    members: relations.flatMap((one) => /^(\S+) PARTY_TO /.exec(one)?.[1] ?? []),
    responsible: relations.filter((one) => one.includes('IS_RESPONSIBLE_FOR')).length,
    capitals: things.filter((one) => /Prague|Dublin/.test(one)),
  }).toEqual({
    members: ['三一重工', '中联重科', '江铃汽车', '泰豪科技'],
    responsible: 2,
    capitals: ['Thing Dublin', 'Thing Prague'],
  });
});

test('a scenic area is no county, though it ends in 区', async () => {
  const { things } = await tableFacts({
    'a.csv': csv(
      '联盟名称,成员单位,所在地',
      '甲联盟,浏阳市,浏阳市',
      '甲联盟,萍乡市安源景区,安源区',
      '甲联盟,安源区,安源区',
    ),
  });
  expect(things.filter((one) => /景区|安源区/.test(one)).map((one) => one.split(' ')[0])).toEqual([
    'County',
    'Organisation',
  ]);
});

test('an owner is not taken for a person by the head', async () => {
  const { things } = await related('Ship,Owner', 'Aida,Jordan Shipping', 'Bella,MSC');
  expect(things.filter((one) => /Jordan|MSC/.test(one))).toEqual(['Organisation Jordan Shipping', 'Organisation MSC']);
});

test('what ends as a scenic area does and is a district stays one', async () => {
  const { things } = await related('名称,人口', '房山区,1', '千山区,2', '罗霄山区,3', '浏阳市,4', '茶陵县,5');
  expect(things.flatMap((one) => /^(\S+ (?:房山区|罗霄山区))/.exec(one)?.[1] ?? []).sort()).toEqual([
    'County 房山区',
    'Thing 罗霄山区',
  ]);
});
