import { placesIn } from '../text/places-in.ts';
import type { Candidate } from './candidate.ts';
import { gazetteer } from './gazetteer.ts';

/** An entity of a graph that is there already. */
export interface KnownEntity {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
}

/** Where names that a graph knows stand in plain text. One sign is no name; divisions are found by themselves. */
export function knownNames(plain: string, known: readonly KnownEntity[]): Candidate[] {
  const { byId } = gazetteer();
  return known
    .filter(({ id }) => !byId.has(id))
    .flatMap(({ kind, name, aliases }) =>
      [name, ...aliases]
        .filter((one) => one.length > 1)
        .flatMap((one) =>
          placesIn(plain, one).map((place) => ({
            ...{ ...place, kind, name, aliases: [one] },
            ...{ rule: 'name:known', certainty: 0.9, isExplicit: true },
          })),
        ),
    );
}
