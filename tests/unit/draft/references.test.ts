import { expect, test } from 'vitest';
import { draftOf } from '../../../server/draft/draft-of.ts';

const invests = '公司投资3亿元建设凭祥冷链产业园。';

function saidIn(text: string) {
  const { relations, measures } = draftOf(text);
  return { rules: relations.map(({ rule }) => rule), measures: measures.length };
}

test('a bare word for a firm means the one that the paragraph names', () => {
  expect(saidIn(`凭祥怡诚食品有限公司加工海产。${invests}`)).toEqual({ rules: ['invested'], measures: 1 });
});

test('a bare word for a firm means none of several, nor whom the text spoke of before', () => {
  expect(saidIn(`凭祥怡诚食品有限公司从越南广宁进出口股份公司采购冷冻虾。${invests}`)).toEqual({
    rules: ['buys-from'],
    measures: 0,
  });
});

test('a meeting that is named later in a sentence is not the one named before', () => {
  expect(saidIn('广西大学没有参加第三届北海论坛，但派代表出席了本次签约仪式。').rules).toEqual([]);
});
