import { describe, expect, test } from 'vitest';
import { judge } from '../../../client/views/draft/judge.ts';
import { openGroups } from '../../../client/views/draft/open-groups.ts';
import { proposalsOf, Review, ruleOf, withProposals } from '../../../client/views/draft/review.ts';
import { reviewedDraft } from '../../../client/views/draft/reviewed.ts';
import { smallProposals } from '../../../client/states/small-draft.ts';
import { proposal, review, verdicts } from '../../support/small-review.ts';

describe('a review', () => {
  test('goes through the text from its beginning, of each sentence first what is said, which accepts its things', () => {
    const order = proposalsOf(review).map((one) => one.what);
    expect(order).toEqual([
      ...['relation', 'relation', 'entity', 'entity', 'entity'],
      ...['relation', 'measure', 'entity'],
      ...['relation', 'entity', 'entity'],
    ]);
  });

  test('accepts the ends of a fact with it, and refuses the facts of an end with that', () => {
    const accepted = judge(review, [proposal(review, 'relation', '三一集团 SUPPLIES 江铃集团')], 'accepted');
    expect(verdicts(accepted)).toMatchObject({ 'entity 三一集团': 'accepted', 'entity 江铃集团': 'accepted' });
    const refused = judge(accepted, [proposal(accepted, 'entity', '三一集团')], 'refused');
    expect(verdicts(refused)).toMatchObject({
      'entity 三一集团': 'refused',
      'relation 三一集团 SUPPLIES 江铃集团': 'refused',
      'entity 江铃集团': 'accepted',
    });
  });

  test('takes a verdict back', () => {
    const one = proposal(review, 'measure', '赣郴高速公路');
    const back = judge(judge(review, [one], 'refused'), [one], undefined);
    expect(back.verdicts).toEqual({});
  });

  test('groups what is open by rule, and what its sentence states, with those that are certain enough', () => {
    const groups = openGroups(review, 0.8).map(({ rule, open, enough }) => ({
      ...{ rule, open: open.length, enough: enough.length },
    }));
    expect(groups).toEqual([
      { rule: '', open: 10, enough: 10 },
      { rule: 'suffix', open: 4, enough: 4 },
      { rule: 'division', open: 2, enough: 2 },
      { rule: 'signed', open: 2, enough: 2 },
      { rule: 'builds', open: 1, enough: 0 },
      { rule: 'measure', open: 1, enough: 1 },
      { rule: 'supplies', open: 1, enough: 1 },
    ]);
    expect(openGroups(judge(review, proposalsOf(review), 'accepted'), 0)).toEqual([]);
  });

  test('is the same after it was saved and read', () => {
    const judged = judge(review, proposalsOf(review).slice(0, 4), 'accepted');
    expect(Review.parse(JSON.parse(JSON.stringify(judged)))).toEqual(judged);
  });
});

describe('what a language model proposes', () => {
  const judged = judge(review, [proposal(review, 'relation', '三一集团 SUPPLIES 江铃集团')], 'accepted');
  const added = withProposals(judged, smallProposals);

  test('stands open among the rest, and what was judged stays judged', () => {
    expect(verdicts(added)).toEqual({ ...verdicts(judged), 'relation 江铃集团 SUPPLIES 三一集团': undefined });
  });

  test('has its maker; what a rule proposes too has both', () => {
    const makersOf = (words: string) => {
      const { rule, models } = ruleOf(proposal(added, 'relation', words));
      return { rule, models };
    };
    expect({ alone: makersOf('江铃集团 SUPPLIES 三一集团'), both: makersOf('三一集团 SUPPLIES 江铃集团') }).toEqual({
      alone: { rule: 'model', models: ['qwen3:8b'] },
      both: { rule: 'supplies', models: ['qwen3:8b'] },
    });
  });

  test('goes with what became of the asking into what is saved and made', () => {
    const { asked } = reviewedDraft(Review.parse(JSON.parse(JSON.stringify(added))));
    expect(asked).toEqual([smallProposals.told]);
  });

  test('twice by one model is once', () => {
    const again = withProposals(added, smallProposals);
    expect(again.draft).toEqual(added.draft);
  });
});
