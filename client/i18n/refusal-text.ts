import { RefusalRule } from '#shared/contract/errors';
import type { RequestError } from '../api.ts';
import type { Language } from '../state/state.ts';
import { refusalsZh } from './refusals-zh.ts';

const tables: Partial<Record<Language, typeof refusalsZh>> = { zh: refusalsZh };

/** Why the server refused, in a language that it does not speak; undefined where its own words are to be said. */
export function refusalText({ details }: Pick<RequestError, 'details'>, language: Language): string | undefined {
  const table = tables[language];
  const { data } = RefusalRule.safeParse(details);
  if (table === undefined || data === undefined || !Object.hasOwn(table, data.rule)) return undefined;
  return table[data.rule]?.((name) => {
    const value = Object.hasOwn(data.values, name) ? data.values[name] : undefined;
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? '');
  });
}
