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
          indexesOf(one, plain).map((start) => ({
            ...{ start, end: start + one.length, kind, name, aliases: [one] },
            ...{ rule: 'name:known', certainty: 0.9, isExplicit: true },
          })),
        ),
    );
}

function indexesOf(word: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) found.push(at);
  return found;
}
