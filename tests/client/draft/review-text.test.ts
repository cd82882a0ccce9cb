import { describe, expect, test } from 'vitest';
import { addedEntity } from '../../../client/views/draft/added.ts';
import { coverageOf } from '../../../client/views/draft/coverage.ts';
import { judge, merge } from '../../../client/views/draft/judge.ts';
import { piecesOf } from '../../../client/views/draft/pieces.ts';
import { proposalsOf } from '../../../client/views/draft/review.ts';
import { proposal, review } from '../../support/small-review.ts';

describe('the text of a review', () => {
  const current = proposal(review, 'relation', '赣州市 SIGNED 合作协议');
  const sentences = coverageOf(review);

  test('tells of each sentence what became of it', () => {
    const judged = judge(
      review,
      proposalsOf(review).filter(({ start }) => start === current.start),
      'accepted',
    );
    expect(coverageOf(judged).map(({ covered }) => covered)).toEqual([...['none', 'accepted', 'open', 'open', 'none']]);
  });

  test('tells a sentence as read where its thing was said to be another one, and leads to that one', () => {
    const [heading = { start: 0, end: 0 }] = review.draft.sentences;
    const thing = addedEntity(review, heading, 'Project');
    const open = { ...review, draft: { ...review.draft, entities: [...review.draft.entities, thing] } };
    const [before] = coverageOf(open);
    const [after] = coverageOf(merge(open, thing.id, 'project:p'));
    expect({ before: before?.covered, after: after?.covered, keys: after?.keys }).toEqual({
      ...{ before: 'open', after: 'accepted', keys: ['entity project:p'] },
    });
  });

  test('is whole, cut where a name of the fact begins or ends', () => {
    const { text } = review.draft.document;
    const pieces = piecesOf(text, sentences, { current, selected: undefined });
    const wordsAs = (role: string) =>
      pieces.filter((one) => one.role === role).map(({ start, end }) => text.slice(start, end));
    expect({
      text: pieces.map(({ start, end }) => text.slice(start, end)).join(''),
      source: wordsAs('source'),
      target: wordsAs('target'),
    }).toEqual({ text, source: ['赣州市'], target: ['合作协议'] });
  });
});
