import { RefusalRule } from '#shared/contract/errors';
import type { RequestError } from '../api.ts';
import type { Language } from '../state/state.ts';
import { refusalsZh } from './refusals-zh.ts';
import { valuesOf } from './said-values.ts';

const tables: Partial<Record<Language, typeof refusalsZh>> = { zh: refusalsZh };

/** Why the server refused, in a language that it does not speak; undefined where its own words are to be said. */
export function refusalText({ details }: Pick<RequestError, 'details'>, language: Language): string | undefined {
  const table = tables[language];
  const { data } = RefusalRule.safeParse(details);
  if (table === undefined || data === undefined || !Object.hasOwn(table, data.rule)) return undefined;
  return table[data.rule]?.(valuesOf(data.values, language));
}
