import type { Language } from '../state/state.ts';
import type { Sentence } from './rule-sentence.ts';
import { sentencesZh } from './sentences-zh.ts';

const tables: Partial<Record<Language, Readonly<Record<string, Sentence>>>> = { zh: sentencesZh };

/** What a rule of the server says in a language; undefined where the server's own words are said. */
export function sentenceOf(rule: string, language: Language): Sentence | undefined {
  const table = tables[language];
  return table !== undefined && Object.hasOwn(table, rule) ? table[rule] : undefined;
}
