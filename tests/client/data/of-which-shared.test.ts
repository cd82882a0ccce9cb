// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dataStates } from '../../../client/states/data.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

test.each([
  ['zh', '新增', '其中别的数据集也有'],
  ['en', 'added', 'of these, other datasets have too'],
] as const)(
  'what other datasets have too is told as a part of what is new, behind it, in %s',
  (language, added, also) => {
    const { element } = draw(dataStates, 'understood', language);
    const told = [...element.querySelectorAll('.changes dt')].map(wordsOf);
    expect(told.slice(-2)).toEqual([added, also]);
  },
);
