import { expect, test } from 'vitest';
import { toCsv } from '../../client/parts/csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+86 731', "'+86 731"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\r=x', '"\'\r=x"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['-1.5', '-1.5'],
  ['+3', '+3'],
  ['-1.0E-7', '-1.0E-7'],
  ['a=b', 'a=b'],
  ['', ''],
])('a spreadsheet calculates nothing of %j', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`${written}\r\n`);
});
