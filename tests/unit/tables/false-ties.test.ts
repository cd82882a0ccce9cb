import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../shared/cell-items.ts';
import { withoutColumn } from '../../../shared/without-column.ts';
import { importTables } from '../../support/read-tables.ts';
import { tableFacts } from '../../support/table-facts.ts';
import { csv } from '../../support/csv-text.ts';

test('the twin of a person is no city', async () => {
  const { things, relations } = await tableFacts({ 'a.csv': csv('Person,Twin', 'John,Mary', 'Ann,Peter') });
  expect({ cities: things.filter((one) => one.startsWith('City')), relations }).toEqual({
    cities: [],
    relations: ['Ann HAS_TWIN Peter', 'John HAS_TWIN Mary'],
  });
});

test('a list that is parted by & in an older mapping still is', () => {
  expect([itemsOf('A & B&C', '&'), itemsOf('A, B, and C', ',&')]).toEqual([
    ['A', 'B', 'C'],
    ['A', 'B', 'C'],
  ]);
});

test('a firm with & in its name is one beside others that are joined by “and”', async () => {
  const { things } = await tableFacts({
    'a.csv': csv('Agreement,Party', 'X,Marks & Spencer', 'Y,Boots and Tesco', 'Z,Tesco', 'W,Boots'),
  });
  expect(things.filter((one) => one.endsWith('Marks & Spencer'))).toHaveLength(1);
});

test('when a thing ended is kept where its beginning is blank, no date, or a span', async () => {
  const { said, things } = await tableFacts({
    '项目.csv': csv(
      '项目名称,责任单位,开工时间,竣工时间',
      '大桥,交通局,2018,2020',
      '隧道,交通局,2019,2021',
      '码头,交通局,2019,2022',
      '水库,水利局,,2021-06',
      '电站,水利局,待定,2022-06',
      '渠道,水利局,2016-2017,2023-01',
      '公路,交通局,,在建',
    ),
  });
  expect({ said, projects: things.filter((one) => one.startsWith('Project')).slice(0, 4) }).toEqual({
    said: [],
    projects: [
      ...['Project 公路 竣工时间: 在建', 'Project 大桥 2018/2020', 'Project 水库 ../2021-06'],
      'Project 渠道 2016/2017 竣工时间: 2023-01',
    ],
  });
  expect(things).toContain('Project 电站 ../2022-06 待定');
});

test('an end whose beginning is used no more is a property', () => {
  const { entities } = withoutColumn(
    { file: 'a.csv', entities: { a: { kind: 'A', name: 'A', date: '开工', until: '竣工' } }, relations: [] },
    '开工',
  );
  expect(entities['a']).toEqual({ kind: 'A', name: 'A', properties: { 竣工: '竣工' } });
});

test('where a project comes from is no site of it', async () => {
  const { things, relations } = await tableFacts({
    'a.csv': csv('项目,来源地,投资方', '甲,长沙市、岳阳市,一公司', '乙,株洲市,二公司', '丙,湘潭市、株洲市,二公司'),
  });
  expect({
    kinds: things.filter((one) => one.endsWith('甲')),
    tied: relations.filter((one) => one.includes('甲')),
  }).toEqual({
    kinds: ['Project 甲'],
    tied: ['一公司 INVESTED_IN 甲', '甲 LAI_YUAN_DI 岳阳市', '甲 LAI_YUAN_DI 长沙市'],
  });
});

test('who another sheet says invests in a project in several places is no site of it', async () => {
  const { relations } = await tableFacts({
    'a.csv': csv('项目名称,建设地点', '甲项目,长沙市、岳阳市', '乙项目,株洲市', '丙项目,湘潭市'),
    'b.csv': csv('公司名称,投资项目', '一公司,甲项目', '二公司,乙项目', '三公司,丙项目'),
  });
  expect(relations.filter((one) => one.includes('公司') && one.includes('SITE_OF'))).toEqual([]);
});

test.each([
  ['专家,参与省份', '张三,湖南省、江西省', '李四,湖北省', '张三 CAN_YU_SHENG_FEN 江西省'],
  ['部门,合作地区', '市教育局,岳阳市、长沙市', '市卫生局,湘潭市', '市教育局 HE_ZUO_DI_QU 岳阳市'],
  ['部门,参加城市', '市教育局,岳阳市、长沙市', '市卫生局,湘潭市', '市教育局 CAN_JIA_CHENG_SHI 岳阳市'],
])('what stands under %s is no member of what it stands beside', async (head, one, other, tie) => {
  const { dataset } = await importTables({ 'a.csv': csv(head, one, other) });
  const { relations } = await tableFacts({ 'a.csv': csv(head, one, other) });
  const kinds = Object.values(dataset?.mapping.kinds ?? {});
  expect({ hubs: kinds.filter(({ hub }) => hub === true), first: relations.find((line) => line === tie) }).toEqual({
    hubs: [],
    first: tie,
  });
});

test('bare years of the Republic of China are read under the head of a date in the traditional script alone', async () => {
  const { said, relations } = await tableFacts({
    'a.csv': csv(
      '縣市,友好城市,簽署日期',
      '臺北市,首爾,101/3/4',
      '高雄市,釜山,99/12/25',
      '臺南市,大阪,105/6/1~106/7/31',
    ),
  });
  expect({ said, dates: relations.flatMap((one) => /[\d/-]{6,}$/.exec(one)?.[0] ?? []) }).toEqual({
    said: [],
    dates: expect.arrayContaining(['2012-03-04', '2010-12-25', '2016-06-01/2017-07-31']) as unknown,
  });
});

