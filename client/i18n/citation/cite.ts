import type { Evidence } from '#shared/graph';
import { cellsOf, cellText, onOneLine } from '#shared/table-cells';
import type { State } from '../../state/state.ts';
import { textsOf } from '../texts.ts';
import { chicago } from './chicago.ts';
import type { CitedAt, CitedDocument } from './cited.ts';
import { gbT7714 } from './gb-t-7714.ts';
import { citationTexts, type FootnoteForm } from './texts.ts';

type Told = Pick<State, 'language'>;

const forms: Record<FootnoteForm, (document: CitedDocument, at: CitedAt) => string> = { 'gb-t-7714': gbT7714, chicago };

export function footnoteOf(form: FootnoteForm, document: CitedDocument, at: CitedAt): string {
  return forms[form](document, at);
}

/** The form that is usual in the language of the page. */
export function usualForm({ language }: Told): FootnoteForm {
  return language === 'zh' ? 'gb-t-7714' : 'chicago';
}

/** Title, publisher and date of a document in words, as far as they are known, and the row of a table. */
export function sourceOf(state: Told, { title, publisher, date }: CitedDocument, row?: number): string {
  const texts = citationTexts(state);
  const when = date === undefined || date === '' ? undefined : textsOf(state).dateOf(date);
  const source = texts.source(title, publisher, when);
  return row === undefined ? source : texts.inRow(source, row);
}

/** The words of a piece of evidence on one line; of a row of a table its cells. */
export function wordsOf({ quote, row }: Pick<Evidence, 'quote' | 'row'>): string {
  if (row === undefined) return quote.replaceAll(/\s+/g, ' ').trim();
  return cellsOf(quote)
    .map((cell) => onOneLine(cellText(cell)))
    .filter((cell) => cell !== '')
    .join(' | ');
}

/** The quote with its source, and on a second line the address of the passage. */
export function quoteWithSource(state: Told, evidence: Evidence, document: CitedDocument, address: string): string {
  const { quote } = citationTexts(state);
  return `${quote(wordsOf(evidence), sourceOf(state, document, evidence.row))}\n${address}`;
}
