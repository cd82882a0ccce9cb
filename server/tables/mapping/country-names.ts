/** In these the names of countries are known, by the tables that come with the runtime (CLDR). */
const languages = ['zh', 'zh-Hant', 'en', 'fr', 'es', 'de', 'ru', 'pt', 'it', 'ja'];

let known: ReadonlySet<string> | undefined;

/** Whether a name is that of a country or territory of ISO 3166. */
export function isCountryName(name: string): boolean {
  return (known ??= new Set(languages.flatMap(namesIn))).has(name.trim().toLowerCase());
}

function namesIn(language: string): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
    return codes().flatMap((code) => names.of(code)?.toLowerCase() ?? []);
  });
}

/** Letters that are no code have no name. Those for private use and for groups of countries are none. */
function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const all = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return all.filter((code) => !/^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN)$/.test(code));
}
