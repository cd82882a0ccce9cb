import { expect, test } from 'vitest';
import { smallDraft, smallDraftWords, smallProposals } from '../../../client/states/small-draft.ts';
import { judge } from '../../../client/views/draft/judge.ts';
import { firstByRule, firstStep, type Reviewing, type Step } from '../../../client/views/draft/own.ts';
import { proposalsOf, reviewOf } from '../../../client/views/draft/review.ts';
import { finishOf, withArrived } from '../../../client/views/draft/while-making.ts';

const review = reviewOf(smallDraft, smallDraftWords);
const [first] = proposalsOf(review);
if (first === undefined) throw new Error('the small draft proposes nothing');

const clicked: Reviewing = {
  ...{ step: 'review', review, at: first.key, shown: 'all', onlyOpen: true },
  ...{ form: undefined, selected: undefined, byRule: firstByRule },
};
const judged: Reviewing = { ...clicked, review: judge(review, [first], 'accepted') };
const making = (from: Reviewing) =>
  ({ step: 'finish', from, isMaking: true, failure: undefined, faults: [] }) satisfies Step;
const { document } = smallDraft;
const fault = { file: 'relations.csv', rule: 'ends-unsaid', count: 1, wanted: 'both ends', found: 'one' };

test('what was judged while a dataset was made stays when the making ends', () => {
  const ended = finishOf(making(judged), document, { faults: [fault] });
  expect(ended).toEqual({ ...making(judged), isMaking: false, faults: [fault] });
});

test('the end of a making changes nothing where its last step is not shown any more', () => {
  const other = { ...document };
  expect({
    review: finishOf(judged, document),
    first: finishOf(firstStep, document),
    otherDocument: finishOf(making(clicked), other),
  }).toEqual({ review: undefined, first: undefined, otherDocument: undefined });
});

const loaded: Step = {
  step: 'loaded',
  from: judged,
  id: 'small',
  title: 'Small',
  entities: 1,
  relations: 0,
  measures: 0,
};

test.each(Object.entries({ 'gone through': judged, 'being made a dataset': making(judged), made: loaded }))(
  'what a model proposes of a document that is %s joins its review, and the step stays',
  (_, step) => {
    const arrived = withArrived(step, smallProposals, review);
    const ended = arrived === undefined ? undefined : (finishOf(arrived.step, document) ?? arrived.step);
    const kept = ended === undefined ? undefined : ended.step === 'review' ? ended : 'from' in ended && ended.from;
    expect({
      step: arrived?.step.step,
      asked: arrived?.review.draft.asked,
      verdicts: arrived?.review.verdicts,
      isShown: kept !== false && kept?.review === arrived?.review,
    }).toEqual({ step: step.step, asked: [smallProposals.told], verdicts: judged.review.verdicts, isShown: true });
  },
);

test('what a model proposes of another document changes nothing', () => {
  expect({
    first: withArrived(firstStep, smallProposals, review),
    other: withArrived(judged, smallProposals, { ...review, draft: { ...review.draft, document: { ...document } } }),
  }).toEqual({ first: undefined, other: undefined });
});
