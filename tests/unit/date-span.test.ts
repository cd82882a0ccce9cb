import { expect, test } from 'vitest';
import { hullOf, spanOf } from '../../shared/date-span.ts';

test.each([
  ['2024', { from: '2024-01-01', to: '2024-12-31' }],
  ['2024-02', { from: '2024-02-01', to: '2024-02-29' }],
  ['2022-07-20', { from: '2022-07-20', to: '2022-07-20' }],
  ['2024-08?', { from: '2024-08-01', to: '2024-08-31' }],
  ['2023-23', { from: '2023-09-01', to: '2023-11-30' }],
  ['2023-24', { from: '2023-12-01', to: '2024-02-29' }],
  ['2023-21~', { from: '2023-03-01', to: '2023-05-31' }],
  ['2023-03/2025-07', { from: '2023-03-01', to: '2025-07-31' }],
  ['2023?/..', { from: '2023-01-01' }],
  ['../2023', { to: '2023-12-31' }],
  ['2023/', { from: '2023-01-01' }],
])('%s may mean the days %j', (date, span) => {
  expect(spanOf(date)).toEqual(span);
});

test('dates together reach from the first to the last, and stay open where one is', () => {
  expect(hullOf([])).toBeUndefined();
  expect(hullOf([spanOf('2022'), spanOf('2024-05')])).toEqual({ from: '2022-01-01', to: '2024-05-31' });
  expect(hullOf([spanOf('2022'), spanOf('2021/..')])).toEqual({ from: '2021-01-01' });
});
