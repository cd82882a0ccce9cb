// @vitest-environment happy-dom
import { render } from 'lit-html';
import { expect, test } from 'vitest';
import type { Api } from '../../../client/api.ts';
import { firstPageState, type PageActions } from '../../../client/page/rooms.ts';
import { createSearch } from '../../../client/page/search.ts';
import { noticeStates, statusStates } from '../../../client/states/notices.ts';
import { searchStates } from '../../../client/states/search.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';
import '../../support/insides.ts';

test('a search offers what answers the text better than a list of names, by kind of answer', () => {
  const { element, told } = draw(searchStates, 'offers: a pair, paths, a supply chain', 'en');
  const offer = element.querySelector('[data-offer="pair"]')?.closest('[role="option"]');
  offer?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  expect({
    groups: [...element.querySelectorAll('.group-title')].map(wordsOf),
    offers: [...element.querySelectorAll<HTMLElement>('[data-offer]')].map((one) => one.dataset['offer']),
    told,
  }).toEqual({
    groups: ['Go straight to', 'Entities', 'Relations'],
    offers: ['supply', 'pair', 'paths'],
    told: ['selectPair'],
  });
});

test('one option is pointed at, and each has an id of its own', () => {
  const { element } = draw(searchStates, 'many names, by alias, former name and spelling');
  const options = [...element.querySelectorAll('[role="option"]')];
  expect({
    pointed: options.map((one) => one.getAttribute('aria-selected')).filter((one) => one === 'true').length,
    ids: new Set(options.map(({ id }) => id)).size,
    cut: say(searchStates, 'many names, by alias, former name and spelling').endsWith(
      '共 310 个，显示前 12 个；多写几个字可缩小范围',
    ),
  }).toEqual({ pointed: 1, ids: 12, cut: true });
});

test('where nothing is found, what can be searched for is said with texts that find something here', () => {
  const { element } = draw(searchStates, 'nothing found, with examples');
  expect([...element.querySelectorAll('[data-example] q')].map(wordsOf)).toEqual(['汝城县', '汝城县 崇义县', '签署']);
});

test('a sentence is shown with its words marked', () => {
  const { element } = draw(searchStates, 'sentences of the documents');
  expect([...element.querySelectorAll('mark')].map(wordsOf)).toEqual(['红色']);
});

test('a notice says what the address asked for and what is there in its place', () => {
  const said = (language: 'zh' | 'en') =>
    wordsOf(draw(noticeStates, 'no such lens', language).element.querySelector('[data-testid="notice"]'));
  expect({ zh: said('zh'), en: said('en') }).toEqual({
    zh: '这份数据没有视角“treaties”，这里画的是它的第一个视角。',
    en: 'These data have no lens “treaties”; this is the first one that they have.',
  });
});

test('a database that others loaded is left alone, and that is said', () => {
  expect(say(noticeStates, 'a database of others', 'en')).toContain(
    'holds 1,200 nodes that Kuajie did not load; nothing has been changed',
  );
});

test('the status of each view says how much is shown, and whether filters are on', () => {
  const said = (name: string) =>
    wordsOf(draw(statusStates, name, 'en').element.querySelector('[data-status="matrix"]'));
  expect({ usual: said('of every view'), filtered: said('of every view under filters') }).toEqual({
    usual: '4 places, 4 pairs, linked by 3 agreements, alliances and mechanisms',
    filtered: '2 places, 1 pair, linked by 1 agreement, alliance or mechanism · Filtered',
  });
});

test('Back empties the search, a skip link does not', () => {
  const never = () => new Promise(() => undefined);
  const context = { state: firstPageState, actions: {} as PageActions };
  const search = createSearch({
    ...{ api: { search: never, sentences: never } as unknown as Api, name: 'search', isWhole: true },
    ...{ changed: () => undefined, choose: () => undefined, context: () => context },
  });
  const stage = document.createElement('div');
  const input = () => {
    render(search(context, 'search'), stage);
    return stage.querySelector('input') as HTMLInputElement;
  };
  const typed = input();
  typed.value = '汝城';
  typed.dispatchEvent(new Event('input'));
  const values = [null, { step: 1 }].map((state) => {
    window.dispatchEvent(new PopStateEvent('popstate', { state }));
    return input().value;
  });
  expect(values).toEqual(['汝城', '']);
});
