// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { draftDataset } from '../../../server/draft/writing/draft-dataset.ts';
import { Draft } from '../../../shared/draft.ts';
import { smallDraft, smallDraftWords } from '../../../client/states/small-draft.ts';
import { firstState } from '../../../client/state/state.ts';
import { createFinishActs } from '../../../client/views/draft/finish-acts.ts';
import { judge } from '../../../client/views/draft/judge.ts';
import { firstByRule, firstDraft, type Reviewing, type Step } from '../../../client/views/draft/own.ts';
import { proposalsOf, type Review, reviewOf } from '../../../client/views/draft/review.ts';
import type { sendFiles } from '../../../client/parts/send-files.ts';
import { checkFiles } from '../../support/check-files.ts';

const all = reviewOf(smallDraft, smallDraftWords);
const reviewing: Reviewing = {
  ...{ step: 'review', review: judge(all, proposalsOf(all), 'accepted'), at: undefined, shown: 'all', onlyOpen: true },
  ...{ form: undefined, selected: undefined, byRule: firstByRule },
};

/** The acts with a server on the other side that makes and checks as the real one does, and stops before it loads. */
function actsFrom(first: Step) {
  let step = first;
  const [saved, kept, asked]: [string[], Review[], unknown[]] = [[], [], []];
  const send = async ({ route, files = [], query, onEvent }: Parameters<typeof sendFiles>[0]) => {
    if (route.path === '/api/drafts/dataset') {
      const draft = Draft.parse(JSON.parse((await files[0]?.file.text()) ?? ''));
      const made = draftDataset([draft], { id: 'small', title: 'Small', kinds: {} });
      onEvent({
        event: 'dataset',
        id: 'small',
        files: Object.entries(made).map(([name, text]) => ({ name, text })),
      });
      return;
    }
    asked.push(query);
    const texts = await Promise.all(
      files.map(async ({ name, file }) => [name.slice('small/'.length), await file.text()]),
    );
    const { faults } = await checkFiles(Object.fromEntries(texts) as Record<string, string>);
    onEvent({ event: 'plan', faults: faults.map((one) => ({ ...one, count: 1 })) });
  };
  const acts = createFinishActs({
    getState: () => ({ ...firstState, draft: { ...firstDraft, step } }),
    put: (next) => {
      step = next;
    },
    ...{ set: () => undefined, setState: () => undefined, api: {} as never, actions: {} as never },
    keep: (review) => kept.push(review),
    send,
    save: (name) => saved.push(name),
  });
  return { acts, saved, kept, asked, now: () => step };
}

const finishing: Step = { step: 'finish', from: reviewing, isMaking: false, failure: undefined, faults: [] };

test('a dataset that is saved is checked, and what would fail is told beside it', async () => {
  const [relation] = smallDraft.relations;
  if (relation === undefined) throw new Error('the small draft has no relation');
  const wrong = { ...relation, evidence: { ...relation.evidence, quote: '没有这一句' } };
  const broken = reviewOf({ ...smallDraft, relations: [wrong] }, smallDraftWords);
  const from = { ...reviewing, review: judge(broken, proposalsOf(broken), 'accepted') };
  const { acts, saved, asked, now } = actsFrom({ ...finishing, from });
  await acts.saveDataset();
  const step = now();
  expect({
    saved,
    asked,
    savedAs: step.step === 'finish' ? step.savedAs : undefined,
    isFaulty: step.step === 'finish' && step.faults.length > 0,
  }).toEqual({ saved: ['small.zip'], asked: [{ dryRun: 'true' }], savedAs: 'small.zip', isFaulty: true });
});

test('from what was loaded a reader comes back to the review, which is kept again', () => {
  const counts = { entities: 7, relations: 4, measures: 1 };
  const { acts, kept, now } = actsFrom({ step: 'loaded', from: reviewing, id: 'small', title: 'Small', ...counts });
  acts.backToReview();
  expect({ step: now(), kept }).toEqual({ step: reviewing, kept: [reviewing.review] });
});

test('while a dataset is made nobody leaves for the review', () => {
  const making: Step = { ...finishing, isMaking: true };
  const { acts, kept, now } = actsFrom(making);
  acts.backToReview();
  expect({ step: now(), kept }).toEqual({ step: making, kept: [] });
});
