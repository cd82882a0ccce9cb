import { placeWithin, thingWithin } from '#shared/default-roles';
import type { EntityPart, RelationPart, TableMapping } from '#shared/mapping';

/** What a column is used for. Without a `part` it says something of what the row relates. */
export type Use =
  | { what: 'unused' }
  /** The name of an entity of one kind; of several, or of a row of another table, `kind` is undefined. */
  | { what: 'name'; part: string; kind: string | undefined }
  | { what: 'key'; part: string }
  | { what: 'alias'; part: string }
  | { what: 'kind'; part: string }
  /** The name of what another part lies in. */
  | { what: 'within'; part: string }
  | { what: 'date'; part: string | undefined }
  | { what: 'until'; part: string | undefined }
  | { what: 'note'; part: string | undefined }
  | { what: 'property'; part: string | undefined }
  | { what: 'type' }
  | { what: 'cross' };

/** How the mapping takes a column; more than one use where it serves twice. */
export function usesOf(table: TableMapping, column: string): Use[] {
  const { entities, relations, cross } = table;
  const uses = Object.entries(entities).flatMap(([part, own]) => usesByPart(table, part, own, column));
  const said = relations.flatMap((relation) => saidBy(relation, column).map((what) => ({ what, part: undefined })));
  const ofRelations = said.filter(({ what }, at) => said.findIndex((one) => one.what === what) === at);
  const isType = relations.some(({ type }) => typeof type !== 'string' && type.column === column);
  return [
    ...uses,
    ...ofRelations,
    ...(isType ? [{ what: 'type' } as const] : []),
    ...(cross?.columns.includes(column) === true ? [{ what: 'cross' } as const] : []),
  ];
}

/** What can say something of a part, or of what the row relates. */
const sayings = ['date', 'until', 'note', 'property'] as const;
export type Saying = (typeof sayings)[number];

function usesByPart({ entities, relations }: TableMapping, part: string, own: EntityPart, column: string): Use[] {
  const { name, key, kind, aliases } = own;
  const inner =
    Object.keys(entities).find((one) => entities[one]?.within === part) ??
    relations.find(({ to, type }) => to === part && (type === thingWithin || type === placeWithin))?.from;
  const named: Use[] =
    name !== column && !(key === column && own.in !== undefined)
      ? []
      : inner === undefined
        ? [{ what: 'name', part, kind: typeof kind === 'string' ? kind : undefined }]
        : [{ what: 'within', part: inner }];
  return [
    ...named,
    ...(key === column && own.in === undefined && name !== column ? [{ what: 'key', part } as const] : []),
    ...(aliases?.includes(column) === true ? [{ what: 'alias', part } as const] : []),
    ...(typeof kind === 'object' && 'column' in kind && kind.column === column
      ? [{ what: 'kind', part } as const]
      : []),
    ...saidBy(own, column).map((what) => ({ what, part })),
  ];
}

function saidBy(own: EntityPart | RelationPart, column: string): Saying[] {
  const { date, until, note, properties = {} } = own;
  const isSo = {
    date: date === column,
    until: until === column,
    note: note === column,
    property: Object.values(properties).includes(column),
  };
  return sayings.filter((what) => isSo[what]);
}

/** The part that a column names, if it names one. */
export function partNamedBy({ entities }: TableMapping, column: string): string | undefined {
  return Object.keys(entities).find((part) => entities[part]?.name === column || entities[part]?.key === column);
}
