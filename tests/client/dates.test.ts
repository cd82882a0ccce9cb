import { expect, test } from 'vitest';
import { dateEn } from '../../client/i18n/date-en.ts';
import { dateZh } from '../../client/i18n/date-zh.ts';
import { dateOfDays } from '../../client/state/days.ts';

test.each([
  ['2024', '2024年', '2024'],
  ['2024?', '2024年（推断）', '2024 (inferred)'],
  ['2024-08', '2024年8月', 'Aug 2024'],
  ['2024-08?', '2024年8月（推断）', 'Aug 2024 (inferred)'],
  ['2023~', '约2023年', 'about 2023'],
  ['2023-11%', '约2023年11月（推断）', 'about Nov 2023 (inferred)'],
  ['2022-07-20', '2022年7月20日', '20 Jul 2022'],
  ['2023-21', '2023年春季', 'spring 2023'],
  ['2023-22', '2023年夏季', 'summer 2023'],
  ['2023-23', '2023年秋季', 'autumn 2023'],
  ['2023-24~', '约2023年冬季', 'about winter 2023'],
  ['2023-03/2025-07', '2023年3月至2025年7月', 'Mar 2023 to Jul 2025'],
  ['2023?/2025', '2023年（推断）至2025年', '2023 (inferred) to 2025'],
  ['2023/..', '2023年起，未载明止于何时', '2023 or later'],
  ['2023?/..', '2023年起（推断），未载明止于何时', '2023 or later (inferred)'],
  ['2023/', '2023年起，未载明止于何时', '2023 or later'],
  ['../2023', '2023年或更早', '2023 or earlier'],
  ['/2023-05?', '2023年5月或更早（推断）', 'May 2023 or earlier (inferred)'],
])('%s is %s and %s', (date, inChinese, inEnglish) => {
  expect({ dateZh: dateZh(date), dateEn: dateEn(date) }).toEqual({ dateZh: inChinese, dateEn: inEnglish });
});

test.each(['', '..', '../..', 'soon', '2024-13', '2024-21-05', '2023/2024/2025', '2023/soon'])(
  'what is no date, %j, stays as it is',
  (text) => {
    expect({ dateZh: dateZh(text), dateEn: dateEn(text) }).toEqual({ dateZh: text, dateEn: text });
  },
);

test.each([
  [{ from: '2024-01-01', to: '2024-12-31' }, '2024'],
  [{ from: '2022-01-01', to: '2024-12-31' }, '2022/2024'],
  [{ from: '2024-02-01', to: '2024-02-29' }, '2024-02'],
  [{ from: '2023-12-01', to: '2024-02-29' }, '2023-12/2024-02'],
  [{ from: '2024-02-01', to: '2024-02-28' }, '2024-02-01/2024-02-28'],
  [{ from: '2024-02-03', to: '2024-02-03' }, '2024-02-03'],
  [{ from: '2024-01-01' }, '2024-01-01/..'],
  [{ to: '2023-12-31' }, '../2023-12-31'],
])('the days %j are written %s', (span, date) => {
  expect(dateOfDays(span)).toBe(date);
});
