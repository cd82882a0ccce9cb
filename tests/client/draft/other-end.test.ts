import { expect, test } from 'vitest';
import { smallDraft, smallDraftWords } from '../../../client/states/small-draft.ts';
import { correctRelation } from '../../../client/views/draft/judge.ts';
import { proposalsOf, reviewOf } from '../../../client/views/draft/review.ts';
import { reviewedDraft } from '../../../client/views/draft/reviewed.ts';

const note = '三一集团来自上文';
const review = reviewOf(
  {
    ...smallDraft,
    relations: smallDraft.relations.map((one) => ({
      ...one,
      evidence: { ...one.evidence, basis: 'context' as const, note },
    })),
  },
  smallDraftWords,
);
const supplies = proposalsOf(review).find((one) => one.what === 'relation' && one.relation.type === 'SUPPLIES');
if (supplies?.what !== 'relation') throw new Error('the small draft has a supplier');
const { source, type, target, status } = supplies.relation;
const noteAfter = (correction: { source: string }) =>
  reviewedDraft(correctRelation(review, supplies, { type, target, status, ...correction })).relations[0]?.evidence.note;

test('what was said of an end goes with it, and stays where only something else was put right', () => {
  expect({ other: noteAfter({ source: 'city:431000' }), same: noteAfter({ source }) }).toEqual({
    other: '审读者指认：郴州市、江铃集团',
    same: note,
  });
});
