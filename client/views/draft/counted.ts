import type { Draft } from '#shared/draft';
import { placeWithin, thingWithin } from '#shared/default-roles';

export interface Counted {
  entities: number;
  /** Several sentences of one fact are one, and that a place lies in another is a fact too: as what is loaded is counted. */
  relations: number;
  measures: number;
}

/** How much a draft is as a dataset. */
export function countedIn({ entities, relations, measures }: Draft): Counted {
  const facts = new Set(relations.map(({ source, type, target }) => `${source} ${type} ${target}`));
  const around = entities.filter(
    ({ id, within }) =>
      within !== undefined && [placeWithin, thingWithin].every((type) => !facts.has(`${id} ${type} ${within}`)),
  );
  return { entities: entities.length, relations: facts.size + around.length, measures: measures.length };
}
