import type { State } from './state.ts';

/** What is selected, as one word; the same word for the same thing. */
function selected({ selection }: Pick<State, 'selection'>): string {
  if (selection === undefined) return '';
  switch (selection.what) {
    case 'entity':
      return selection.id;
    case 'relation':
      return selection.relation.id;
    case 'pair':
      return `${selection.a} ${selection.b}`;
    case 'part':
      return `${selection.of} ${selection.id}`;
    case 'added':
      return [...selection.entities, ...selection.relations].join(' ');
    case 'several':
      return selection.ids.join(' ');
  }
}

/** Where the reader is, as one word: two states with the same word are one entry of the browser's history. */
export function stepOf(state: State, rooms: readonly unknown[]): string {
  const { view, lens, query, reading, drawnPath } = state;
  const { shows } = state.graph;
  const only = shows.what === 'pair' ? [shows.a, shows.b] : undefined;
  const path = drawnPath?.hops.flatMap(({ relations }) => relations.map(({ id }) => id));
  return JSON.stringify([view, lens, query, only, selected(state), reading, path, rooms]);
}
