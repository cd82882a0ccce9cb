import { tableOf } from './texts.ts';

const zh = {
  filters: '筛选',
  filtersSet: (n: number) => (n === 0 ? '筛选' : `筛选：已设 ${n} 项`),
  wholeStatus: '看全文',
  outdated: '数据刚刚有更新，这里显示的还是更新之前的。',
  renew: '读取新数据',
  later: '以后再说',
  lost: (names: string) => `数据里已经没有了：${names}。其余的照原样显示。`,
};

const en: typeof zh = {
  filters: 'Filters',
  filtersSet: (n) => (n === 0 ? 'Filters' : `Filters: ${n} set`),
  wholeStatus: 'Read the whole',
  outdated: 'The data were changed since; what is shown is from before.',
  renew: 'Read them anew',
  later: 'Later',
  lost: (names) => `No longer in the data: ${names}. The rest is shown as it was.`,
};

/** What stands around the picture: what opens its filters, and the line below it. */
export const frameTexts = { zh, en };
export const frameTextsOf = tableOf(frameTexts);
