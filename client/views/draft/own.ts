import type { RequestError } from '../../api.ts';
import type { State } from '../../state/state.ts';
import type { OfferedModel } from '#shared/model';
import type { Asked } from '../../state/asked.ts';
import type { Faults } from '../../parts/faults.ts';
import type { KeptReview } from './kept.ts';
import type { Review } from './review.ts';

export const draftId = 'draft';

/** Which proposals are gone through. */
export const shownKinds = ['all', 'entity', 'relation', 'measure'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** A form that stands in place of the card. */
export type Form = 'correct' | 'merge' | 'add-entity' | 'add-relation' | 'rules' | 'model' | undefined;

export interface Reviewing {
  step: 'review';
  review: Review;
  /** The key of the proposal that is looked at. */
  at: string | undefined;
  shown: ShownKind;
  onlyOpen: boolean;
  form: Form;
  /** Words of the text that were selected. */
  selected: { start: number; end: number } | undefined;
  byRule: ByRule;
  /** Names of what was just taken back and is gone, so that nothing else shows it. */
  tookBack?: readonly string[];
}

/** How proposals are accepted by their rule: from which certainty on, from 0 to 1, and of which rule they are seen. */
export interface ByRule {
  atLeast: number;
  opened: string | undefined;
}
export const firstByRule: ByRule = { atLeast: 0.9, opened: undefined };

export type Step =
  | { step: 'bring'; failure: RequestError | undefined }
  /** Bytes; where all are sent, the document is read. */
  | { step: 'sending'; sent: number; total: number }
  | Reviewing
  | {
      step: 'finish';
      from: Reviewing;
      isMaking: boolean;
      failure: RequestError | undefined;
      faults: Faults['faults'];
      /** The file that it was just saved as; what the check finds in it is told beside. */
      savedAs?: string;
    }
  | {
      step: 'loaded';
      from: Reviewing;
      id: string;
      title: string;
      entities: number;
      relations: number;
      measures: number;
    };

export interface DraftSlice {
  step: Step;
  /** Reviews that this browser keeps; undefined while they are looked for. */
  kept: KeptReview[] | undefined;
  /** That this browser keeps nothing, so that the review should be saved as a file. */
  cannotKeep: boolean;
  /** What stands in the fields of the first step, whatever becomes of a document. */
  said: Said;
  /** The language model that the operator set, if there is one; undefined until it was asked for. */
  model: Asked<OfferedModel | undefined> | undefined;
  /** Which piece of the document, of so many, a model is being asked about. */
  asking: { at: number; of: number } | undefined;
  /** Why nothing came of asking it. */
  askFailure: RequestError | undefined;
}

/** What is said of a document beside its text, and a text that was pasted. */
export interface Said {
  publisher: string;
  date: string;
  text: string;
}

export interface DraftState {
  draft: DraftSlice;
}
export type DraftPageState = State & DraftState;

export const nothingSaid: Said = { publisher: '', date: '', text: '' };
export const firstStep: Step = { step: 'bring', failure: undefined };
export const firstDraft: DraftSlice = {
  step: firstStep,
  kept: undefined,
  cannotKeep: false,
  said: nothingSaid,
  ...{ model: undefined, asking: undefined, askFailure: undefined },
};
