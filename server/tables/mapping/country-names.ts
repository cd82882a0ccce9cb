/** In these the names of countries are known, by the tables that come with the runtime (CLDR). */
const languages = ['zh', 'zh-Hant', 'en', 'fr', 'es', 'de', 'ru', 'pt', 'it', 'ja'];

let known: ReadonlySet<string> | undefined;

/** Whether a name is that of a country or territory of ISO 3166, without those that are divisions of China. */
export function isCountryName(name: string): boolean {
  const plain = name.trim().toLowerCase();
  known ??= new Set(languages.flatMap(namesIn));
  return known.has(plain) || known.has(plain.replace(/ and /u, ' & '));
}

/** Whether a country is called as people are: Jordan, Georgia. */
export function isFirstName(name: string): boolean {
  return firstNames.has(name.trim().toLowerCase());
}

const firstNames = new Set('jordan georgia israel chad india ireland jersey martin'.split(' '));

function namesIn(language: string): string[] {
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
    return codes().flatMap((code) => names.of(code)?.toLowerCase() ?? []);
  });
}

/** Letters that are no code have no name. Those for private use and for groups of countries are none, and HK, MO and TW are divisions here. */
function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const all = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  return all.filter((code) => !/^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ|EU|EZ|UN|HK|MO|TW)$/.test(code));
}
