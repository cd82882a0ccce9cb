import { expect, test } from 'vitest';
import { listParts, listText } from '../../client/i18n/list-text.ts';

const names = ['a', 'b', 'c'];

test('names are listed as each language does', () => {
  const listed = (language: 'zh' | 'en') => ({
    plain: listText({ language }, names),
    all: listText({ language }, names, 'all'),
    any: listText({ language }, names, 'any'),
  });
  expect({ zh: listed('zh'), en: listed('en') }).toEqual({
    zh: { plain: 'a、b、c', all: 'a、b和c', any: 'a、b或c' },
    en: { plain: 'a, b, c', all: 'a, b and c', any: 'a, b or c' },
  });
});

test('what is no text keeps its place among what stands between', () => {
  const items = names.map((name) => ({ name }));
  expect(listParts({ language: 'en' }, items, 'all')).toEqual([
    { name: 'a' },
    ', ',
    { name: 'b' },
    ' and ',
    { name: 'c' },
  ]);
});
