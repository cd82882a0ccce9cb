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
  mappedOtherwise: '各列的用法（对应关系）有改动',
  same: '是同一个',
  different: '是两个',
  /** What the program's own properties of entities and relations are called. */
  fields: {
    ...{ name: '名称', aliases: '别名', kind: '种类', date: '日期', note: '说明', status: '状态', basis: '依据' },
    ...{
      domains: '领域',
      source: '起点',
      target: '终点',
      type: '关系类型',
      collective: '合写的一组',
      lon: '经度',
      lat: '纬度',
    },
    ...{ code: '代码', withoutEvidence: '没有依据', text: '正文', language: '语言', publisher: '发布者' },
    ...{ tableFile: '文件', tableSheet: '工作表', tableHead: '表头所在行', tableRows: '行数' },
  } as Readonly<Record<string, string>>,
  /** What the parts of the files are called; what is not here is called as it is there. */
  parts: {
    ...{ title: '标题', description: '简介', version: '版本', publisher: '发布者', date: '日期', name: '名称' },
    ...{ licenses: '许可', sources: '来源', contributors: '编者', keywords: '关键词', homepage: '主页', path: '地址' },
    ...{ resources: '表', schema: '结构', fields: '列', type: '类型', references: '参考', placeCoding: '地名编码' },
    ...{ placeColumns: '位置列', kinds: '种类', relations: '关系类型', domains: '领域', lenses: '视角' },
    ...{ zh: '中文名', en: '英文名', sentence: '说明', icon: '图标', shape: '形状', color: '颜色' },
    ...{ domain: '起点的种类', range: '终点的种类', types: '关系类型', decision: '决定', reasons: '理由' },
    ...{ source: '来源', licence: '许可', topology: '轮廓', coding: '地名编码', entities: '实体', table: '表' },
    ...{ place: '地方的级别', hub: '连起各方', dated: '有日期', firm: '是企业', undrawn: '不画', party: '参与' },
    ...{ observer: '旁观', subject: '涉及', covers: '包括', contains: '位于', supplies: '供应', owns: '拥有' },
    ...{ noLink: '不算联系', symmetric: '两边一样', language: '语言' },
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
  mappedOtherwise: 'How the columns are taken (the mapping) is changed',
  same: 'are one',
  different: 'are two',
  fields: {
    ...{ name: 'name', aliases: 'other names', kind: 'kind', date: 'date', note: 'note', status: 'status' },
    ...{ basis: 'basis', domains: 'domains', source: 'from', target: 'to', type: 'type of relation' },
    ...{
      collective: 'told together',
      lon: 'longitude',
      lat: 'latitude',
      code: 'code',
      text: 'text',
      withoutEvidence: 'without evidence',
      language: 'language',
      publisher: 'publisher',
      tableFile: 'file',
      tableSheet: 'sheet',
      tableHead: 'row of the heads',
      tableRows: 'rows',
    },
  },
  parts: {
    ...{
      entities: 'entities',
      place: 'level of place',
      hub: 'joins parties',
      dated: 'has a date',
      firm: 'is a company',
    },
    ...{ undrawn: 'not drawn', party: 'takes part', observer: 'stands by', subject: 'concerns', covers: 'is made of' },
    ...{
      contains: 'lies in',
      supplies: 'supplies',
      owns: 'owns',
      noLink: 'no link of places',
      symmetric: 'the same from both ends',
    },
    ...{
      table: 'table',
      language: 'language',
      licenses: 'licence',
      resources: 'table',
      fields: 'column',
      kinds: 'kind',
      relations: 'relations',
    },
    ...{ references: 'reference', placeCoding: 'coding of places', placeColumns: 'columns of places' },
    ...{ domains: 'domain', lenses: 'lens', zh: 'Chinese name', en: 'English name', sentence: 'explanation' },
    ...{ domain: 'kinds it leads from', range: 'kinds it leads to', color: 'colour', types: 'types of relation' },
  },
};

export const besideTextsOf = tableOf({ zh, en });
