import { placesIn } from '../text/places-in.ts';
import type { DraftWords } from '../words.ts';
import type { Candidate } from './candidate.ts';
import { gazetteer } from './gazetteer.ts';

/** An entity of a graph that is there already. */
export interface KnownEntity {
  id: string;
  kind: string;
  name: string;
  aliases: string[];
}

/**
 * Where names that a graph knows stand in plain text. One sign is no name, nor is what another document may call a thing of its
 * own, such as 合作协议; divisions are found by themselves.
 */
export function knownNames(plain: string, known: readonly KnownEntity[], words: DraftWords): Candidate[] {
  if (known.length === 0) return [];
  const { byId } = gazetteer();
  const isDescription = descriptions(words);
  return known
    .filter(({ id }) => !byId.has(id))
    .flatMap(({ kind, name, aliases }) =>
      [name, ...aliases]
        .filter((one) => one.length > 1 && !isDescription(one))
        .flatMap((one) =>
          placesIn(plain, one).map((place) => ({
            ...{ ...place, kind, name, aliases: [one] },
            ...{ rule: 'name:known', certainty: 0.9, isExplicit: true },
          })),
        ),
    );
}

/** Tells a name that is made of words for its sort alone. */
function descriptions(words: DraftWords): (name: string) => boolean {
  const sorts = words.names.map(({ endings, generic, heads, weak }) => {
    return new RegExp(`^(?:${[...endings, ...generic, ...heads, ...weak].join('|')})+$`, 'u');
  });
  return (name) => sorts.some((sort) => sort.test(name));
}
