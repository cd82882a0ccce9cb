import type { Plan } from '#shared/contract/dataset-routes';
import type { Language } from '../../state/state.ts';
import type { Sentence, ValueOf } from './rule-sentence.ts';
import { sentencesZh } from './sentences-zh.ts';

type Values = NonNullable<Plan['notices'][number]['values']>;

export function valuesOf(values: Values | undefined, locale: string): ValueOf {
  return (name) => {
    const value = values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'number' ? value.toLocaleString(locale) : (value ?? '');
  };
}

const tables: Partial<Record<Language, Readonly<Record<string, Sentence>>>> = { zh: sentencesZh };

/** What a rule of the server says in a language; undefined where the server's own words are said. */
export function sentenceOf(rule: string, language: Language): Sentence | undefined {
  const table = tables[language];
  return table !== undefined && Object.hasOwn(table, rule) ? table[rule] : undefined;
}
