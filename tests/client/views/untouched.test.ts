import { expect, test } from 'vitest';
import { untouchedOf } from '../../../client/views/about/untouched.ts';

test('a sentence that is quoted once was drawn from wherever the text says it again', () => {
  const text = '甲县与乙县签署协议。没有人引用这句。甲县与乙县签署协议。';
  const spans = [{ start: 0, end: 10 }];
  const { sentences, untouched } = untouchedOf({ text, language: 'zh', spans });
  expect({ sentences, untouched: untouched.map((one) => one.text) }).toEqual({
    sentences: 3,
    untouched: ['没有人引用这句。'],
  });
});
