import { tableOf } from './texts.ts';

const zh = {
  filters: '筛选',
  filtersSet: (n: number) => (n === 0 ? '筛选' : `筛选：已设 ${n} 项`),
  wholeStatus: '看全文',
};

const en: typeof zh = {
  filters: 'Filters',
  filtersSet: (n) => (n === 0 ? 'Filters' : `Filters: ${n} set`),
  wholeStatus: 'Read the whole',
};

/** What stands around the picture: what opens its filters, and the line below it. */
export const frameTexts = { zh, en };
export const frameTextsOf = tableOf(frameTexts);
