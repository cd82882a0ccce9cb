// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { entityStates, neighbourStates } from '../../../client/states/entity.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

test('an entity that is on its way, failed or gone says so, and only what time may mend can be tried again', () => {
  const said = (name: string) => {
    const { element } = draw(entityStates, name, 'en');
    return { says: wordsOf(element.querySelector('p')), hasRetry: element.querySelector('.failure button') !== null };
  };
  expect({ loading: said('loading'), failed: said('failed'), gone: said('no such entity') }).toEqual({
    loading: { says: 'Loading…', hasRetry: false },
    failed: {
      says: 'The database is not answering at the moment; the program keeps trying. Try again shortly.',
      hasRetry: true,
    },
    gone: { says: 'There is no such entity or document; it may have been removed from the dataset.', hasRetry: false },
  });
});

test('trying again asks for the details again', () => {
  const { element, told } = draw(entityStates, 'failed');
  element.querySelector<HTMLButtonElement>('.failure button')?.click();
  expect(told).toEqual(['retryDetails']);
});

test('a place says where it lies, what it is also called, its numbers and its relations with their counts', () => {
  const { element } = draw(entityStates, 'a place with all there is');
  expect({
    kind: wordsOf(element.querySelector('.kind')),
    chain: wordsOf(element.querySelector('.chain')),
    facts: wordsOf(element.querySelector('dl')),
    number: wordsOf(element.querySelector('.measure summary')),
    relations: [...element.querySelectorAll('[data-relation-type] > summary')].map(wordsOf),
  }).toEqual({
    ...{ kind: '县', chain: '位于 郴州市湖南省', facts: '又名 汝城、Rucheng' },
    number: '游客：超过1200000人次 2023年 与崇义县合计',
    relations: ['→ 签署 310', '← 供应 1'],
  });
});

test.each([
  ['zh', '再展开 25 个（共缺 310 个）'],
  ['en', 'Show 25 more of 310'],
] as const)('expanding says how many it brings of how many, in %s', (language, words) => {
  const { element } = draw(entityStates, 'what expanding would bring', language);
  expect(wordsOf(element.querySelector('[data-testid="entity-expand"]'))).toBe(words);
});

test.each([
  ['choosing what comes', 'zh', '展开 10 个（符合条件的共缺 310 个）', false],
  ['choosing what comes', 'en', 'Add 10 of the 310 missing', false],
  ['all that match are shown', 'zh', '符合条件的 2 个已全部显示', true],
] as const)('%s: the button of a choice says how many come, in %s', (name, language, words, isDisabled) => {
  const { element } = draw(entityStates, name, language);
  const button = element.querySelector<HTMLButtonElement>('[data-testid="growth-run"]');
  expect({ says: wordsOf(button), isDisabled: button?.disabled }).toEqual({ says: words, isDisabled });
});

test('a choice is narrowed by what is ticked, and brings what it says', () => {
  const { element, told } = draw(entityStates, 'choosing what comes');
  const ticked = [...element.querySelectorAll<HTMLInputElement>('.growth-choice input:checked')].map(
    ({ value }) => value,
  );
  element.querySelector('.growth-choice input[value="SUPPLIES"]')?.dispatchEvent(new Event('change'));
  element.querySelector<HTMLButtonElement>('.growth-choice [data-choice="in"]')?.click();
  element.querySelector<HTMLButtonElement>('[data-testid="growth-run"]')?.click();
  expect({ ticked, told }).toEqual({ ticked: ['SIGNED'], told: ['narrowGrowth', 'narrowGrowth', 'expandChosen'] });
});

test('where there is nothing to expand the button cannot be pressed, and says why', () => {
  const { element } = draw(entityStates, 'nothing but a name', 'en');
  const button = element.querySelector<HTMLButtonElement>('[data-testid="entity-expand"]');
  expect({ says: wordsOf(button), isDisabled: button?.disabled }).toEqual({ says: 'No relations.', isDisabled: true });
});

test('what is planned says so, with the editors’ domains and an inferred date', () => {
  const facts = (language: 'zh' | 'en') => {
    const { element } = draw(entityStates, 'planned, with very long names', language);
    return [...element.querySelectorAll('dd')].slice(1, 4).map(wordsOf);
  };
  expect({ zh: facts('zh'), en: facts('en') }).toEqual({
    zh: ['已规划', '医疗、旅游（编者归类）', '2024年（推断）'],
    en: ['planned', 'health care, tourism (editors’ classification)', '2024 (inferred)'],
  });
});

test('a list of neighbours shows how a relation is known where it is not stated, and how many there are', () => {
  const { element } = draw(neighbourStates, '25 of 310, more', 'en');
  const rows = [...element.querySelectorAll('li')];
  expect({
    rows: rows.length,
    third: wordsOf(rows[2]?.querySelector('.chip') ?? null),
    first: rows[0]?.querySelector('.chip') ?? undefined,
    more: wordsOf(element.querySelector(':scope > button')),
  }).toEqual({ rows: 25, third: 'inferred', first: undefined, more: '25 of 310, more' });
});

test('a list of neighbours that is loading or failed says so', () => {
  expect({ loading: say(neighbourStates, 'loading'), failed: say(neighbourStates, 'failed') }).toEqual({
    loading: '正在载入…',
    failed: '用时太久，已停止。请缩小范围后重试。 重试',
  });
});
