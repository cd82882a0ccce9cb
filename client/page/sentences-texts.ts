import { counted } from '../i18n/counted.ts';
import { tableOf } from '../i18n/texts.ts';

interface SentencesTexts {
  open: (sentences: number) => string;
  openSays: string;
  title: string;
  says: (sentences: number, relations: number, documents: number) => string;
  which: Record<'shown' | 'selected', string>;
  without: (relations: number) => string;
  none: string;
  carries: string;
}

const zh: SentencesTexts = {
  open: (n) => `原句 ${n}`,
  openSays: '从头读图中关系背后的全部句子',
  title: '背后的句子',
  says: (sentences, relations, documents) => `${relations} 条关系，出自 ${documents} 份文献的 ${sentences} 句话`,
  which: { shown: '图中所见', selected: '所选' },
  without: (n) => `${n} 条关系不出自文献中的句子`,
  none: '图中没有关系。',
  carries: '这句话证明：',
};

const en: SentencesTexts = {
  open: (n) => counted(n, 'sentence'),
  openSays: 'Read all sentences behind what is shown, from the first to the last',
  title: 'The sentences behind it',
  says: (sentences, relations, documents) =>
    `${counted(relations, 'relation')}, from ${counted(sentences, 'sentence')} of ${counted(documents, 'document')}`,
  which: { shown: 'what is in sight', selected: 'what is selected' },
  without: (n) => `${counted(n, 'relation')} without a sentence of a document`,
  none: 'There are no relations in the picture.',
  carries: 'It says:',
};

export const sentencesTexts = tableOf<SentencesTexts>({ zh, en });
