import { dateWriter } from './date-text.ts';

/** 2024-08? is 2024年8月（推断）. */
export const dateZh = dateWriter({
  year: (year) => `${String(year)}年`,
  month: (year, month) => `${String(year)}年${String(month)}月`,
  day: (year, month, day) => `${String(year)}年${String(month)}月${String(day)}日`,
  season: (year, nth) => `${String(year)}年${'春夏秋冬'.charAt(nth)}季`,
  about: (date) => `约${date}`,
  inferred: '（推断）',
  since: (date, doubt) => `${date}起${doubt}，未载明止于何时`,
  until: (date, doubt) => `${date}或更早${doubt}`,
  between: (from, to) => `${from}至${to}`,
});
