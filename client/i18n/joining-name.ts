import { isTie, type Joining } from '#shared/links';
import type { State } from '../state/state.ts';
import { typeName } from './texts.ts';

/** What joins two places, in a list: an agreement by its name, a relation by what its type is called. */
export function joiningName(state: Pick<State, 'schema' | 'language'>, joining: Joining): string {
  return isTie(joining) ? typeName(state, joining.type) : joining.name;
}
