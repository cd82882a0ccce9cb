import type { BesideFile } from '#shared/contract/comparison';
import { tableOf } from '../../i18n/texts.ts';

const zh = {
  files: {
    'datapackage.json': '数据说明',
    'vocabulary.json': '词表',
    outlines: '地图轮廓',
    'same.json': '是否同一',
  } satisfies Record<BesideFile, string>,
  counted: (changes: string) => `；此外（说明、词表等）${changes}`,
  same: '是同一个',
  different: '是两个',
  /** What the parts of the files are called; what is not here is called as it is there. */
  parts: {
    ...{ title: '标题', description: '简介', version: '版本', publisher: '发布者', date: '日期', name: '名称' },
    ...{ licenses: '许可', sources: '来源', contributors: '编者', keywords: '关键词', homepage: '主页', path: '地址' },
    ...{ resources: '表', schema: '结构', fields: '列', type: '类型', references: '参考', placeCoding: '地名编码' },
    ...{ placeColumns: '位置列', kinds: '种类', relations: '关系类型', domains: '领域', lenses: '视角' },
    ...{ zh: '中文名', en: '英文名', sentence: '说明', icon: '图标', shape: '形状', color: '颜色' },
    ...{ domain: '起点的种类', range: '终点的种类', types: '关系类型', decision: '决定', reasons: '理由' },
    ...{ source: '来源', licence: '许可', topology: '轮廓', coding: '地名编码' },
  } as Readonly<Record<string, string>>,
};

type BesideTexts = typeof zh;

const en: BesideTexts = {
  files: {
    'datapackage.json': 'Description',
    'vocabulary.json': 'Vocabulary',
    outlines: 'Outlines of the map',
    'same.json': 'The same or not',
  },
  counted: (changes) => `; beside them (description, vocabulary …), ${changes}`,
  same: 'are one',
  different: 'are two',
  parts: {
    ...{ licenses: 'licence', resources: 'table', fields: 'column', kinds: 'kind', relations: 'type of relation' },
    ...{ references: 'reference', placeCoding: 'coding of places', placeColumns: 'columns of places' },
    ...{ domains: 'domain', lenses: 'lens', zh: 'Chinese name', en: 'English name', sentence: 'explanation' },
    ...{ domain: 'kinds it leads from', range: 'kinds it leads to', color: 'colour', types: 'types of relation' },
  },
};

export const besideTextsOf = tableOf({ zh, en });
