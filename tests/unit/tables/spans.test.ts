import { expect, test } from 'vitest';
import { dateOf } from '../../../server/tables/reading/dates.ts';
import { tableFacts } from '../../support/table-facts.ts';

test.each([
  ['2021年6月—2024年6月', '2021-06/2024-06'],
  ['4.2021—6.2024', '2021-04/2024-06'],
  ['2019-2021', '2019/2021'],
  ['2021.6至2024.6', '2021-06/2024-06'],
  ['2021-06-2024-05', '2021-06/2024-05'],
  ['2021年6月至8月', '2021-06/2021-08'],
  ['2022—2026年（4年）', '2022/2026'],
  ['2021年6月起', '2021-06/..'],
  ['2020 to present', '2020/..'],
  ['12.03.2019 – 30.06.2019', '2019-03-12/2019-06-30'],
  ['2024-2021', undefined],
  ['1000-2000', undefined],
  ['0731-8888', undefined],
  ['7.1234', undefined],
])('from one date to another, %s is %s', (cell, date) => {
  expect(dateOf(cell)).toBe(date);
});

test.each(['合作期限', '有效期', '建设年限', '起止时间'])(
  'a column %s of spans says when, and that is said',
  async (head) => {
    const { said, relations, notices } = await tableFacts({
      'a.csv': `供应商,采购方,${head}\n甲厂,乙厂,2021年6月—2024年6月\n丙厂,丁厂,2019-2021\n戊厂,丁厂,长期\n`,
    });
    expect({ said, relations, told: notices.filter((one) => one.includes('span')) }).toEqual({
      said: [],
      relations: ['丙厂 SUPPLIES 丁厂 2019/2021', '戊厂 SUPPLIES 丁厂 长期', '甲厂 SUPPLIES 乙厂 2021-06/2024-06'],
      told: [`a.csv:${head}: cells such as 2021年6月—2024年6月 are a span: 2021-06/2024-06`],
    });
  },
);

test('of days that may be two only the year is said, with a cell of the table', async () => {
  const { notices, relations, said } = await tableFacts({
    'a.csv': '供应商,采购方,日期\n甲厂,乙厂,5/5/2018\n丙厂,丁厂,8/9/2018\n',
  });
  expect(notices.find((one) => one.includes('may be'))).toBe(
    'a.csv:日期: 8/9/2018 may be 2018-08-09 or 2018-09-08: only the year is taken',
  );
  expect({ relations, said }).toEqual({
    relations: ['丙厂 SUPPLIES 丁厂 2018', '甲厂 SUPPLIES 乙厂 2018-05-05'],
    said: [],
  });
});

test('what a column says the end of does not go on', async () => {
  const { relations, said } = await tableFacts({
    'a.csv': 'Supplier,Customer,Since,Until\nAcme,Bolt,2015,2019\nAcme,Cog,2016,\n',
  });
  expect({ relations, said }).toEqual({
    relations: ['Acme SUPPLIES Bolt 2015 Until=2019', 'Acme SUPPLIES Cog 2016'],
    said: [],
  });
});

test('a cell of blanks is no date, and soon known for none', () => {
  expect(dateOf(`2021${' '.repeat(50_000)}x`)).toBeUndefined();
});
