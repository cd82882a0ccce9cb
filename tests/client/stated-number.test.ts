import { expect, test } from 'vitest';
import { statedNumber } from '../../client/parts/stated-number.ts';

test.each([
  [{ value: 525000, unit: 'tons', qualifier: 'at most' }, 'at most 525000 tons'],
  [{ value: 15, unit: '亿元', qualifier: '超过' }, '超过15亿元'],
  [{ value: 200, unit: '家', qualifier: '余' }, '200余家'],
  [{ value: 3, unit: '%' }, '3%'],
  [{ value: 12, unit: '' }, '12'],
])('%j is written %s', (stated, text) => {
  expect(statedNumber(stated)).toBe(text);
});
