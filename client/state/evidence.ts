import type { Evidence } from '#shared/graph';
import { visible } from './selectors.ts';
import type { State } from './state.ts';

/** The sentences behind what is in sight on the canvas; a reference table has none. */
export function evidenceInSight(state: State): Evidence[] {
  return visible(state).relations.flatMap(({ evidence }) => evidence.filter(({ quote }) => quote !== ''));
}
