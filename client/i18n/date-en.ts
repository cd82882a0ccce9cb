import { dateWriter } from './date-text.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const monthOf = (month: number) => months[month - 1] ?? '';

/** 2024-08? is Aug 2024 (inferred). */
export const dateEn = dateWriter({
  year: (year) => String(year),
  month: (year, month) => `${monthOf(month)} ${year}`,
  day: (year, month, day) => `${day} ${monthOf(month)} ${year}`,
  season: (year, nth) => `${seasons[nth] ?? ''} ${year}`,
  about: (date) => `about ${date}`,
  inferred: ' (inferred)',
  since: (date, doubt) => `${date} or later${doubt}`,
  until: (date, doubt) => `${date} or earlier${doubt}`,
  between: (from, to) => `${from} to ${to}`,
});
