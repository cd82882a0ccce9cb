import { counted } from '../../i18n/counted.ts';
import { tableOf } from '../../i18n/texts.ts';

interface DossierTexts {
  facts: (n: number) => string;
  footnotes: string;
  documents: string;
  /** Between the footnotes of one line. */
  between: string;
  reference: (table: string) => string;
  noSentence: string;
  note: (words: string) => string;
  factsSay: string;
  address: string;
  cites: (n: number) => string;
  head: Record<'number' | 'line' | 'source' | 'type' | 'target' | 'status' | 'date' | 'basis', string> &
    Record<'quote' | 'document' | 'publisher' | 'published' | 'row' | 'note' | 'address', string> &
    Record<'id' | 'kind' | 'name' | 'aliases', string> & { footnote: (form: string) => string };
  file: Record<'facts' | 'entities' | 'documents', string>;
}

const zh: DossierTexts = {
  facts: (n) => `图中的号码（${n}）`,
  footnotes: '脚注',
  documents: '文献',
  between: '；',
  reference: (table) => `参照表 ${table}，不是文献中的句子。`,
  noSentence: '没有保存出处。',
  note: (words) => `说明：${words}`,
  factsSay: '每个号码标着图中的一处；这里写着它是什么，背后的原句是哪些。',
  address: '在网页中打开',
  cites: (n) => `${n} 处引用`,
  head: {
    ...{ number: '号码', line: '线', source: '起点', type: '关系', target: '终点', status: '状态', date: '日期' },
    ...{ basis: '依据', quote: '原句', document: '文献', publisher: '出版者', published: '文献日期', row: '行' },
    ...{
      note: '说明',
      address: '链接',
      footnote: (form) => `脚注（${form}）`,
      id: '编号',
      kind: '类别',
      name: '名称',
      aliases: '又名',
    },
  },
  file: { facts: '线.csv', entities: '实体.csv', documents: '文献.csv' },
};

const en: DossierTexts = {
  facts: (n) => `The numbers of the picture (${n})`,
  footnotes: 'Footnotes',
  documents: 'Documents',
  between: '; ',
  reference: (table) => `From the reference table ${table}, not from a sentence in a document.`,
  noSentence: 'No evidence is kept for it.',
  note: (words) => `Note: ${words}`,
  factsSay: 'Each number marks something in the picture; here stands what it is, with the sentences behind it.',
  address: 'Open in the page',
  cites: (n) => `cited ${counted(n, 'time')}`,
  head: {
    ...{
      number: 'Number',
      line: 'Line',
      source: 'From',
      type: 'Relation',
      target: 'To',
      status: 'Status',
      date: 'Date',
    },
    ...{
      basis: 'Basis',
      quote: 'Sentence',
      document: 'Document',
      publisher: 'Publisher',
      published: 'Published',
      row: 'Row',
    },
    ...{
      note: 'Note',
      address: 'Link',
      footnote: (form) => `Footnote (${form})`,
      id: 'Id',
      kind: 'Kind',
      name: 'Name',
      aliases: 'Also called',
    },
  },
  file: { facts: 'lines.csv', entities: 'entities.csv', documents: 'documents.csv' },
};

export const dossierTexts = tableOf<DossierTexts>({ zh, en });
