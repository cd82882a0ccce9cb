import type { WeightClass } from '../state/weights.ts';
import { tableOf } from './texts.ts';

const zh = {
  title: '颜色、大小与标注',
  colour: '颜色',
  size: '大小',
  byKind: '按类别',
  alike: '一样大',
  links: '连线数',
  measure: (name: string, unit: string) => (unit === '' ? name : `${name}（${unit}）`),
  reading: '正在读指标…',
  noMeasures: '图上没有两个以上的实体有同一指标。',
  lineCounts: '线上标出句数',
  lineCountsSay: '线上的数：句数（表格则行数），“3/2”是 3 句出自 2 份文献',
  latinNames: '没有英文名的用拼音',
  legend: '颜色和大小的说明',
  classes: ({ from, to }: WeightClass) =>
    from === to ? from.toLocaleString('zh') : `${from.toLocaleString('zh')}–${to.toLocaleString('zh')}`,
  none: '没有说到',
  largest: (n: number) => `最大的是 ${n.toLocaleString('zh')}`,
  areas: '面积按数值',
};

const en: typeof zh = {
  title: 'Colours, sizes, labels',
  colour: 'Colour',
  size: 'Size',
  byKind: 'by kind',
  alike: 'all alike',
  links: 'number of lines',
  measure: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
  reading: 'Reading the figures…',
  noMeasures: 'No two entities shown share a figure.',
  lineCounts: 'Numbers of sentences on lines',
  lineCountsSay: 'On lines: how many sentences (or rows) say it; “3/2” is 3 in 2 documents',
  latinNames: 'Pinyin where there is no English name',
  legend: 'What colours and sizes mean',
  classes: ({ from, to }) =>
    from === to ? from.toLocaleString('en') : `${from.toLocaleString('en')}–${to.toLocaleString('en')}`,
  none: 'not stated',
  largest: (n) => `the largest is ${n.toLocaleString('en')}`,
  areas: 'areas as the numbers',
};

export const looksTextsOf = tableOf({ zh, en });
