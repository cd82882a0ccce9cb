import type { Draft } from '#shared/draft';
import type { Verdict } from './decided.ts';
import { entityIn, entityKey, type Proposal, proposalsOf, type Review } from './review.ts';

type Sentence = Draft['sentences'][number];

/** What became of a sentence: nothing was drawn from it, something stands open, or all is judged. */
export type Covered = 'none' | 'open' | Verdict;

export interface CoveredSentence extends Sentence {
  covered: Covered;
  /** Keys of what was drawn from it. */
  keys: string[];
}

type Drawn = Pick<Proposal, 'key' | 'start' | 'end' | 'verdict'>;

const coverageKnown = new WeakMap<Review, readonly CoveredSentence[]>();

/** Each sentence with what was drawn from it. */
export function coverageOf(review: Review): readonly CoveredSentence[] {
  const known = coverageKnown.get(review) ?? covered(review);
  coverageKnown.set(review, known);
  return known;
}

function covered(review: Review): CoveredSentence[] {
  const drawn = [...proposalsOf(review), ...mergedIn(review)].sort((a, b) => a.start - b.start);
  let first = 0;
  return [...review.draft.sentences]
    .sort((a, b) => a.start - b.start)
    .map((sentence) => {
      while ((drawn[first]?.end ?? Infinity) <= sentence.start) first += 1;
      const own: Drawn[] = [];
      for (let at = first; (drawn[at]?.start ?? Infinity) < sentence.end; at += 1) {
        const one = drawn[at];
        if (one !== undefined && one.end > sentence.start) own.push(one);
      }
      return { ...sentence, keys: own.map(({ key }) => key), covered: coveredBy(own) };
    });
}

/** What was said to be another entity was read where it stands, and leads to that one. */
function mergedIn(review: Review): Drawn[] {
  return review.draft.entities.flatMap(({ id, evidence }) => {
    const into = review.merged[id] === undefined ? undefined : entityIn(review, id);
    if (into === undefined || evidence === undefined) return [];
    const key = entityKey(into.id);
    return [{ key, verdict: review.verdicts[key], start: evidence.start, end: evidence.end }];
  });
}

function coveredBy(drawn: readonly Drawn[]): Covered {
  if (drawn.length === 0) return 'none';
  if (drawn.some(({ verdict }) => verdict === undefined)) return 'open';
  return drawn.some(({ verdict }) => verdict === 'accepted') ? 'accepted' : 'refused';
}
