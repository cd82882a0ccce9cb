// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { documentStates } from '../../../client/states/document.ts';
import { addedStates, relationStates } from '../../../client/states/relation.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

test('a relation is a sentence, with its evidence marked in the paragraph that it stands in', () => {
  const { element } = draw(relationStates, 'one sentence', 'en');
  expect({
    kind: wordsOf(element.querySelector('.kind')),
    sentence: wordsOf(element.querySelector('.sentence')),
    marked: wordsOf(element.querySelector('[data-testid="evidence-quote"] mark')),
    quote: wordsOf(element.querySelector('[data-testid="evidence-quote"]')),
  }).toEqual({
    ...{ kind: '1 piece of evidence stated', sentence: '汝城县 signed 红色旅游协议' },
    ...{ marked: '汝城县与崇义县签署红色旅游协议', quote: '汝城县与崇义县签署红色旅游协议。' },
  });
});

test.each([
  ['zh', ['原文写明', '上下文', '推断', '参照表']],
  ['en', ['stated', 'context', 'inferred', 'reference']],
] as const)('each piece of evidence says how it is known, in %s', (language, words) => {
  const { element } = draw(relationStates, 'evidence of each basis', language);
  const chips = [...element.querySelectorAll('figcaption > .chip, p.note > .chip')].map(wordsOf);
  expect(chips).toEqual(words);
});

test.each([
  ['zh', '这个数据库没有保存出处。'],
  ['en', 'This database keeps no evidence for it.'],
] as const)(
  'a relation of a database of others has its properties and says that nothing is behind it, in %s',
  (language, said) => {
    const { element } = draw(relationStates, 'of a database of others, without evidence', language);
    expect({
      said: wordsOf(element.querySelector('[data-testid="no-evidence"]')),
      chips: element.querySelectorAll('.chip').length,
      own: [...element.querySelectorAll('dt, dd')].map(wordsOf).slice(-4),
    }).toEqual({ said, chips: 0, own: ['roles', 'Joe · Jim', 'since', '1990'] });
  },
);

test('evidence from a reference table is no quote', () => {
  const { element } = draw(relationStates, 'evidence of each basis', 'en');
  expect({
    quotes: element.querySelectorAll('blockquote').length,
    note: wordsOf(element.querySelector('p.note')),
  }).toEqual({
    quotes: 3,
    note: 'reference From the reference table gb-t-2260, not from a sentence in a document.',
  });
});

test('a quote that does not stand where it says is never shown as if it did', () => {
  const { element } = draw(relationStates, 'a quote that does not stand there');
  expect(wordsOf(element.querySelector('[role="alert"]'))).toBe(
    '文献的这个位置上不是这句话，因此没有标出。请重新载入数据集。',
  );
});

test('a quote has the language and the direction of its document', () => {
  const quote = (name: string) => draw(relationStates, name).element.querySelector('[data-testid="evidence-quote"]');
  const saidOf = (name: string) => ({ lang: quote(name)?.getAttribute('lang'), dir: quote(name)?.getAttribute('dir') });
  expect({ arabic: saidOf('in Arabic'), chinese: saidOf('one sentence') }).toEqual({
    arabic: { lang: 'ar', dir: 'rtl' },
    chinese: { lang: 'zh', dir: 'ltr' },
  });
});

test('a collective statement says that it does not say who with whom', () => {
  expect(say(relationStates, 'a collective statement', 'en')).toContain('does not say who with whom');
});

test('what a statement brought is counted, and a list that is cut says so', () => {
  const { element } = draw(addedStates, 'more than are listed', 'en');
  expect({
    count: wordsOf(element.querySelector('[data-testid="added-count"]')),
    listed: element.querySelectorAll('li').length,
    cut: wordsOf(element.querySelector('.note')),
  }).toEqual({ count: '230 entities, 0 relations', listed: 200, cut: '230 rows, the first 200 listed' });
});

test('a document shows what the chosen words prove, each leading back to the graph', () => {
  const { element, told } = draw(documentStates, 'with what the chosen words prove', 'en');
  element.querySelector<HTMLButtonElement>('[data-testid="proof"]')?.click();
  expect({
    chosen: wordsOf(element.querySelector('mark.current')),
    proof: wordsOf(element.querySelector('[data-testid="proof"]')),
    told,
  }).toEqual({
    ...{ chosen: '汝城县与', proof: '汝城县 · signed · 红色旅游协议' },
    told: ['closeDocument', 'showRelation'],
  });
});

test('a document of which nothing comes says so, and speaks of no marked words', () => {
  expect(say(documentStates, 'without evidence', 'en')).toContain('Nothing in the graph comes from this document.');
});

test('choosing other marked words shows what those prove', () => {
  const { element } = draw(documentStates, 'with marked words, none chosen');
  const before = wordsOf(element.querySelector('aside'));
  element.querySelectorAll<HTMLElement>('mark')[1]?.click();
  expect({ before, after: element.querySelectorAll('aside li').length }).toEqual({ before: '', after: 2 });
});

test('a state that was drawn and changed before begins anew for who draws it now', () => {
  const [first, second] = [1, 2].map(() => draw(documentStates, 'with marked words, none chosen').element);
  first?.querySelectorAll<HTMLElement>('mark')[1]?.click();
  const third = draw(documentStates, 'with marked words, none chosen').element;
  expect([first, second, third].map((one) => one?.querySelectorAll('aside li').length)).toEqual([2, 0, 0]);
});

test('of a list in a row of a table the members are marked that are named, and not all of the cell', () => {
  const { element } = draw(documentStates, 'a row with a list');
  expect([...element.querySelectorAll('tbody mark')].map(wordsOf)).toEqual(['甲协议', '茶陵县', '莲花县']);
});

test('of a long table the rows that were read are shown as what they are, and further ones are read', () => {
  const { element, told } = draw(documentStates, 'rows of a long table', 'en');
  const current = wordsOf(element.querySelector('tr.current'));
  const marked = [...element.querySelectorAll('mark')].map(wordsOf);
  const inSight = wordsOf(element.querySelector('.reader .note'));
  const [, later] = element.querySelectorAll<HTMLButtonElement>('[data-testid="table-leap"]');
  later?.click();
  const first = { told: [...told], current: wordsOf(element.querySelector('tr.current th')) };
  for (let leap = 0; leap < 3; leap += 1)
    element.querySelectorAll<HTMLButtonElement>('[data-testid="table-leap"]')[1]?.click();
  expect({ current, marked, inSight, first, then: told }).toEqual({
    ...{ current: '1000 Land 1000Bern', marked: ['Land 1000'] },
    inSight: 'rows 975 to 1025 of 1000000 earlier rows later rows',
    first: { told: [], current: '1025' },
    then: ['readDocument'],
  });
});
