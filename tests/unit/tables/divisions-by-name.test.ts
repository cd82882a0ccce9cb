import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { divisionChain, divisionNamed, seatOf } from '../../../server/tables/mapping/division-kind.ts';
import { checkFiles } from '../../support/check-files.ts';
import { importTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';

async function madeOf(text: string) {
  const { dataset } = await importTables({ 'a.csv': text });
  const { dataset: checked, said } = await checkFiles(dataset?.files ?? {});
  const rows = parse<Record<string, string>>(dataset?.files['entities.csv'] ?? '', { columns: true });
  return { said, mapping: dataset?.mapping, rows, relations: [...(checked?.relations ?? [])] };
}

test.each([
  ['长沙市', '430100'],
  ['湘西州', '433100'],
  ['廣東省', '440000'],
  ['鼓楼区', undefined],
  ['大阪市', undefined],
  ['Chaling County', '430224'],
  ['Zhuzhou', '430200'],
  ['Zhuzhou City', '430200'],
  ['Changsha', '430100'],
  ['Changsha County', '430121'],
  ['You County', '430223'],
  ['Yubei District', '500112'],
  ['Shaanxi Province', '610000'],
  ['Shanxi', '140000'],
  ['Suzhou', undefined],
  ['Gulou District', undefined],
  ['Zhuzhou County', undefined],
  ['Springfield', undefined],
])('%s alone is the division %s', (name, code) => {
  expect(divisionNamed(name)?.code).toBe(code);
});

test('a name that several divisions have is told by what lies around it', () => {
  expect([divisionNamed('鼓楼区', '南京市')?.code, divisionNamed('鼓楼区', '福州市')?.code]).toEqual([
    '320106',
    '350102',
  ]);
});

test('a county with its autonomous prefecture in short is one with that of the whole name', () => {
  const codes = ['湖南省湘西州龙山县', '湖南省湘西土家族苗族自治州龙山县', '湖北省恩施州来凤县', '臺灣省'].map(
    (name) => (divisionChain(name) ?? divisionNamed(name))?.code,
  );
  expect(codes).toEqual(['433130', '433130', '422827', '710000']);
});

test.each([
  ['浏阳市教育局', '浏阳市'],
  ['四川省广安市邻水县人民政府', '邻水县'],
  ['攸县自然资源局', '攸县'],
  ['市场监督管理局', undefined],
  ['矿区管委会', undefined],
  ['渝北区人民政府', '渝北区'],
  ['渝北区政府', '渝北区'],
  ['江南区管委会', undefined],
  ['矿区人民政府', undefined],
  ['鼓楼区人民政府', undefined],
  ['株洲市', undefined],
  ['驻马店市教育局', '驻马店市'],
  ['长沙市芙蓉区东屯渡街道办事处', '芙蓉区'],
  ['长沙市人民政府驻上海办事处', undefined],
  ['湖南省建筑设计院深圳分院', undefined],
  ['湘潭市建工集团有限公司武汉分公司', undefined],
])('the seat of %s is %s', (name, place) => {
  expect(seatOf(name)?.name).toBe(place);
});

test('places that are named as the reference has them are its divisions, whatever else the table says', async () => {
  const { said, rows } = await madeOf(csv('我方城市,外方城市,国别', '长沙市,鹿儿岛市,日本', '株洲市,德勒姆市,英国'));
  expect({ said, ids: rows.map(({ id }) => id) }).toMatchObject({
    said: [],
    ids: expect.arrayContaining(['city:430100', 'city:430200', 'province:430000']) as unknown,
  });
});

test('an authority lies where its name begins: from context, with the reason, and never as what a row says', async () => {
  const { said, rows, relations } = await madeOf(
    csv('协议名称,甲方,乙方', '生态补偿协议,株洲市人民政府,萍乡市人民政府', '警务协议,茶陵县公安局,莲花县公安局'),
  );
  const seat = relations.find(({ type }) => type === 'LOCATED_IN');
  expect({ said, basis: seat?.basis, note: rows.find(({ name }) => name === '株洲市人民政府')?.['note'] }).toEqual({
    ...{ said: [], basis: 'context' },
    note: '名称以“株洲市”开头 · its name begins with “株洲市”',
  });
});

test('a part that is mapped without it has names as they are', async () => {
  const text = csv('协议名称,甲方,乙方', '补偿协议,株洲市人民政府,萍乡市人民政府');
  const { mapping } = await madeOf(csv('协议名称,甲方,乙方', '补偿协议,长沙市,萍乡市', '警务协议,茶陵县,莲花县'));
  const plain = JSON.parse(JSON.stringify(mapping).replaceAll(/,"(?:divisions|seat)":true/g, '')) as typeof mapping;
  const { dataset } = await importTables({ 'a.csv': text }, plain === undefined ? {} : { mapping: plain });
  expect(dataset?.made.entities.map(({ name }) => name).sort()).toEqual([
    '株洲市人民政府',
    '萍乡市人民政府',
    '补偿协议',
  ]);
});

test('what rows are about is a division as well, unless a column has its code', async () => {
  const ids = async (text: string) =>
    (await madeOf(text)).rows.flatMap(({ id, kind }) => (kind === 'City' ? [id] : []));
  expect(await ids(csv('城市,友好城市,结好时间', '长沙市,鹿儿岛市,1982', '株洲市,德勒姆市,2005'))).toContain(
    'city:430100',
  );
  expect(await ids(csv('城市,区划代码,协议', '长沙市,430100,甲协议', '株洲市,430200,甲协议'))).not.toContain(
    'city:430100',
  );
});

test.each([
  ['City', ['Jilin', 'Changchun', 'Harbin'], ['Jilin', '长春市', '哈尔滨市']],
  ['City', ['Shanghai', 'Changsha', 'Liuyang'], ['上海市', '长沙市', '浏阳市']],
  ['Province', ['Jilin', 'Hainan', 'Anhui'], ['吉林省', '海南省', '安徽省']],
  ['County', ['Changsha', 'Chaling', 'Pingjiang'], ['Changsha', '茶陵县', '平江县']],
])('a bare English name under %s is no division of another level: %s', async (head, written, names) => {
  const { rows } = await madeOf(csv(`${head},Mayor`, ...written.map((name) => `${name},Ann Lee`)));
  const found = rows.map(({ name }) => name);
  expect(names.filter((name) => !found.includes(name))).toEqual([]);
});
