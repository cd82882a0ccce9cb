import { makeDraft } from '#shared/contract/draft-routes';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { asRequestError, settled } from '../../actions/settled.ts';
import { keptToken } from '../../parts/kept-tokens.ts';
import type { BroughtFile } from '../../parts/dropped.ts';
import { sendFiles } from '../../parts/send-files.ts';
import type { ActParts } from '../view.ts';
import { createFinishActs } from './finish-acts.ts';
import { forgetReview, keepReview, keptReviews } from './kept.ts';
import {
  type DraftPageState,
  type DraftSlice,
  type DraftState,
  firstStep,
  nothingSaid,
  type Said,
  type Step,
} from './own.ts';
import { asDate } from './said-date.ts';
import { createModelActs } from './model-acts.ts';
import { createReviewActs } from './review-acts.ts';
import { Review, reviewOf } from './review.ts';

export type DraftActs = ReturnType<typeof createDraftActs>;
export type DraftContext = Context<DraftPageState, Actions & DraftActs>;

/** Documents read, drafts gone through, kept and made a dataset. */
export function createDraftActs({ store, api, actions }: ActParts<DraftState>) {
  const { getState, setState } = store;
  let running = new AbortController();
  const set = (change: Partial<DraftSlice>) => setState(({ draft }) => ({ draft: { ...draft, ...change } }));
  const put = (step: Step) => set({ step });
  const keep = (review: Review) => void keepReview(review).catch(() => set({ cannotKeep: true }));
  const reviewActs = createReviewActs({ getState, put, keep });
  const modelActs = createModelActs({ getState, put, set, keep, api });

  const readKept = async () => {
    try {
      set({ kept: await keptReviews() });
    } catch {
      set({ kept: [], cannotKeep: true });
    }
  };

  /** A review that was saved as a file is gone on with; everything else is read as a document. */
  const bringDocument = async (files: readonly BroughtFile[]) => {
    const { said } = getState().draft;
    const [publisher, date] = [said.publisher.trim() || undefined, asDate(said.date)];
    const [first] = files;
    if (first === undefined) return;
    const saved = await savedReview(first);
    if (saved !== undefined) {
      reviewActs.openReview(saved);
      return;
    }
    running.abort();
    running = new AbortController();
    const { signal } = running;
    put({ step: 'sending', sent: 0, total: first.file.size });
    const told: Review[] = [];
    const sent = await settled(
      sendFiles({
        ...{ route: makeDraft, files: [first], query: { publisher, date }, token: keptToken('admin'), signal },
        onSent: (bytes, total) => {
          if (!signal.aborted) put({ step: 'sending', sent: bytes, total });
        },
        onEvent: ({ draft, kinds, types }) => told.push(reviewOf(draft, { kinds, types })),
      }),
    );
    if (signal.aborted) return;
    const [review] = told;
    if (sent.state === 'failed') put({ step: 'bring', failure: sent.error });
    else if (review === undefined)
      put({ step: 'bring', failure: asRequestError('the answer ended before it said anything') });
    else {
      set({ said: nothingSaid });
      reviewActs.openReview(review);
    }
  };

  return {
    bringDocument,
    say: (change: Partial<Said>) => set({ said: { ...getState().draft.said, ...change } }),
    readKept,
    ...reviewActs,
    ...modelActs,
    ...createFinishActs({ getState, put, set, actions, api, setState, keep }),
    stopReading: () => {
      running.abort();
      put(firstStep);
    },
    /** The review stays kept. */
    leaveReview: async () => {
      modelActs.stopAsking();
      put(firstStep);
      await readKept();
    },
    forgetReview: async (key: string) => {
      await forgetReview(key);
      await readKept();
    },
  };
}

async function savedReview({ name, file }: BroughtFile): Promise<Review | undefined> {
  if (!name.endsWith('.json')) return undefined;
  try {
    return Review.safeParse(JSON.parse(await file.text())).data;
  } catch {
    return undefined;
  }
}
