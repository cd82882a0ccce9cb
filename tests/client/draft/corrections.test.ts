import { describe, expect, test } from 'vitest';
import { addedEntity, addedRelation, wordsIn } from '../../../client/views/draft/added.ts';
import {
  addEntity,
  addRelation,
  correctEntity,
  correctMeasure,
  correctRelation,
  merge,
} from '../../../client/views/draft/judge.ts';
import { proposalsOf } from '../../../client/views/draft/review.ts';
import { ruleExamples } from '../../../client/views/draft/rule-examples.ts';
import { asDate, isNoDate } from '../../../client/views/draft/said-date.ts';
import { proposal, review, said } from '../../support/small-review.ts';

describe('what a person puts right', () => {
  test('stands in place of what was proposed, accepted, and what was proposed stays beside it', () => {
    const one = proposal(review, 'relation', '三一集团 SUPPLIES 江铃集团');
    const corrected = correctRelation(review, one, {
      ...{ source: 'company:j', type: 'SUPPLIES', target: 'company:s' },
      ...{ status: 'planned', date: '2025' },
    });
    const { relation, verdict } = proposal(corrected, 'relation', '江铃集团 SUPPLIES 三一集团');
    expect({ verdict, status: relation.status, date: relation.date }).toEqual({
      ...{ verdict: 'accepted', status: 'planned', date: '2025' },
    });
    expect(corrected.draft).toEqual(review.draft);
    expect(ruleExamples(corrected)).toContainEqual({
      ...{ rule: 'supplies', verdict: 'accepted', sentence: '三一集团为江铃集团供货。' },
      proposed: '三一集团 SUPPLIES 江铃集团',
    });
  });

  test('of an entity is seen in all that speaks of it', () => {
    const renamed = correctEntity(review, proposal(review, 'entity', '三一集团'), {
      ...{ kind: 'Company', name: '三一重工', aliases: ['三一集团'] },
    });
    expect(proposalsOf(renamed).map(said)).toContain('三一重工 SUPPLIES 江铃集团');
  });

  test('of a name that its sentence does not have keeps the one that it has', () => {
    const proposed = proposal(review, 'entity', '三一集团');
    const correct = (name: string) => correctEntity(review, proposed, { kind: 'Company', name, aliases: [] });
    expect({
      elsewhere: proposal(correct('三一重工股份有限公司'), 'entity', '三一重工股份有限公司').entity.aliases,
      inIt: proposal(correct('三一'), 'entity', '三一').entity.aliases,
    }).toEqual({ elsewhere: ['三一集团'], inIt: [] });
  });

  test('of a number is its value, its unit and what it is of', () => {
    const corrected = correctMeasure(review, proposal(review, 'measure', '赣郴高速公路'), {
      ...{ name: '全长', value: 71.5, unit: '公里' },
    });
    expect(proposal(corrected, 'measure', '赣郴高速公路')).toMatchObject({
      ...{ verdict: 'accepted', measure: { name: '全长', value: 71.5 } },
    });
  });

  test('of a date is read as people write it, and what is none is told apart', () => {
    expect(['2025/4/3', '2025年3月20日', '2025-03', '2024', '', '昨天'].map(asDate)).toEqual([
      ...['2025-04-03', '2025-03-20', '2025-03', '2024', undefined, undefined],
    ]);
    expect(['2025年3月', '', '昨天', '2025-13'].map(isNoDate)).toEqual([false, false, true, true]);
  });

  test('makes one of two entities, with the names of both, and of their facts those of the one', () => {
    const merged = merge(review, 'company:j', 'company:s');
    expect(proposal(merged, 'entity', '三一集团').entity.aliases).toEqual(['江铃集团']);
    expect(proposalsOf(merged).map(said)).not.toContain('江铃集团');
    const back = merge(merged, 'company:s', 'company:j');
    expect(back).toBe(merged);
  });

  test('adds what was missed, stated only where the words name both ends', () => {
    const span = wordsIn(review, '希望明年再来', undefined) ?? { start: 0, end: 0 };
    const withThing = addEntity(review, addedEntity(review, span, 'Project'));
    expect(proposal(withThing, 'entity', '希望明年再来')).toMatchObject({
      verdict: 'accepted',
      entity: { kind: 'Project', evidence: { quote: '希望明年再来。', basis: 'stated' } },
    });
    const sentence = wordsIn(review, '两地将建设赣郴高速公路。', undefined) ?? span;
    const wish = { source: 'city:431000', type: 'BUILDS', target: 'project:p', status: 'planned' } as const;
    const withFact = addRelation(review, addedRelation(review, sentence, wish));
    expect(proposal(withFact, 'relation', '郴州市 BUILDS 赣郴高速公路')).toMatchObject({
      verdict: 'accepted',
      relation: { rule: 'person', evidence: { basis: 'context' } },
    });
    expect(wordsIn(review, '原文没有', undefined)).toBeUndefined();
  });
});
