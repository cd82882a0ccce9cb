import { askDraftModel } from '#shared/contract/draft-routes';
import type { ModelProposals } from '#shared/model';
import { modelPieces } from '#shared/model-pieces';
import { settled } from '../../actions/settled.ts';
import type { Api } from '../../api.ts';
import { keptToken } from '../../parts/kept-tokens.ts';
import { focusOn } from '../../parts/focus-on.ts';
import { sendFiles } from '../../parts/send-files.ts';
import type { DraftPageState, DraftSlice, Step } from './own.ts';
import type { Review } from './review.ts';
import { withArrived } from './while-making.ts';

interface ModelParts {
  getState: () => DraftPageState;
  put: (step: Step) => void;
  set: (change: Partial<DraftSlice>) => void;
  keep: (review: Review) => void;
  api: Pick<Api, 'draftModel'>;
}

/** A language model is asked about the document, where a person says so; the review goes on meanwhile. */
export function createModelActs({ getState, put, set, keep, api }: ModelParts) {
  let running = new AbortController();

  const take = (proposals: ModelProposals, asked: Review) => {
    const arrived = withArrived(getState().draft.step, proposals, asked);
    if (arrived === undefined) return;
    keep(arrived.review);
    put(arrived.step);
  };

  return {
    readModel: async () => {
      set({ model: { state: 'busy' } });
      const token = keptToken('admin');
      const asked = await settled(api.draftModel(token === undefined ? {} : { token }));
      set({ model: asked.state === 'failed' ? asked : { state: 'done', value: asked.value.model } });
    },
    askModel: async () => {
      const { step, asking } = getState().draft;
      if (step.step !== 'review' || asking !== undefined) return;
      const { review } = step;
      running = new AbortController();
      const { signal } = running;
      put({ ...step, form: undefined });
      set({ asking: { at: 0, of: modelPieces(review.draft).pieces.length }, askFailure: undefined });
      focusOn('draft-card');
      const file = new Blob([JSON.stringify(review.draft)], { type: 'application/json' });
      const sent = await settled(
        sendFiles({
          ...{ route: askDraftModel, files: [{ name: 'draft.json', file }], token: keptToken('admin'), signal },
          onEvent: (event) => {
            if (signal.aborted) return;
            if (event.event === 'proposals') take(event.proposals, review);
            else set({ asking: { at: event.at, of: event.of } });
          },
        }),
      );
      if (signal.aborted) return;
      set({ asking: undefined, askFailure: sent.state === 'failed' ? sent.error : undefined });
    },
    /** What came until then stays. */
    stopAsking: () => {
      running.abort();
      set({ asking: undefined, askFailure: undefined });
    },
  };
}
