import type { View } from '../view.ts';
import type { DraftActs } from './acts.ts';
import { draftId, type DraftState, firstDraft } from './own.ts';

export const draftView: View<DraftState, object, object, DraftActs> = {
  id: draftId,
  changes: true,
  name: { zh: '由文起草', en: 'From a document' },
  first: { draft: firstDraft },
  inside: async () => (await import('./inside.ts')).draftInside,
};
