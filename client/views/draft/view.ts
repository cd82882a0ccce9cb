import type { View } from '../view.ts';
import type { DraftActs } from './acts.ts';
import { draftId, type DraftState, firstDraft, type Step } from './own.ts';

export const draftView: View<DraftState, object, object, DraftActs> = {
  id: draftId,
  changes: true,
  name: { zh: '由文起草', en: 'From a document' },
  first: { draft: firstDraft },
  withoutRead: ({ draft }) => ({ draft: { ...draft, step: unchecked(draft.step) } }),
  inside: async () => (await import('./inside.ts')).draftInside,
};

/** What a check against what was loaded found may be otherwise now. */
function unchecked(step: Step): Step {
  if (step.step !== 'finish' || step.isMaking) return step;
  const { savedAs: _, ...finish } = step;
  return { ...finish, failure: undefined, faults: [] };
}
