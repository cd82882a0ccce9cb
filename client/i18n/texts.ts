import { inLanguage, type InLanguages } from '../state/in-language.ts';
import { type Language, languages, type State } from '../state/state.ts';
import { hubKindsOn } from '../state/words-on.ts';
import type { RequestError } from '../api.ts';
import { en } from './en.ts';
import { type Texts, zh } from './zh.ts';

const tables: InLanguages<Texts> = { zh, en };

export function textsOf({ language }: Pick<State, 'language'>): Texts {
  return inLanguage(tables, language);
}

/** The language that is turned to from another. */
export function nextLanguage(language: Language): Language {
  return languages[(languages.indexOf(language) + 1) % languages.length] ?? language;
}

/** The language that was chosen before, else that of the browser, else English. */
export function firstLanguage(chosen: string | null, ofBrowser: string): Language {
  return (
    languages.find((one) => one === chosen) ?? languages.find((one) => ofBrowser.toLowerCase().startsWith(one)) ?? 'en'
  );
}

/** A room's own texts on top of the page's. */
export function withOwn<T extends object>(own: InLanguages<T>): (state: Pick<State, 'language'>) => Texts & T {
  const usual = { ...en, ...own.en };
  const made = new Map(
    languages.map((language) => [language, { ...inLanguage(tables, language), ...inLanguage(own, language) }]),
  );
  return ({ language }) => made.get(language) ?? usual;
}

/** How a room finds its texts. */
export function tableOf<T>(own: InLanguages<T>): (state: Pick<State, 'language'>) => T {
  return ({ language }) => inLanguage(own, language);
}

export function kindName({ schema, language }: Pick<State, 'schema' | 'language'>, kind: string): string {
  const words = schema?.kinds.find((one) => one.kind === kind);
  return words === undefined ? kind : inLanguage<string>(words, language);
}

export function typeName({ schema, language }: Pick<State, 'schema' | 'language'>, type: string): string {
  const words = schema?.relations.find((one) => one.type === type);
  return words === undefined ? type : inLanguage<string>(words, language);
}

/** A domain of cooperation, as the dataset's editors call it. */
export function domainName({ schema, language }: Pick<State, 'schema' | 'language'>, domain: string): string {
  const words = schema?.domains.find((one) => one.domain === domain);
  return words === undefined ? domain : inLanguage<string>(words, language);
}

export function errorText(texts: Texts, { code }: RequestError): string {
  return code in texts.errors ? texts.errors[code as keyof Texts['errors']] : texts.errors.other;
}

/** Whether what joins places are agreements, alliances and mechanisms, which the texts speak of. */
export function hasUsualHubs(state: Pick<State, 'language' | 'roles' | 'schema' | 'hiddenDatasets'>): boolean {
  const { hubCount } = textsOf(state);
  return hubKindsOn(state).every((kind) => Object.hasOwn(hubCount, kind));
}
