import { counted } from './counted.ts';
import { tableOf } from './texts.ts';

const zh = {
  title: '按条件展开',
  direction: '方向',
  directions: { both: '两个方向', out: '由它出发', in: '指向它' },
  types: '关系（不选则全部）',
  kinds: '类别（不选则全部）',
  most: '一次最多',
  order: '先画出',
  orders: { strongest: '依据最强的', most: '句子最多的' },
  grow: (n: number, missing: number, relations: number) =>
    n === 0 ? `画出 ${relations} 条关系` : `展开 ${n} 个${missing > n ? `（符合条件的共缺 ${missing} 个）` : ''}`,
  all: (n: number) => (n === 0 ? '没有符合条件的' : `符合条件的 ${n} 个已全部显示`),
  hidden: (n: number) => `其中 ${n} 个已手动隐藏，不会因展开而出现。`,
  counting: '正在数…',
};

const en: typeof zh = {
  title: 'Expand by choice',
  direction: 'Direction',
  directions: { both: 'Either way', out: 'From it', in: 'To it' },
  types: 'Relations (none chosen: all)',
  kinds: 'Kinds (none chosen: all)',
  most: 'At most',
  order: 'First',
  orders: { strongest: 'strongest basis', most: 'most sentences' },
  grow: (n, missing, relations) =>
    n === 0 ? `Draw ${counted(relations, 'relation')}` : `Add ${n}${missing > n ? ` of the ${missing} missing` : ''}`,
  all: (n) =>
    n === 0 ? 'Nothing matches' : n === 1 ? 'The one that matches is shown' : `All ${n} that match are shown`,
  hidden: (n) => `${n} of them ${n === 1 ? 'is' : 'are'} hidden by hand, which no expansion brings back.`,
  counting: 'Counting…',
};

export const growthTextsOf = tableOf({ zh, en });
