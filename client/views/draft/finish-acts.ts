import { loadDataset } from '#shared/contract/dataset-routes';
import { makeDraftDataset } from '#shared/contract/draft-routes';
import type { CoreActs } from '../../actions/core.ts';
import type { ReadingActs } from '../../actions/reading.ts';
import { asRequestError, settled } from '../../actions/settled.ts';
import { keptToken } from '../../parts/kept-tokens.ts';
import { downloadBlob } from '../../parts/download.ts';
import { type EventOf, sendFiles } from '../../parts/send-files.ts';
import { zipFiles } from '../../parts/zip-files.ts';
import { canvasView } from '../../state/state.ts';
import { focusOn } from '../../parts/focus-on.ts';
import type { State } from '../../state/state.ts';
import type { Api } from '../../api.ts';
import { everything } from '#shared/lens';
import { countedIn } from './counted.ts';
import { forgetReview, keyOf } from './kept.ts';
import type { DraftPageState, DraftSlice, Reviewing, Step } from './own.ts';
import type { Faults } from '../../parts/faults.ts';
import type { Review } from './review.ts';
import { reviewedDraft } from './reviewed.ts';
import { ruleExamples } from './rule-examples.ts';
import { finishOf, reviewBehind } from './while-making.ts';

type Made = EventOf<typeof makeDraftDataset>;
type Loaded = Extract<EventOf<typeof loadDataset>, { event: 'loaded' }>;

interface FinishParts {
  getState: () => DraftPageState;
  put: (step: Step) => void;
  set: (change: Partial<DraftSlice>) => void;
  setState: (change: Partial<State>) => void;
  api: Pick<Api, 'datasets'>;
  actions: Pick<CoreActs, 'setView' | 'fit' | 'openLens'> & Pick<ReadingActs, 'readAnew'>;
  /** Keeps a review in this browser. */
  keep: (review: Review) => void;
  /** To the server, and to the disk of the reader. */
  send?: typeof sendFiles;
  save?: (name: string, file: Blob) => void;
}

/** What a person went through becomes a dataset: saved, or loaded beside the others. */
export function createFinishActs({
  getState,
  put,
  set,
  setState,
  api,
  actions,
  keep,
  send = sendFiles,
  save = downloadBlob,
}: FinishParts) {
  const from = (): Reviewing | undefined => {
    const { step } = getState().draft;
    return step.step === 'review' ? step : step.step === 'finish' ? step.from : undefined;
  };
  const finish = (reviewing: Reviewing, more: Partial<Extract<Step, { step: 'finish' }>> = {}) => {
    const step = finishOf(getState().draft.step, reviewing.review.draft.document, more);
    if (step !== undefined) put(step);
  };

  /** Throws a RequestError. */
  const make = async ({ review }: Reviewing): Promise<Made> => {
    const told: Made[] = [];
    const file = new Blob([JSON.stringify(reviewedDraft(review))], { type: 'application/json' });
    await send({
      route: makeDraftDataset,
      ...{ files: [{ name: 'draft.json', file }], token: keptToken('admin'), signal: new AbortController().signal },
      onEvent: (event) => told.push(event),
    });
    const [made] = told;
    if (made === undefined) throw asRequestError('the answer ended before it said anything');
    return made;
  };

  /** What the check finds is told; nothing is loaded then, nor where only a check is wished. Throws a RequestError. */
  const load = async (
    { id, files }: Made,
    wish: { merge?: 'true'; dryRun?: 'true' },
  ): Promise<{ loaded: Loaded | undefined; faults: Faults['faults'] }> => {
    const told: Loaded[] = [];
    let faults: Faults['faults'] = [];
    await send({
      ...{ route: loadDataset, token: keptToken('admin'), signal: new AbortController().signal },
      query: wish,
      files: files.map(({ name, text }) => ({ name: `${id}/${name}`, file: new Blob([text]) })),
      onEvent: (event) => {
        // Each by itself: a person mends them one by one.
        if (event.event === 'plan') faults = event.everyFault?.map((one) => ({ ...one, count: 1 })) ?? event.faults;
        if (event.event === 'loaded') told.push(event);
      },
    });
    return { loaded: told.at(-1), faults };
  };

  /** Does something that takes a while with what was gone through, and tells what became of it. */
  const making = async (act: (reviewing: Reviewing, made: Made) => Promise<void>) => {
    const reviewing = from();
    if (reviewing === undefined) return;
    finish(reviewing, { isMaking: true });
    const done = await settled(make(reviewing).then((made) => act(reviewing, made)));
    if (done.state === 'failed') finish(reviewing, { failure: done.error });
    if (getState().draft.step.step === 'finish') focusOn('draft-finish-title');
  };

  return {
    openFinish: () => {
      const reviewing = from();
      if (reviewing === undefined) return;
      put({ step: 'finish', from: reviewing, isMaking: false, failure: undefined, faults: [] });
      focusOn('draft-finish-title');
    },
    backToReview: () => {
      const reviewing = reviewBehind(getState().draft.step);
      if (reviewing === undefined) return;
      // What was loaded is kept no more by this browser.
      keep(reviewing.review);
      put(reviewing);
      focusOn('draft-card');
    },
    /** `isMerging` where a person said that what has the same id is the same. */
    loadReviewed: (isMerging = false) =>
      making(async (reviewing, made) => {
        const { loaded, faults } = await load(made, isMerging ? { merge: 'true' } : {});
        if (loaded === undefined) finish(reviewing, { faults });
        else {
          const {
            id,
            title,
            drawn: { entities, relations },
          } = loaded;
          const now = finishOf(getState().draft.step, reviewing.review.draft.document)?.from;
          // What a model proposed meanwhile is not loaded, and can be gone on with.
          if (now?.review === reviewing.review) await forgetReview(keyOf(reviewing.review)).catch(() => undefined);
          set({ kept: undefined });
          if (now !== undefined) {
            const { measures } = countedIn(reviewedDraft(reviewing.review));
            put({ step: 'loaded', from: now, id, title, entities, relations, measures });
            focusOn('draft-loaded-title');
          }
          await actions.readAnew();
        }
      }),
    saveDataset: () =>
      making(async (reviewing, made) => {
        const { id, files } = made;
        const savedAs = `${id}.zip`;
        save(savedAs, zipFiles(files.map(({ name, text }) => ({ name: `${id}/${name}`, text }))));
        // Saved it is either way; whether it could be loaded is told.
        const { faults } = await load(made, { dryRun: 'true' });
        finish(reviewing, { faults, savedAs });
      }),
    /** To be gone on with elsewhere, or by somebody else. */
    saveReview: () => {
      const review = from()?.review;
      if (review !== undefined) save(`${review.draft.document.id}.review.json`, asFile(review));
    },
    saveRuleExamples: () => {
      const review = from()?.review;
      if (review !== undefined) save(`${review.draft.document.id}.rule-examples.json`, asFile(ruleExamples(review)));
    },
    /** The other datasets are switched off, and all of this one is drawn. */
    seeLoaded: async () => {
      const { step } = getState().draft;
      if (step.step === 'loaded') {
        const { datasets } = await api.datasets();
        setState({ hiddenDatasets: new Set(datasets.map(({ id }) => id).filter((id) => id !== step.id)) });
        await actions.openLens(everything);
      }
      await actions.setView(canvasView);
      actions.fit();
    },
  };
}

function asFile(value: unknown): Blob {
  return new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: 'application/json' });
}
