import { EntityId } from '../../shared/graph.ts';
import { Failure } from '../failure.ts';

/** An id as somebody typed it. Throws `bad-request` with the words of what is wanted where it is none. */
export function entityIdOf(text: string, wanted: string): EntityId {
  const parsed = EntityId.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Failure('bad-request', `${wanted}, found ${JSON.stringify(text)}.`);
}
