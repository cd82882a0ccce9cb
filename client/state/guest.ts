import { guestId } from '#shared/guest-mapping';
import type { State } from './state.ts';

/** Whether the graph is a database of others, read as it is: it keeps no evidence, and its ids are its own. */
export function isGuest({ schema }: Pick<State, 'schema'>): boolean {
  return schema?.datasets?.some(({ id }) => id === guestId) === true;
}
