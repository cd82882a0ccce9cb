import type { NamedThings } from '../names/name-things.ts';
import type { Mention, Thing } from '../names/thing.ts';
import type { DraftWords } from '../words.ts';
import { inApposition } from './apposition.ts';
import { ownBodies, withBodies } from './bodies.ts';
import { type Memory, withNames } from './memory.ts';
import { referencesIn } from './references.ts';
import { runsIn } from './run.ts';

interface Known {
  named: NamedThings;
  words: DraftWords;
  memory: Memory;
  isPlace: (kind: string) => boolean;
  ofDivision: (code: string) => Thing | undefined;
}

/** The names of a sentence in order, with the words that lead to what was named before: 两市, 该公司, 县医院. */
export function sentenceNames(
  plain: string,
  sentence: { start: number; end: number },
  inside: readonly Mention[],
  { named, words, memory, isPlace, ofDivision }: Known,
): Mention[] {
  const { book } = named;
  const references = referencesIn(plain, sentence, {
    memoryAt: (at) =>
      withNames(memory, inside, runsIn(plain, { start: sentence.start, end: at }, { mentions: inside, isPlace })),
    words,
    ofDivision,
  }).filter(
    (one) =>
      !inside.some(
        (other) => other.start < one.end && one.start < other.end && (one.start > other.start || one.end <= other.end),
      ),
  );
  const names = inside.filter((one) => !references.some((other) => one.start >= other.start && one.end <= other.end));
  const told = inApposition(plain, { names, references, sentence, isPlace });
  const bodies = withBodies(plain, told, { book, words });
  const place = memory.section ?? memory.speaker;
  return [...bodies, ...ownBodies(plain, sentence, { place, taken: bodies, book, words })].sort(
    (a, b) => a.start - b.start,
  );
}
