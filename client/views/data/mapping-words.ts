import { kindsOfPart } from '#shared/guess-boxes';
import type { EntityPart, Mapping, TableMapping, TypeOf } from '#shared/mapping';
import { inLanguage } from '../../state/in-language.ts';
import type { State } from '../../state/state.ts';
import { listText } from '../../i18n/list-text.ts';

type Reader = Pick<State, 'language'>;
export type Named = Readonly<Record<string, { zh?: string | undefined; en?: string | undefined }>>;

/** What the mapping calls a kind or a type, to this reader. */
export function wordOf(words: Named, name: string, { language }: Reader): string {
  const said = words[name];
  const other = said?.en ?? said?.zh ?? name;
  return inLanguage<string>({ zh: said?.zh ?? other, en: other }, language);
}

export function typesOf(type: TypeOf): string[] {
  return typeof type === 'string' ? [type] : [...new Set([...Object.values(type.types), type.otherwise])];
}

const mostNamed = 3;

/** A part by its kinds. */
export function partWord(mapping: Mapping, part: EntityPart, reader: Reader): string {
  return listed(
    kindsOfPart(mapping, part).map((kind) => wordOf(mapping.kinds, kind, reader)),
    reader,
  );
}

/** What the rows of a table relate, by its types. */
export function relationsWord(mapping: Mapping, { relations }: TableMapping, reader: Reader): string {
  const types = [...new Set(relations.flatMap(({ type }) => typesOf(type)))];
  return `“${listed(
    types.map((type) => wordOf(mapping.types, type, reader)),
    reader,
  )}”`;
}

function listed(words: readonly string[], reader: Reader): string {
  const more = words.length > mostNamed ? '…' : '';
  return `${listText(reader, words.slice(0, mostNamed))}${more}`;
}
