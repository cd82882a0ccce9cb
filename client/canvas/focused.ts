import type { State } from '../state/state.ts';
import type { MenuTarget } from './gestures.ts';

/** From where the keys go on: with several selected where they stand, else the last one. */
export function selectedEntity({ selection, pointed }: State): string | undefined {
  if (selection?.what === 'several') return pointed ?? selection.ids.at(-1);
  return selection?.what === 'entity' ? selection.id : undefined;
}

/** What has the keyboard: the line that it points at, the several that are selected, the entity, or nothing. */
export function focusOf(state: State): MenuTarget {
  const [line, entity] = [pointedLine(state), selectedEntity(state)];
  if (line !== undefined) return { what: 'line', id: line };
  if (state.selection?.what === 'several') return { what: 'several' };
  return entity === undefined ? { what: 'ground' } : { what: 'entity', id: entity };
}

/** The line that the keyboard points at, or that is selected. */
export function pointedLine({ pointed, selection }: State): string | undefined {
  if (selection?.what === 'relation') return selection.relation.id;
  return selection?.what === 'entity' ? pointed : undefined;
}
