import { dateWriter } from './date-text.ts';

/** 2024-08? is 2024年8月（推断）. */
export const dateZh = dateWriter({
  year: (year) => `${year}年`,
  month: (year, month) => `${year}年${month}月`,
  day: (year, month, day) => `${year}年${month}月${day}日`,
  season: (year, nth) => `${year}年${'春夏秋冬'.charAt(nth)}季`,
  about: (date) => `约${date}`,
  inferred: '（推断）',
  since: (date, doubt) => `${date}起${doubt}，未载明止于何时`,
  until: (date, doubt) => `${date}或更早${doubt}`,
  between: (from, to) => `${from}至${to}`,
});
