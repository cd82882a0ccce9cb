import { expect, test } from 'vitest';
import { smallDraft, smallDraftWords } from '../../../client/states/small-draft.ts';
import { correctMeasure } from '../../../client/views/draft/judge.ts';
import { proposalsOf, Review, reviewOf } from '../../../client/views/draft/review.ts';
import { reviewedDraft } from '../../../client/views/draft/reviewed.ts';

const review = reviewOf(smallDraft, smallDraftWords);
const measure = proposalsOf(review).find(({ what }) => what === 'measure');
if (measure?.what !== 'measure') throw new Error('the small draft has a number');
const value = { name: '全长', value: 71.5, unit: '公里' };

test('a number that was given to the wrong thing is given to another, and kept so', () => {
  const corrected = correctMeasure(review, measure, { ...value, entity: 'city:431000' });
  const again = Review.parse(JSON.parse(JSON.stringify({ ...corrected, changed: '2026-11-26T05:00:00.000Z' })));
  expect(reviewedDraft(again).measures).toMatchObject([{ ...value, entity: 'city:431000' }]);
});

test('without saying whose it is it stays whose it was', () => {
  const corrected = correctMeasure(review, measure, value);
  expect(reviewedDraft(corrected).measures).toMatchObject([{ ...value, entity: measure.entity.id }]);
});
