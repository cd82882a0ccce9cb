import { kindName } from '../../i18n/texts.ts';
import { remember } from '../../state/memo.ts';
import type { State } from '../../state/state.ts';

type Schema = NonNullable<State['schema']>;

export interface SchemaNode {
  kind: string;
  name: string;
  count: number;
}

/** Two kinds and every type between them, the most frequent first. */
export interface SchemaEdge {
  from: string;
  to: string;
  types: { type: string; count: number }[];
}

/** The kinds that something is of, the most frequent first. */
export const schemaNodes = remember((schema: Schema): SchemaNode[] =>
  schema.kinds
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kind, count, name: kindName({ schema, language: 'en' }, kind) }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1)),
);

/** What ties them, one edge for all types of a pair in one direction. */
export const schemaEdges = remember(({ meetings }: Schema): SchemaEdge[] => {
  const edges = new Map<string, SchemaEdge>();
  for (const { from, to, type, count } of meetings) {
    const key = JSON.stringify([from, to]);
    const known = edges.get(key) ?? { from, to, types: [] };
    edges.set(key, known);
    known.types.push({ type, count });
  }
  for (const { types } of edges.values()) types.sort((a, b) => b.count - a.count);
  return [...edges.values()];
});
