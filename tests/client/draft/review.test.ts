import { describe, expect, test } from 'vitest';
import { addedEntity, addedRelation, wordsIn } from '../../../client/views/draft/added.ts';
import { coverageOf } from '../../../client/views/draft/coverage.ts';
import {
  addEntity,
  addRelation,
  correctEntity,
  correctMeasure,
  correctRelation,
  judge,
  merge,
} from '../../../client/views/draft/judge.ts';
import { openGroups } from '../../../client/views/draft/open-groups.ts';
import { piecesOf } from '../../../client/views/draft/pieces.ts';
import {
  type Proposal,
  proposalsOf,
  Review,
  reviewOf,
  ruleOf,
  withProposals,
} from '../../../client/views/draft/review.ts';
import { reviewedDraft } from '../../../client/views/draft/reviewed.ts';
import { ruleExamples } from '../../../client/views/draft/rule-examples.ts';
import { asDate, isNoDate } from '../../../client/views/draft/said-date.ts';
import { smallDraft, smallDraftWords, smallProposals } from '../../../client/states/small-draft.ts';

const review = reviewOf(smallDraft, smallDraftWords);

function proposal<What extends Proposal['what']>(of: Review, what: What, words: string) {
  const found = proposalsOf(of).find(
    (one): one is Extract<Proposal, { what: What }> => one.what === what && said(one) === words,
  );
  if (found === undefined) throw new Error(`no ${what} ${words} among ${proposalsOf(of).map(said).join(', ')}`);
  return found;
}

function said(one: Proposal): string {
  if (one.what === 'entity') return one.entity.name;
  if (one.what === 'measure') return one.entity.name;
  return `${one.source.name} ${one.relation.type} ${one.target.name}`;
}

const verdicts = (of: Review) =>
  Object.fromEntries(proposalsOf(of).map((one) => [`${one.what} ${said(one)}`, one.verdict]));

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
