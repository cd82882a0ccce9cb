import type { Draft } from '#shared/draft';
import type { Proposal, Verdict } from './review.ts';

type Sentence = Draft['sentences'][number];

/** What became of a sentence: nothing was drawn from it, something stands open, or all is judged. */
export type Covered = 'none' | 'open' | Verdict;

export interface CoveredSentence extends Sentence {
  covered: Covered;
  /** Keys of what was drawn from it. */
  keys: string[];
}

/** Each sentence with what was drawn from it. */
export function coverageOf({ sentences }: Draft, proposals: readonly Proposal[]): CoveredSentence[] {
  return sentences.map((sentence) => {
    const drawn = proposals.filter(({ start, end }) => start < sentence.end && end > sentence.start);
    return { ...sentence, keys: drawn.map(({ key }) => key), covered: coveredBy(drawn) };
  });
}

function coveredBy(drawn: readonly Proposal[]): Covered {
  if (drawn.length === 0) return 'none';
  if (drawn.some(({ verdict }) => verdict === undefined)) return 'open';
  return drawn.some(({ verdict }) => verdict === 'accepted') ? 'accepted' : 'refused';
}
