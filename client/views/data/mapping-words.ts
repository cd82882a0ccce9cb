import { type EntityPart, kindsOf, type Mapping, tableLabel, type TableMapping, type TypeOf } from '#shared/mapping';
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

/** The kinds that a part can be of; those of the other table where it calls a row there. */
export function kindsOfPart(mapping: Mapping, part: EntityPart): string[] {
  if (part.kind !== undefined) return kindsOf(part.kind);
  const others = mapping.tables.filter((table) => part.in?.includes(tableLabel(table)) === true);
  return [...new Set(others.flatMap(({ entities }) => rowsOf(entities)))];
}

/** What the rows of a table are: what has a key, or else the first that has a kind. */
function rowsOf(entities: TableMapping['entities']): string[] {
  const parts = Object.values(entities).filter(({ kind }) => kind !== undefined);
  const own = parts.find(({ key }) => key !== undefined) ?? parts[0];
  return own?.kind === undefined ? [] : kindsOf(own.kind);
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
