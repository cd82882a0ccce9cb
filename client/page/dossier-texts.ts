import { counted } from '../i18n/counted.ts';
import { tableOf } from '../i18n/texts.ts';
import { mostNumbered } from '../parts/numbered.ts';
import type { Subject } from './dossier-subject.ts';

export const dossierForms = ['html', 'zip'] as const;
export type DossierForm = (typeof dossierForms)[number];

interface DossierMenuTexts {
  dossier: string;
  says: string;
  of: Record<Subject['of'], string>;
  form: Record<DossierForm, string>;
  about: (entities: number, relations: number) => string;
  missing: (neighbours: number) => string;
  leftOut: (left: { hidden: number; filtered: number; lines: number }) => string;
  switchedOff: (off: { entities: number; relations: number }) => string;
  /** Lines of a view beside those that have a number. */
  linesLeft: (lines: number) => string;
  /** Lines that lie beyond a picture. */
  beyond: (lines: number) => string;
  /** Lines in a picture of the network that have no number. */
  unnumbered: (lines: number) => string;
  nothing: string;
  ofSeveral: (entities: number) => string;
  making: string;
}

const zh: DossierMenuTexts = {
  dossier: '卷宗',
  says: '图和编号的线，每条线的原句、出处和脚注；压缩包里另有表格和数据集',
  of: { view: '这个视图', entity: '所选实体', several: '所选的几个实体', pair: '所选两地', path: '所画路径' },
  form: { html: '网页，可打印', zip: '压缩包' },
  about: (entities, relations) => `${entities} 个实体，${relations} 条关系`,
  missing: (n) => `另有 ${n} 个邻居没有收入。`,
  leftOut: ({ hidden, filtered, lines }) =>
    `没有收入：${[
      ...(hidden > 0 ? [`手动隐藏的 ${hidden} 个实体`] : []),
      ...(filtered > 0 ? [`被筛选隐藏的 ${filtered} 个实体`] : []),
      ...(lines > 0 ? [hidden + filtered > 0 ? `因此不画的 ${lines} 条线` : `被筛选隐藏的 ${lines} 条线`] : []),
    ].join('，')}。`,
  switchedOff: ({ entities, relations }) => `已关闭的数据集不在其中（${entities} 个实体、${relations} 条关系）。`,
  linesLeft: (n) => `另有 ${n} 项没有编号，不在清单里：在图外、在所选时间之外，或超出 ${mostNumbered} 项的上限。`,
  beyond: (n) => `画面之外还有 ${n} 条线。`,
  unnumbered: (n) => `另有 ${n} 条线没有编号：自上而下编到第 ${mostNumbered} 条为止。`,
  nothing: '这里没有可画的图。',
  ofSeveral: (n) => `所选的 ${n} 个实体`,
  making: '正在整理…',
};

const en: DossierMenuTexts = {
  dossier: 'Dossier',
  says: 'The picture with numbered lines, and for each its sentences, source and footnote; the zip has tables and the dataset too',
  of: {
    view: 'of this view',
    entity: 'of the selected entity',
    several: 'of the selected entities',
    pair: 'of the selected pair',
    path: 'of the drawn path',
  },
  form: { html: 'page, to be printed', zip: 'zip' },
  about: (entities, relations) => `${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')}`,
  missing: (n) => `${counted(n, 'further neighbour')} ${n === 1 ? 'is' : 'are'} not in it.`,
  leftOut: ({ hidden, filtered, lines }) =>
    `Not in it: ${[
      ...(hidden > 0 ? [`${counted(hidden, 'entity', 'entities')} hidden by hand`] : []),
      ...(filtered > 0 ? [`${counted(filtered, 'entity', 'entities')} hidden by filters`] : []),
      ...(lines > 0
        ? [`${counted(lines, 'line')} ${hidden + filtered > 0 ? 'not drawn for that reason' : 'hidden by filters'}`]
        : []),
    ].join(', ')}.`,
  switchedOff: ({ entities, relations }) =>
    `Datasets that are switched off are not part of it (${counted(entities, 'entity', 'entities')}, ${counted(relations, 'relation')}).`,
  linesLeft: (n) =>
    `${counted(n, 'further line')} ${n === 1 ? 'has' : 'have'} no number and ${n === 1 ? 'is' : 'are'} not listed: beyond the picture, outside of the chosen time, or more than the ${mostNumbered} that get one.`,
  beyond: (n) => `${counted(n, 'further line')} ${n === 1 ? 'lies' : 'lie'} beyond the picture.`,
  unnumbered: (n) =>
    `${counted(n, 'further line')} ${n === 1 ? 'has' : 'have'} no number: the first ${mostNumbered} from the top have one.`,
  nothing: 'There is nothing to draw here.',
  ofSeveral: (n) => `${n} selected entities`,
  making: 'Being made…',
};

export const dossierMenuTexts = tableOf<DossierMenuTexts>({ zh, en });
