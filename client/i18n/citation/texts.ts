import { tableOf } from '../texts.ts';

interface CitationTexts {
  copy: string;
  copySays: string;
  footnotes: string;
  footnote: Record<FootnoteForm, string>;
  footnoteSays: (form: string) => string;
  notCopied: string;
  quote: (words: string, source: string) => string;
  source: (title: string, publisher: string | undefined, date: string | undefined) => string;
  inRow: (source: string, row: number) => string;
}

export const footnoteForms = ['gb-t-7714', 'chicago'] as const;
export type FootnoteForm = (typeof footnoteForms)[number];

const footnote = { 'gb-t-7714': 'GB/T 7714', chicago: 'Chicago' };

const zh: CitationTexts = {
  copy: '复制引文和出处',
  copySays: '复制这句话、文献的标题、出版者和日期，以及打开这一处的链接',
  footnotes: '脚注',
  footnote,
  footnoteSays: (form) => `复制 ${form} 格式的脚注`,
  notCopied: '浏览器不许复制。',
  quote: (words, source) => `“${words}”（${source}）`,
  source: (title, publisher, date) => [`《${title}》`, publisher, date].filter(isSaid).join('，'),
  inRow: (source, row) => `${source}，第 ${row} 行`,
};

const en: CitationTexts = {
  copy: 'Copy the quote with its source',
  copySays: 'Copies the sentence, title, publisher and date of the document, and the link to this place of it',
  footnotes: 'Footnote',
  footnote,
  footnoteSays: (form) => `Copies a footnote by ${form}`,
  notCopied: 'The browser does not let the page copy.',
  quote: (words, source) => `“${words}” (${source})`,
  source: (title, publisher, date) => [`“${title}”`, publisher, date].filter(isSaid).join(', '),
  inRow: (source, row) => `${source}, row ${row}`,
};

export const citationTexts = tableOf<CitationTexts>({ zh, en });

function isSaid(word: string | undefined): boolean {
  return word !== undefined && word !== '';
}
