import { describe, expect, test } from 'vitest';
import { addedRelation, wordsIn } from '../../../client/views/draft/added.ts';
import { addRelation, correctEntity, correctRelation, judge, merge } from '../../../client/views/draft/judge.ts';
import { proposalsOf } from '../../../client/views/draft/review.ts';
import { reviewedDraft } from '../../../client/views/draft/reviewed.ts';
import { ruleExamples } from '../../../client/views/draft/rule-examples.ts';
import { proposal, review } from '../../support/small-review.ts';

describe('what leaves a review', () => {
  test('is what was accepted, what that speaks of, and the place around it; nothing that is open or refused', () => {
    const signed = proposal(review, 'relation', '赣州市 SIGNED 合作协议');
    const { entities, relations, measures } = reviewedDraft(judge(review, [signed], 'accepted'));
    expect({ entities: entities.map(({ name }) => name).sort(), relations: relations.length, measures }).toEqual({
      entities: ['合作协议', '江西省', '赣州市'].sort(),
      relations: 1,
      measures: [],
    });
  });

  test('says a fact by its context where a person chose an end that the sentence does not name', () => {
    const one = proposal(review, 'relation', '三一集团 SUPPLIES 江铃集团');
    const corrected = correctRelation(review, one, {
      ...{ source: 'city:431000', type: 'SUPPLIES', target: 'company:j', status: 'done' },
    });
    const [{ evidence } = { evidence: undefined }] = reviewedDraft(corrected).relations;
    expect(evidence).toMatchObject({ basis: 'context', note: '审读者指认：郴州市、江铃集团' });
  });

  test('says a thing by its context where a person took the name that its sentence has', () => {
    const one = proposal(review, 'entity', '赣郴高速公路');
    const called = { ...one, entity: { ...one.entity, name: '赣郴大道' } };
    const corrected = correctEntity(review, called, { kind: 'Project', name: '赣郴大道', aliases: [] });
    const [thing] = reviewedDraft(corrected).entities.filter(({ name }) => name === '赣郴大道');
    expect(thing?.evidence).toMatchObject({ basis: 'context', note: '审读者指认：赣郴大道' });
  });

  test('says of a fact that a person added by its context whom it means', () => {
    const span = wordsIn(review, '两地将建设赣郴高速公路。', undefined) ?? { start: 0, end: 0 };
    const wish = { source: 'city:431000', type: 'BUILDS', target: 'project:p', status: 'planned' } as const;
    const added = addRelation(review, addedRelation(review, span, wish));
    const [{ evidence } = { evidence: undefined }] = reviewedDraft(added).relations;
    expect(evidence).toMatchObject({ basis: 'context', note: '审读者指认：郴州市、赣郴高速公路' });
  });

  test('has each fact once where a merge made two the same', () => {
    const all = judge(review, proposalsOf(review), 'accepted');
    const merged = merge(all, 'city:431000', 'city:360700');
    const signed = reviewedDraft(merged).relations.filter(({ type }) => type === 'SIGNED');
    expect(signed.map(({ source, target }) => `${source} ${target}`)).toEqual(['city:360700 agreement:a']);
  });

  test('as examples for the rules is what was said of each, and nothing of what is open', () => {
    const refused = judge(review, [proposal(review, 'measure', '赣郴高速公路')], 'refused');
    expect(ruleExamples(refused).map(({ rule, verdict }) => ({ rule, verdict }))).toEqual([
      { rule: 'measure', verdict: 'refused' },
    ]);
  });
});
