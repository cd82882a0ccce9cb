import { levelOf } from '#shared/ask-roles';
import type { State } from './state.ts';

/** Whether anything in the graph leads straight from a place to another one that it links with. */
export function tiesPlaces({ roles, schema }: Pick<State, 'roles' | 'schema'>): boolean {
  const isPlace = (kind: string) => !['area', undefined].includes(levelOf(roles, kind));
  return (
    schema?.meetings.some(({ from, type, to }) => roles.ties.includes(type) && isPlace(from) && isPlace(to)) ?? false
  );
}
