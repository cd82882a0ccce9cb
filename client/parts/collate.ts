import type { Language } from '../state/state.ts';

/** The order of texts for a reader: below, above or beside 0, as `Array.sort` wants it. */
type Compare = (one: string, other: string) => number;

/**
 * Names in the order of the reader's language. Chinese names stand in the order of pinyin for everybody; for a reader of Chinese they come before those of
 * other scripts, for others after them. Accents tell apart only what is alike otherwise.
 */
export function byName(language: Language): Compare {
  return compares[language].names;
}

/** Texts likewise, numbers in them by their size. */
export function byText(language: Language): Compare {
  return compares[language].texts;
}

const names = new Intl.Collator('zh-Hans-CN');
const texts = new Intl.Collator('zh-Hans-CN', { numeric: true });

// The Chinese collation orders Latin, Greek, Cyrillic … as the root one does, which is that of English; only where Chinese stands differs.
const compares: Readonly<Record<Language, { names: Compare; texts: Compare }>> = {
  zh: { names: names.compare, texts: texts.compare },
  en: { names: chineseLast(names.compare), texts: chineseLast(texts.compare) },
};

function chineseLast(compare: Compare): Compare {
  return (one, other) => Number(beginsChinese(one)) - Number(beginsChinese(other)) || compare(one, other);
}

function beginsChinese(text: string): boolean {
  return /^[\p{P}\p{Z}]*\p{Script=Han}/u.test(text);
}