test.each(['101.1.2', '120/10/5'])('a section %s dates nothing', async (section) => {
  const { said, relations } = await tableFacts({
    'a.csv': csv('Item,Section,Owner', `A,${section},X Ltd`, `B,${section},Y Ltd`),
  });
  expect({ said, owned: relations.filter((one) => /20[0-9]{2}/.test(one)) }).toEqual({ said: [], owned: [] });
});

test('numbers that might be such years stay as they are elsewhere', async () => {
  const { said, things } = await tableFacts({
    'a.csv': csv('项目名称,责任单位,日期', '甲项目,交通局,99/12/25', '乙项目,水利局,101/3/4', '丙项目,民政局,105/6/1'),
  });
  expect({ said, dated: things.filter((one) => /\d{4}-/.test(one)) }).toEqual({ said: [], dated: [] });
});

describe('what two sheets name is one thing', () => {
  test('a project in several places beside who invests in it', async () => {
    const { things, relations } = await tableFacts({
      'a.csv': csv('项目名称,建设地点', '甲项目,长沙市、岳阳市', '乙项目,株洲市', '丙项目,湘潭市'),
      'b.csv': csv('项目名称,投资方', '甲项目,一公司', '乙项目,二公司', '丙项目,二公司', '丁项目,二公司'),
    });
    expect({
      projects: things.filter((one) => one.includes('项目')),
      of: relations.filter((one) => one.includes('甲项目')),
    }).toEqual({
      projects: ['丁', '丙', '乙', '甲'].map((one) => `JointProject ${one}项目`),
      of: ['一公司 INVESTED_IN 甲项目', '岳阳市 SITE_OF 甲项目', '长沙市 SITE_OF 甲项目'],
    });
  });

  test('a body with members beside its address', async () => {
    const { things } = await tableFacts({
      'a.csv': csv('机构名称,成员县', '川渝委员会,邻水县、垫江县', '明月山办公室,武胜县、合川区'),
      'b.csv': csv('机构名称,负责人', '川渝委员会,张三', '明月山办公室,李四', '大巴山办公室,王五'),
    });
    expect(things.filter((one) => /委员会|办公室/.test(one))).toEqual(
      ['大巴山办公室', '川渝委员会', '明月山办公室'].map((one) => `Organisation ${one}`),
    );
  });

  test('a body with members alone is such a one', async () => {
    const { things } = await tableFacts({
      'a.csv': csv('机构名称,成员县', '川渝委员会,邻水县、垫江县', '明月山办公室,武胜县、合川区'),
    });
    expect(things.filter((one) => /委员会|办公室/.test(one))).toEqual(
      ['川渝委员会', '明月山办公室'].map((one) => `MemberBody ${one}`),
    );
  });
});

test('the words of the program keep their names where a mapping says what they do', async () => {
  const files = { 'a.csv': csv('协议,合作方', '甲协议,邻水县、武胜县', '乙协议,垫江县') };
  const { dataset } = await importTables(files);
  if (dataset === undefined) throw new Error('no dataset');
  const { mapping } = dataset;
  const changed = {
    ...mapping,
    kinds: { ...mapping.kinds, Province: { place: 'area' as const } },
    types: { ...mapping.types, PART_OF: { undrawn: true } },
  };
  const { dataset: again } = await importTables(files, { mapping: changed });
  const { kinds, relations } = JSON.parse(again?.files['vocabulary.json'] ?? '') as Record<string, object>;
  expect({ kinds, relations }).toMatchObject({
    kinds: { Province: { zh: '省', en: 'Province', place: 'area' } },
    relations: { PART_OF: { zh: '属于', en: 'is part of', undrawn: true } },
  });
});

test('who leads a body with members is none of them', async () => {
  const { relations } = await tableFacts({
    'a.csv': csv('部门,成员单位,负责人', '市教育局,岳阳市、长沙市,张三', '市卫生局,湘潭市,李四'),
  });
  expect(relations).toEqual([
    ...['岳阳市 JOINED 市教育局', '市卫生局 FU_ZE_REN 李四', '市教育局 FU_ZE_REN 张三'],
    ...['湘潭市 JOINED 市卫生局', '长沙市 JOINED 市教育局'],
  ]);
});

test('a service that several counties do together joins these', async () => {
  const { relations } = await tableFacts({
    'a.csv': csv('服务事项,通办地区', '企业登记,平江县、修水县', '失业登记,通城县、平江县'),
  });
  expect(relations.filter((one) => one.includes('企业登记'))).toEqual([
    ...['修水县 PARTY_TO 企业登记', '平江县 PARTY_TO 企业登记'],
  ]);
});

test('a head that is nothing but the name of a kind, or a letter, is no name of a relation', async () => {
  const typesOf = async (text: string) => {
    const { dataset } = await importTables({ 'a.csv': text });
    return Object.entries(dataset?.mapping.types ?? {}).map(([type, { zh, en }]) => `${type} ${zh ?? ''} ${en ?? ''}`);
  };
  expect({
    kind: await typesOf(csv('项目名称,企业', '甲项目,乙公司', '丙项目,丁公司')),
    other: await typesOf(csv('项目名称,合作企业', '甲项目,乙公司', '丙项目,丁公司')),
  }).toEqual({ kind: ['HAS_COMPANY 涉及企业 has company'], other: ['HE_ZUO_QI_YE 合作企业 '] });
});
