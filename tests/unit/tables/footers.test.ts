import { expect, test } from 'vitest';
import { importTables } from '../../support/read-tables.ts';
import { csv } from '../../support/csv-text.ts';
import { tableFacts } from '../../support/table-facts.ts';

const head = '企业名称,供应商,金额';
const rows = ['甲公司,乙厂,3', '丙公司,丁厂,4'];

test.each([
  '填表人：张三  审核：李四,,',
  '填表人：,张三,审核人：李四',
  '填表人：张三  审核：李四,,2023年12月31日',
  '制表：王五,,',
  '制表人：王五,,填报日期：2024年3月1日',
  '注：金额单位为万元,,',
  '注1、含税,,',
  '（说明：数据截至2023年底）,,',
  '数据来源：统计局,,',
  '说明,,',
  '"Source: World Bank, 2023",,',
  'Note: amounts in millions,,',
  'Prepared by: Ann,,',
  '* 初步数据,,',
  '合计,,7',
  '合计：2家,,',
  '合计：3个联盟7家成员,,',
  '总计,共2家,7',
  '小计,,—',
  'Total: 2 suppliers,,',
  'Grand total,,7',
])('a row below the table is no thing: %s', async (footer) => {
  const { things, notices } = await tableFacts({ 'a.csv': csv(head, ...rows, footer) });
  expect({ things, isSaid: notices.some((one) => /row 4 (?:adds up others|is a remark)/.test(one)) }).toEqual({
    things: ['Company 丁厂', 'Company 丙公司', 'Company 乙厂', 'Company 甲公司'],
    isSaid: true,
  });
});

test('what stands apart below a table, a cell in a row, is none of its rows', async () => {
  const { things, notices } = await tableFacts({
    'a.csv': csv(head, ...rows, ',,', '本表由县商务局编制', '二〇二三年十二月'),
  });
  expect({ things: things.length, said: notices.filter((one) => one.includes('remark')) }).toEqual({
    things: 4,
    said: ['a.csv: 2 rows are remarks on the table (5, 6), the first “本表由县商务局编制”: left out'],
  });
});

test.each(['戊公司,,', '说明书印刷厂,己厂,5', 'Source Code Ltd,己厂,5', '来源,己厂,5'])(
  'a row that only looks like one stays: %s',
  async (row) => {
    const { things } = await tableFacts({ 'a.csv': csv(head, ...rows, row) });
    expect(things.length).toBeGreaterThan(4);
  },
);

test('whoever wants them has them as rows like the others', async () => {
  const table = { 'a.csv': csv(head, ...rows, '注：戊公司,己厂,5', '合计：3家,,') };
  const { dataset } = await importTables(table);
  const [first] = dataset?.mapping.tables ?? [];
  if (dataset === undefined || first === undefined) throw new Error('nothing was made');
  const mapping = { ...dataset.mapping, tables: [{ ...first, everyRow: true as const }] };
  const { dataset: all, notices } = await importTables(table, { mapping });
  const names = all?.made.entities.map(({ name }) => name) ?? [];
  expect({ isThere: names.includes('合计：3家'), said: notices.filter((one) => one.includes('left out')) }).toEqual({
    isThere: true,
    said: [],
  });
});

test('what stands apart below a table with groups is none of its rows, either', async () => {
  const rows = ['工业,甲公司,丁厂,铁', ',乙公司,丁厂,铜', '农业,丙公司,戊厂,米', ',己公司,戊厂,麦'];
  const { things, notices } = await tableFacts({
    'a.csv': csv('类别,企业名称,供应商,产品', ...rows, ',,,', ',本表由商务局编制,,', ',二〇二三年十二月,,'),
  });
  expect({ things: things.length, said: notices.filter((one) => one.includes('remark')) }).toEqual({
    things: 6,
    said: ['a.csv: 2 rows are remarks on the table (7, 8), the first “本表由商务局编制”: left out'],
  });
});

test('words where rows are numbered are a heading of those below, and told', async () => {
  const rows = [
    '一、工业企业,,',
    '1,甲公司,丁厂',
    '2,乙公司,丁厂',
    '二、农业企业,,',
    '3,丙公司,戊厂',
    '说明,数据截至2020年,',
  ];
  const { things, notices } = await tableFacts({ 'a.csv': csv('序号,企业名称,供应商', ...rows) });
  expect({ things, said: notices.filter((one) => one.includes('remark')) }).toEqual({
    things: ['Company 丁厂', 'Company 丙公司', 'Company 乙公司', 'Company 戊厂', 'Company 甲公司'],
    said: ['a.csv: 3 rows are remarks on the table (2, 5, 7), the first “一、工业企业”: left out'],
  });
});
