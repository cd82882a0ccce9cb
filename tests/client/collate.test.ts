import { expect, test } from 'vitest';
import { byName, byText } from '../../client/parts/collate.ts';

const names = ['Zürich', '重庆', 'Москва', '安徽', 'Äthiopien', 'مصر', '北京', 'Berlin', 'Ελλάδα', '“北海”', 'Abc'];

test('a reader of Chinese finds Chinese names first, in the order of pinyin, then each script in its own', () => {
  expect([...names].sort(byName('zh'))).toEqual([
    ...['“北海”', '安徽', '北京', '重庆', 'Abc', 'Äthiopien', 'Berlin', 'Zürich', 'Ελλάδα', 'Москва', 'مصر'],
  ]);
});

test('a reader of English finds Chinese names last, in the order of pinyin too', () => {
  expect([...names].sort(byName('en'))).toEqual([
    ...['Abc', 'Äthiopien', 'Berlin', 'Zürich', 'Ελλάδα', 'Москва', 'مصر', '“北海”', '安徽', '北京', '重庆'],
  ]);
});

test('numbers in texts are ordered by size', () => {
  expect(['Art. 10', 'Art. 9', '第10条', '第9条'].sort(byText('en'))).toEqual([
    ...['Art. 9', 'Art. 10', '第9条', '第10条'],
  ]);
});
