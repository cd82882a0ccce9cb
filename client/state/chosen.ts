import { pictureOf } from './fold.ts';
import type { Selection, State } from './state.ts';

/** The entities that are selected, one or several. */
export function chosenIds(selection: Selection | undefined): readonly string[] {
  switch (selection?.what) {
    case 'entity':
      return [selection.id];
    case 'pair':
      return [selection.a, selection.b];
    case 'several':
      return selection.ids;
    case 'added':
      return selection.entities;
    default:
      return [];
  }
}

/** These selected: none, one, or several, each once. */
export function selectionOf(ids: readonly string[]): Selection | undefined {
  const [first, ...others] = new Set(ids);
  if (first === undefined) return undefined;
  return others.length === 0 ? { what: 'entity', id: first } : { what: 'several', ids: [first, ...others] };
}

/** What is drawn beside an entity, at the other end of a line of it; folded, what the line stands for too. */
export function drawnNeighbours(state: Parameters<typeof pictureOf>[0], id: string): string[] {
  const { relations, lines } = pictureOf(state);
  const ends = [
    ...relations.map(({ source, target }): [string, string] => [source, target]),
    ...lines.map(({ a, b }): [string, string] => [a.id, b.id]),
  ];
  return [...new Set(ends.filter((own) => own.includes(id)).flatMap((own) => own.filter((one) => one !== id)))];
}

/** What folded lines between these stand for: without it they would not be drawn. */
export function foldedBetween(
  state: Parameters<typeof pictureOf>[0] & Pick<State, 'graph'>,
  ids: readonly string[],
): string[] {
  const among = new Set(ids);
  const inner = pictureOf(state).lines.filter(({ a, b }) => among.has(a.id) && among.has(b.id));
  return [...new Set(inner.flatMap(({ via }) => via.map(({ id }) => id)))].filter((id) => state.graph.entities.has(id));
}
