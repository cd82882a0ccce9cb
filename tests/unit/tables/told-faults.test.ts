import { expect, test } from 'vitest';
import { faultRows } from '../../../client/parts/faults.ts';
import { importTables } from '../../support/read-tables.ts';
import { workbookOf } from '../../support/workbook.ts';

test('a cell that is no day is told once, however many parties the row has', async () => {
  const rows = [
    '高竹协议,邻水县、渝北区,2019/2/30',
    '永川协议,泸州市、永川区,2021/1/8',
    '平江协议,平江县、修水县,2022',
  ];
  const { faults } = await importTables({ 'a.csv': ['协议名称,合作各方,签署日期', ...rows, ''].join('\n') });
  expect(faults).toEqual(['a.csv:row 2:签署日期: wanted a day of the calendar, found "2019/2/30"; perhaps 2019']);
});

test('faults that are saved are in the words of the reader', async () => {
  const { said } = await importTables({
    'a.csv': '国家,条约,日期\n智利,巴黎公约,2019/2/30\n秘鲁,巴黎公约,2020/1/1\n智利,伯尔尼公约,1999\n',
  });
  const every = said.faults.map(({ values = {}, ...fault }) => ({ ...fault, values }));
  expect(faultRows({ language: 'zh' }, every)).toEqual([
    ['file', 'sheet', 'row', 'column', 'rule', 'wanted', 'found', 'proposed'],
    ['a.csv', '', '2', '日期', 'no-day', '历法上有的一天', '“2019/2/30”', '2019'],
  ]);
});

test('cells that are days in a workbook are told column by column, with the first as it is', async () => {
  const day = (at: number) => new Date(Date.UTC(2020, 10, at));
  const rows = [
    ['协议名称', '签约方', '签署日期', '生效日期'],
    ['高竹协议', '邻水县、渝北区', day(3), day(5)],
    ['永川协议', '泸州市、永川区', day(4), '待定'],
  ];
  const { notices } = await importTables({ 'a.xlsx': workbookOf([{ name: '协议', rows }]) });
  expect(notices.slice(0, 2)).toEqual([
    'a.xlsx:协议:row 2:C: 2 cells are dates, the first: read as 2020-11-03',
    'a.xlsx:协议:row 2:D: one cell is a date: read as 2020-11-05',
  ]);
});

test.each([
  ['in the first row', '"a;b\nc;d\n', 1],
  ['behind a cell of two lines', 'from;to\n"a\nb";c\nd;"e\nf;g\n', 4],
  ['behind a cell with marks in it', 'from;to\r\n"say ""so""";c\r\nd;e\r\n"f;g\r\nh;i\r\n', 4],
])('a quotation mark that is never closed is told where it stands: %s', async (_, text, row) => {
  const { said } = await importTables({ 'a.csv': text });
  expect(said.faults.map((fault) => ({ rule: fault.rule, row: fault.row }))).toEqual([{ rule: 'open-quote', row }]);
});
