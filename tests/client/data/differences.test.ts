// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { dataStates } from '../../../client/states/data.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

test('what a load would change is listed with the rows that say it, and what is not listed is counted', () => {
  const { element } = draw(dataStates, 'what differs is listed', 'en');
  const section = element.querySelector('[data-testid="data-differences"]');
  expect({
    title: wordsOf(section?.querySelector('h4') ?? null),
    items: [...(section?.querySelectorAll('li') ?? [])].map(wordsOf),
    left: wordsOf(section?.querySelector(':scope > .note') ?? null),
  }).toEqual({
    title:
      'Beside what is loaded: entities, 1 added, 0 removed, 0 changed; relations, 1,200 added, 1 removed, 1 changed; beside them (description, vocabulary …), 1 added, 1 removed, 3 changed',
    items: [
      '+ 智利 (Country) 智利 | 巴黎公约 table',
      '− 智利 is a party to 巴黎公约 智利 | 巴黎公约 | 1991 table',
      '~ 智利 is a party to 巴黎公约 date: 1991 → nothing − 智利 | 巴黎公约 | 1991 table + 智利 | 巴黎公约 | 1992 table',
      '~ Description: title changed: 条约 → 条约与缔约国',
      '− Description: licence › CC-BY-4.0 removed: CC-BY-4.0',
      '~ Vocabulary: kind › Country › Chinese name changed: 国 → 国家',
      '~ Vocabulary: kind › Treaty › explanation changed: nothing → A treaty.',
      '+ The same or not: 智利 (country:chile) · Chile (country:cl) added: are one',
    ],
    left: '1,200 more are not listed: kuajie diff tells all.',
  });
});

test('where nothing differs, that is said', () => {
  const { element } = draw(dataStates, 'nothing differs');
  expect(wordsOf(element.querySelector('[data-testid="data-differences"]'))).toBe(
    '比起已载入的：实体没有变化；关系没有变化',
  );
});

test('what would be replaced can be compared with what is there', () => {
  const { element, told } = draw(dataStates, 'understood');
  element.querySelector<HTMLButtonElement>('[data-testid="data-compare"]')?.click();
  expect(told).toEqual(['compare']);
});
