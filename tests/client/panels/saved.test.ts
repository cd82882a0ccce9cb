// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { savedStates } from '../../../client/states/saved.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

test.each([
  ['zh', '启动时请设置 KUAJIE_EDITOR_TOKEN'],
  ['en', 'set KUAJIE_EDITOR_TOKEN'],
] as const)('where nobody may save on the server, how that is turned on is told, in %s', (language, how) => {
  expect(say(savedStates, 'none, where nobody may save on the server', language)).toContain(how);
});

test('a view is opened by its id, and put on the server only with a token', () => {
  const acts = (name: string) => {
    const { element } = draw(savedStates, name);
    return {
      link: element.querySelector('[data-testid="saved-open"]')?.getAttribute('href'),
      acts: [...element.querySelectorAll('[data-testid="saved-own"] li:first-child button')].map(wordsOf),
    };
  };
  expect([acts('of one’s own, where a token is wanted'), acts('of one’s own and for all, with a token')]).toEqual([
    { link: './?saved=view1', acts: ['修改', '删除'] },
    { link: './?saved=view1', acts: ['修改', '删除', '放到服务器'] },
  ]);
});

test('what is changed stands in the fields, with its lines', () => {
  const { element } = draw(savedStates, 'while one is changed');
  const form = element.querySelector('[data-testid="saved-own"] form');
  expect({
    title: form?.querySelector('input')?.value.startsWith('湘赣边'),
    note: form?.querySelector('textarea')?.value,
  }).toEqual({ title: true, note: '两县之间，\n只看已签的。' });
});

test('a list that is cut says how long it is', () => {
  expect(say(savedStates, 'more than are listed', 'en')).toContain('the newest 9 of 600');
});
