/** Whether a text is a well-formed language tag of BCP 47, such as `zh`, `en-GB` or `sr-Cyrl`. */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const fromRightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi']);

/** The direction in which a language is written; without one, or with one that is no tag, as its letters are. */
export function directionOf(language: string | undefined): 'ltr' | 'rtl' | 'auto' {
  if (language === undefined || !isLanguageTag(language)) return 'auto';
  const { script } = new Intl.Locale(language).maximize();
  return script !== undefined && fromRightToLeft.has(script) ? 'rtl' : 'ltr';
}
