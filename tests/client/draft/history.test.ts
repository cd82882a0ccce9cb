import { expect, test } from 'vitest';
import { smallDraft, smallDraftWords } from '../../../client/states/small-draft.ts';
import { addedEntity } from '../../../client/views/draft/added.ts';
import { namesGone, remembering, takenBack } from '../../../client/views/draft/history.ts';
import { addEntity, correctEntity, judge, merge } from '../../../client/views/draft/judge.ts';
import { proposalsOf, Review, reviewOf } from '../../../client/views/draft/review.ts';

const review = reviewOf(smallDraft, smallDraftWords);
const [first] = proposalsOf(review);
const thing = proposalsOf(review).find((one) => one.what === 'entity');
if (first === undefined || thing?.what !== 'entity') throw new Error('the small draft proposes nothing');

const acts: Record<string, (before: Review) => Review> = {
  'a verdict': (before) => judge(before, [first], 'accepted'),
  'another verdict': (before) => judge(before, [first], 'refused'),
  'what was put right': (before) =>
    correctEntity(before, thing, { kind: 'City', name: '赣州', aliases: [thing.entity.name] }),
  'a merge': (before) => merge(before, 'company:j', 'company:s'),
  'what was added': (before) => addEntity(before, addedEntity(before, { start: 0, end: 4 }, 'Project')),
};

const said = ({ draft, verdicts, corrections, merged, past }: Review) => ({
  ...{ draft, verdicts, corrections, merged, past },
});

test('every act is taken back, the last one first, after the review was saved and read too', () => {
  const steps = Object.values(acts).reduce<Review[]>(
    (all, act) => {
      const before = all.at(-1) ?? review;
      return [...all, remembering(before, act(before))];
    },
    [review],
  );
  const saved = Review.parse(JSON.parse(JSON.stringify(steps.at(-1))));
  const back = steps
    .slice(0, -1)
    .reduceRight<Review[]>((all, _, nth) => [...all, takenBack(all.at(-1) ?? saved)?.review ?? fail(nth)], [saved]);
  expect(back.map(said)).toEqual(steps.toReversed().map(said));
  expect(takenBack(review)).toBeUndefined();
});

test.each(Object.entries(acts))('taking %s back leads to where it was done', (_, act) => {
  const one = judge(review, [first], undefined);
  expect(takenBack(remembering(one, act(one)))?.keys.length).toBeGreaterThan(0);
});

test('taking back what was put right of a thing that was accepted before leads to that thing', () => {
  const accepted = judge(review, [thing], 'accepted');
  const right = correctEntity(accepted, thing, { kind: 'City', name: '赣州', aliases: [thing.entity.name] });
  expect(takenBack(remembering(accepted, right))?.keys).toEqual([thing.key]);
});

test('what was added is gone when it is taken back, and is told by its name; a verdict leaves nothing gone', () => {
  const entity = addedEntity(review, { start: 0, end: 4 }, 'Project');
  const gone = (next: Review) => {
    const after = takenBack(remembering(review, next))?.review;
    return after === undefined ? undefined : namesGone(next, after);
  };
  expect({ added: gone(addEntity(review, entity)), judged: gone(judge(review, [first], 'refused')) }).toEqual({
    ...{ added: [entity.name], judged: [] },
  });
});

test('what was proposed since by others stays when an older act is taken back', () => {
  const judged = remembering(review, judge(review, [first], 'accepted'));
  const more = addedEntity(judged, { start: 0, end: 4 }, 'Project');
  const proposed = { ...judged, draft: { ...judged.draft, entities: [...judged.draft.entities, more] } };
  const back = takenBack(proposed)?.review;
  expect({ verdicts: back?.verdicts, last: back?.draft.entities.at(-1)?.id }).toEqual({ verdicts: {}, last: more.id });
});

test('a review of before there was a history is read, and has none', () => {
  const { past: _, ...older } = review;
  expect(Review.parse(JSON.parse(JSON.stringify(older))).past).toEqual([]);
});

function fail(nth: number): never {
  throw new Error(`step ${nth} cannot be taken back`);
}
