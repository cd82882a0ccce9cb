import type { Draft } from '#shared/draft';
import type { ModelProposals } from '#shared/model';
import type { Reviewing, Step } from './own.ts';
import { listed } from './review-acts.ts';
import { type Review, withProposals } from './review.ts';

type Finish = Extract<Step, { step: 'finish' }>;

/** The last step of a document as it stands now: what came of the review meanwhile stays. Undefined where another step is shown by now. */
export function finishOf(step: Step, document: Draft['document'], more: Partial<Finish> = {}): Finish | undefined {
  if (step.step !== 'finish' || step.from.review.draft.document !== document) return undefined;
  const { savedAs: _, ...shown } = step;
  return { ...shown, isMaking: false, failure: undefined, faults: [], ...more };
}

/** The review that a last step came from, to be gone on with; undefined while something is made of it. */
export function reviewBehind(step: Step): Reviewing | undefined {
  if (step.step === 'loaded') return step.from;
  return step.step === 'finish' && !step.isMaking ? step.from : undefined;
}

/** The step with what a model proposes of the document that it was asked about: gone through, about to be made a dataset, or made. Undefined where another document is shown. */
export function withArrived(
  step: Step,
  proposals: ModelProposals,
  asked: Review,
): { step: Step; review: Review } | undefined {
  const now = step.step === 'review' ? step : step.step === 'finish' || step.step === 'loaded' ? step.from : undefined;
  if (now === undefined || now.review.draft.document !== asked.draft.document) return undefined;
  const next: Reviewing = { ...now, review: withProposals(now.review, proposals) };
  const seen = { ...next, at: next.at ?? listed(next)[0]?.key };
  return {
    step: step.step === 'finish' || step.step === 'loaded' ? { ...step, from: seen } : seen,
    review: seen.review,
  };
}
