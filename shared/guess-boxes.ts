import { type EntityPart, kindsOf, type Mapping, tableLabel, type TableMapping } from './mapping.ts';

/** The kinds that a part can be of; those of the other table where it calls a row there. */
export function kindsOfPart(mapping: Pick<Mapping, 'tables'>, part: EntityPart): string[] {
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

/** The box of a guess in which what is of these kinds stands. */
export function boxOf(kinds: readonly string[]): string {
  return kinds.join(' ');
}
