import { counted } from '../../i18n/counted.ts';
import { withOwn } from '../../i18n/texts.ts';
import { aboutName } from './own.ts';

const zh = {
  name: aboutName.zh,
  status: (datasets: number, documents: number) => `${datasets} 个数据集，${documents} 份文献和表格`,
  none: '没有 Kuajie 载入的数据集：图中的内容来自一个已有的数据库，它的出版者、许可和出处这里不得而知。',
  version: (version: string) => `版本 ${version}`,
  off: '已在筛选中关闭',
  offSays: '这个数据集现在不计入任何视图。',
  licence: '许可',
  noLicence: '没有载明。',
  holds: '内容',
  holdsSays: (entities: number, relations: number) => `${entities} 个实体，${relations} 条关系`,
  known: '关系的依据',
  share: (n: number, percent: string) => `${n} 条，占 ${percent}`,
  documents: (n: number) => `文献和表格（${n}）`,
  publisherUnknown: '出版者未载明',
  dateUnknown: '日期未载明',
  references: '参照来源',
  outlines: '地图轮廓',
  outline: (title: string, source: string, licence: string) => `${title}，${source}（${licence}）`,
  table: '表格：每条关系都回到它的一行。',
  untouched: '没有得出内容的句子',
  untouchedOf: (untouched: number, sentences: number) =>
    untouched === 0
      ? `全部 ${sentences} 句话，每一句都有内容由它得出。`
      : `共 ${sentences} 句话，由其中 ${sentences - untouched} 句得出了内容，下面 ${untouched} 句没有：`,
  untouchedMore: (more: number, left: number) => `再列 ${more} 句（还有 ${left} 句没有列出）`,
  read: '读全文',
  panelTitle: '数据从哪里来',
  panelSays:
    '图中的每条线都出自这里列出的文献或表格。依据说明一句话怎样支持一条关系；列得不全的，不等于没有：文献没有说到的，图中就没有。',
  panelBases: '依据是什么意思',
};

const en: typeof zh = {
  name: aboutName.en,
  status: (datasets, documents) =>
    `${counted(datasets, 'dataset')}, ${counted(documents, 'document or table', 'documents and tables')}`,
  none: 'Kuajie has loaded no dataset: what is shown comes from a database that was there already. Who published it and under which licence is not known here.',
  version: (version) => `version ${version}`,
  off: 'switched off in the filters',
  offSays: 'This dataset does not count in any view at the moment.',
  licence: 'Licence',
  noLicence: 'None is stated.',
  holds: 'Holds',
  holdsSays: (entities, relations) => `${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')}`,
  known: 'How its relations are known',
  share: (n, percent) => `${n}, ${percent}`,
  documents: (n) => `Documents and tables (${n})`,
  publisherUnknown: 'publisher not stated',
  dateUnknown: 'date not stated',
  references: 'Reference sources',
  outlines: 'Outlines of the map',
  outline: (title, source, licence) => `${title}, ${source} (${licence})`,
  table: 'A table: each relation leads to its row.',
  untouched: 'Sentences from which nothing was drawn',
  untouchedOf: (untouched, sentences) =>
    untouched === 0
      ? `Something was drawn from each of the ${counted(sentences, 'sentence')}.`
      : `Of ${counted(sentences, 'sentence')}, something was drawn from ${sentences - untouched}; nothing from these ${untouched}:`,
  untouchedMore: (more, left) => `List ${more} more (${left} not listed yet)`,
  read: 'Read the document',
  panelTitle: 'Where the data come from',
  panelSays:
    'Every line comes from one of the documents or tables listed here. The basis says how a sentence carries a relation. What is not listed may still exist: of what no document speaks there is nothing in the picture.',
  panelBases: 'What the bases mean',
};

export const aboutTexts = { zh, en };
export const aboutTextsOf = withOwn(aboutTexts);
