import { counted } from '../i18n/counted.ts';
import { tableOf } from '../i18n/texts.ts';
import type { Origin } from '../state/origin.ts';

interface SentencesTexts {
  open: (origin: Origin, passages: number) => string;
  openSays: Record<Origin, string>;
  title: Record<Origin, string>;
  says: (relations: number, of: { origin: Origin; passages: number; documents: number }) => string;
  which: Record<'shown' | 'selected', string>;
  without: (relations: number) => string;
  none: string;
  carries: string;
}

const passagesZh: Record<Origin, (n: number) => string> = {
  sentence: (n) => `${n} 句话`,
  row: (n) => `${n} 行`,
  either: (n) => `${n} 句话和表格的行`,
};

const zh: SentencesTexts = {
  open: (origin, n) => `${{ sentence: '原句', row: '原行', either: '原文' }[origin]} ${n}`,
  openSays: {
    sentence: '从头读图中关系背后的全部句子',
    row: '从头读图中关系背后的全部表格行',
    either: '从头读图中关系背后的全部句子和表格行',
  },
  title: { sentence: '背后的句子', row: '背后的表格行', either: '背后的句子和表格行' },
  says: (relations, { origin, passages, documents }) =>
    `${relations} 条关系，出自 ${documents} 份${origin === 'row' ? '表格' : '文献'}的 ${passagesZh[origin](passages)}`,
  which: { shown: '图中所见', selected: '所选' },
  without: (n) => `${n} 条关系不出自文献中的句子`,
  none: '图中没有关系。',
  carries: '由此得出：',
};

const nounsEn: Record<Origin, [one: string, many: string]> = {
  sentence: ['sentence', 'sentences'],
  row: ['row', 'rows'],
  either: ['sentence or row', 'sentences and rows'],
};

const en: SentencesTexts = {
  open: (origin, n) => counted(n, ...nounsEn[origin]),
  openSays: {
    sentence: 'Read all sentences behind what is shown, from the first to the last',
    row: 'Read all rows behind what is shown, from the first to the last',
    either: 'Read all sentences and rows behind what is shown, from the first to the last',
  },
  title: {
    sentence: 'The sentences behind it',
    row: 'The rows behind it',
    either: 'The sentences and rows behind it',
  },
  says: (relations, { origin, passages, documents }) => {
    const where = origin === 'row' ? counted(documents, 'table') : counted(documents, 'document');
    return `${counted(relations, 'relation')}, from ${counted(passages, ...nounsEn[origin])} of ${where}`;
  },
  which: { shown: 'what is in sight', selected: 'what is selected' },
  without: (n) => `${counted(n, 'relation')} without a sentence of a document`,
  none: 'There are no relations in the picture.',
  carries: 'It says:',
};

export const sentencesTexts = tableOf<SentencesTexts>({ zh, en });
