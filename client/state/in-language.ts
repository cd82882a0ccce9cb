import type { Language } from './state.ts';

/** Words in the languages of the page; where one has none, the English ones stand. */
export type InLanguages<T> = Readonly<Partial<Record<Language, T>> & { en: T }>;

export function inLanguage<T>(words: InLanguages<T>, language: Language): T {
  return words[language] ?? words.en;
}
