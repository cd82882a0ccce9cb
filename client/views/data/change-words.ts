import { Basis, Status } from '#shared/graph';
import { kindName, textsOf } from '../../i18n/texts.ts';
import { listText } from '../../i18n/list-text.ts';
import { inLanguage } from '../../state/in-language.ts';
import type { State } from '../../state/state.ts';
import { besideTextsOf } from './beside-texts.ts';
import { type Named, wordOf } from './mapping-words.ts';
import { dataTextsOf } from './texts.ts';

export const changeSigns = { added: '+', removed: '−', changed: '~' } as const;

const longest = 80;

/** A value as it is read, a long one cut: of a thing with a name in the reader's language that name, of any other what it has, by its parts. */
export function valueText(state: State, value: unknown): string {
  const whole = wholeText(state, value);
  return whole.length > longest ? `${whole.slice(0, longest)}…` : whole;
}

function wholeText(state: State, value: unknown): string {
  const texts = dataTextsOf(state);
  if (value === undefined || value === null || value === '') return texts.nothingThere;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value))
    return value.length === 0
      ? texts.nothingThere
      : listText(
          state,
          value.map((one) => wholeText(state, one)),
        );
  const { zh, en, title, name } = value as Record<string, unknown>;
  const called = inLanguage({ zh: zh ?? en, en: en ?? zh }, state.language) ?? title ?? name;
  if (typeof called === 'string') return called;
  const parts = Object.entries(value).map(([part, one]) => texts.fieldIs(partText(state, part), wholeText(state, one)));
  return listText(state, parts);
}

/** What a part of a dataset's description or vocabulary is called. */
export function partText(state: State, part: string): string {
  const { parts } = besideTextsOf(state);
  return Object.hasOwn(parts, part) ? (parts[part] ?? part) : part;
}

/** What a property is called, and what it is: the program's own in the reader's words, those of the table as the table has them. */
export function fieldWords(
  state: State,
  name: string,
  kinds: Named | undefined,
): { name: string; valueOf: (value: unknown) => string } {
  const { fields } = besideTextsOf(state);
  const { basisName, statusName } = textsOf(state);
  const valueOf = (value: unknown): string => {
    const [status, basis] = [Status.safeParse(value).data, Basis.safeParse(value).data];
    if (name === 'status' && status !== undefined) return statusName[status];
    if (name === 'basis' && basis !== undefined) return basisName[basis];
    if (name === 'kind' && typeof value === 'string')
      return kinds !== undefined && Object.hasOwn(kinds, value) ? wordOf(kinds, value, state) : kindName(state, value);
    return valueText(state, value);
  };
  return { name: Object.hasOwn(fields, name) ? (fields[name] ?? name) : name, valueOf };
}
