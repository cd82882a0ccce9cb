import { loadDataset } from '#shared/contract/dataset-routes';
import { makeDraftDataset } from '#shared/contract/draft-routes';
import type { CoreActs } from '../../actions/core.ts';
import type { ReadingActs } from '../../actions/reading.ts';
import { asRequestError, settled } from '../../actions/settled.ts';
import { keptAdminToken } from '../../parts/admin-token.ts';
import { downloadBlob } from '../../parts/download.ts';
import { type EventOf, sendFiles } from '../../parts/send-files.ts';
import { zipFiles } from '../../parts/zip-files.ts';
import { canvasView } from '../../state/state.ts';
import type { DraftPageState, Reviewing, Step } from './own.ts';
import { reviewedDraft } from './reviewed.ts';
import { ruleExamples } from './rule-examples.ts';

type Made = EventOf<typeof makeDraftDataset>;
type Loaded = Extract<EventOf<typeof loadDataset>, { event: 'loaded' }>;

interface FinishParts {
  getState: () => DraftPageState;
  put: (step: Step) => void;
  actions: Pick<CoreActs, 'setView' | 'fit'> & Pick<ReadingActs, 'readAnew'>;
}

/** What a person went through becomes a dataset: saved, or loaded beside the others. */
export function createFinishActs({ getState, put, actions }: FinishParts) {
  const from = (): Reviewing | undefined => {
    const { step } = getState().draft;
    return step.step === 'review' ? step : step.step === 'finish' ? step.from : undefined;
  };
  const finish = (reviewing: Reviewing, more: Partial<Extract<Step, { step: 'finish' }>> = {}) =>
    put({ step: 'finish', from: reviewing, isMaking: false, failure: undefined, faults: [], ...more });

  /** Throws a RequestError. */
  const make = async ({ review }: Reviewing): Promise<Made> => {
    const told: Made[] = [];
    const file = new Blob([JSON.stringify(reviewedDraft(review))], { type: 'application/json' });
    await sendFiles({
      route: makeDraftDataset,
      ...{ files: [{ name: 'draft.json', file }], token: keptAdminToken(), signal: new AbortController().signal },
      onEvent: (event) => told.push(event),
    });
    const [made] = told;
    if (made === undefined) throw asRequestError('the answer ended before it said anything');
    return made;
  };

  /** What the check finds is told; nothing is loaded then. Throws a RequestError. */
  const load = async ({ id, files }: Made): Promise<{ loaded: Loaded | undefined; faults: string[] }> => {
    const told: Loaded[] = [];
    const faults: string[] = [];
    await sendFiles({
      ...{ route: loadDataset, token: keptAdminToken(), signal: new AbortController().signal },
      files: files.map(({ name, text }) => ({ name: `${id}/${name}`, file: new Blob([text]) })),
      onEvent: (event) => {
        if (event.event === 'plan') faults.push(...event.faults.map(({ wanted, found }) => `${wanted}: ${found}`));
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
  };

  return {
    openFinish: () => {
      const reviewing = from();
      if (reviewing !== undefined) finish(reviewing);
    },
    backToReview: () => {
      const reviewing = from();
      if (reviewing !== undefined) put(reviewing);
    },
    loadReviewed: () =>
      making(async (reviewing, made) => {
        const { loaded, faults } = await load(made);
        if (loaded === undefined) finish(reviewing, { faults });
        else {
          const { title, entities, relations } = loaded;
          put({ step: 'loaded', from: reviewing, title, entities, relations });
          await actions.readAnew();
        }
      }),
    saveDataset: () =>
      making(async (reviewing, { id, files }) => {
        downloadBlob(`${id}.zip`, zipFiles(files.map(({ name, text }) => ({ name: `${id}/${name}`, text }))));
        finish(reviewing);
        return Promise.resolve();
      }),
    /** To be gone on with elsewhere, or by somebody else. */
    saveReview: () => {
      const review = from()?.review;
      if (review !== undefined) save(`${review.draft.document.id}.review.json`, review);
    },
    saveRuleExamples: () => {
      const review = from()?.review;
      if (review !== undefined) save(`${review.draft.document.id}.rule-examples.json`, ruleExamples(review));
    },
    seeLoaded: async () => {
      await actions.setView(canvasView);
      actions.fit();
    },
  };
}

function save(name: string, value: unknown): void {
  downloadBlob(name, new Blob([`${JSON.stringify(value, undefined, 2)}\n`], { type: 'application/json' }));
}
