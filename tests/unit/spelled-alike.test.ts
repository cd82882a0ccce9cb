import { expect, test } from 'vitest';
import { spelledAlike } from '../../server/graph/same/weigh.ts';

test.each<[what: string, one: string, other: string, isAlike: boolean]>([
  ['a letter more', 'Meridian Holdings', 'Meridien Holdings', true],
  ['a character changed', '长沙经济开发区', '长沙经济开发局', true],
  ['another number', 'Agreement 12 on tax', 'Agreement 13 on tax', false],
  ['another numeral', '合作协议一', '合作协议二', false],
  ['a word more', 'Treaty between France and Japan', 'Treaty between France, Italy and Japan', false],
  ['a short name', '甲公司', '乙公司', false],
  ['another word beside a long one', 'Rhine Convention', 'Alpine Convention', false],
  ['another name', 'Northern Railways', 'Southern Airlines', false],
])('%s: %s, %s', (_, one, other, isAlike) => {
  expect(spelledAlike(one, other) !== undefined).toBe(isAlike);
});
