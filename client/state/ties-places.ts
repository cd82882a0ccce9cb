import { levelOf } from '#shared/ask-roles';
import type { State } from './state.ts';
import { isKindOn, isTypeOn } from './words-on.ts';

/** Whether by the words of the datasets that are on anything in the graph leads straight from a place to another one that it links with. */
export function tiesPlaces(state: Pick<State, 'roles' | 'schema' | 'hiddenDatasets'>): boolean {
  const { roles, schema } = state;
  const isPlace = (kind: string) => !['area', undefined].includes(levelOf(roles, kind));
  const isOn = (kind: string) => isKindOn(state, kind);
  return (
    schema?.meetings.some(
      ({ from, type, to }) =>
        roles.ties.includes(type) && isPlace(from) && isPlace(to) && isTypeOn(state, type) && [from, to].every(isOn),
    ) ?? false
  );
}
