// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { aboutStates } from '../../../client/states/about.ts';
import { document as textOf } from '../../../client/states/build.ts';
import { createStoreOf } from '../../../client/state/store.ts';
import { createAboutActs } from '../../../client/views/about/acts.ts';
import { type AboutPageState, firstAbout } from '../../../client/views/about/own.ts';
import { untouchedOf } from '../../../client/views/about/untouched.ts';
import { firstState } from '../../../client/state/state.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

test('a sentence that is quoted once was drawn from wherever the text says it again', () => {
  const text = '甲县与乙县签署协议。没有人引用这句。甲县与乙县签署协议。';
  const spans = [{ start: 0, end: 10 }];
  const { sentences, untouched } = untouchedOf({ text, language: 'zh', spans });
  expect({ sentences, untouched: untouched.map((one) => one.text) }).toEqual({
    sentences: 3,
    untouched: ['没有人引用这句。'],
  });
});

test('each text is gone through once, however many are looked at in turn', () => {
  const [one, other] = [textOf('甲县。'), textOf('乙县。')];
  const [first] = [untouchedOf(one), untouchedOf(other)];
  expect(untouchedOf(one)).toBe(first);
});

test('of very many sentences the first are listed, and a button tells of the others and asks for more', () => {
  const { element, told } = draw(aboutStates, 'a long document from which nothing was drawn', 'en');
  const more = element.querySelector<HTMLButtonElement>('[data-testid="about-untouched-more"]');
  more?.click();
  const listed = element.querySelectorAll('[data-testid="about-untouched"] ol li').length;
  expect({ listed, more: wordsOf(more), told }).toEqual({
    ...{ listed: 200, more: 'List 200 more (250 not listed yet)', told: ['listUntouched'] },
  });
});

test('more is listed of the document that was asked for, and of no other', () => {
  const store = createStoreOf<AboutPageState>({ ...firstState, ...firstAbout });
  const { listUntouched } = createAboutActs({ store, api: {} as never, actions: {} as never, picture: {} as never });
  listUntouched('one:report', 400);
  expect(store.getState().untouchedListed).toEqual(new Map([['one:report', 400]]));
});
