// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { parserWordsZh } from '../../../client/views/cypher/parser-words-zh.ts';
import { consoleStates, statementsStates } from '../../../client/states/console.ts';
import { draw, wordsOf } from '../../support/drawn.ts';

test('the console says why a statement did not run, and what may help', () => {
  const wrong = draw(consoleStates, 'no rows, with a hint', 'en').element;
  expect({
    hint: wordsOf(wrong.querySelector('[data-hint]')),
    cut: wordsOf(
      draw(consoleStates, 'cut, and broken off', 'en').element.querySelector('[data-testid="query-truncated"]'),
    ),
    engine: wordsOf(draw(consoleStates, 'needs Neo4j', 'en').element.querySelector('[data-testid="query-error"] p')),
  }).toEqual({
    hint: 'No entity has the label Conty. The nearest one is County. Write County',
    cut: 'Only the first 3 rows are shown of 80,000, the most that the console returns. Add LIMIT, or narrow the pattern.',
    engine: 'The embedded engine may not answer this part as Neo4j does, so the statement is not run: MATCH',
  });
});

test('the words of the parser stand in a sentence of the page’s language, with the part that they are about', () => {
  const said = (language: 'zh' | 'en') =>
    wordsOf(
      draw(consoleStates, 'an error in the statement', language).element.querySelector('[data-testid="query-error"]'),
    );
  expect({ zh: said('zh'), en: said('en') }).toEqual({
    zh: "语句有错，问题在这里：RETURN 引擎的原话是：Invalid input 'RETRUN': expected RETURN",
    en: "There is an error in the statement, here: RETURN The engine says: Invalid input 'RETRUN': expected RETURN",
  });
});

test('what the parser does not understand is said in the page’s language, with what is missing or meant', () => {
  const said = (name: string, language: 'zh' | 'en') => {
    const { element } = draw(consoleStates, name, language);
    return [
      wordsOf(element.querySelector('[data-testid="query-error"] p')),
      wordsOf(element.querySelector('[data-hint]')),
    ];
  };
  const both = (name: string) => ({ zh: said(name, 'zh'), en: said(name, 'en') });
  expect([
    both('a statement that ends too early'),
    both('a bracket that is not closed'),
    both('a misspelt keyword'),
  ]).toEqual([
    {
      zh: ['语句在末尾断了，后面还缺内容：…c.name AS county, count(*) AS agreements', ''],
      en: ['The statement ends too early, something is missing after: …c.name AS county, count(*) AS agreements', ''],
    },
    {
      zh: ['语句有错，问题在这里：RETURN', '括号 ( 没有结束：缺少 )。'],
      en: ['There is an error in the statement, here: RETURN', 'The bracket ( does not end: ) is missing.'],
    },
    {
      zh: ['语句有错，问题在这里：RETURN', 'Cypher 里没有 RETRUN。也许是 RETURN。 改为 RETURN'],
      en: [
        'There is an error in the statement, here: RETURN',
        'Cypher has no RETRUN. Perhaps RETURN is meant. Write RETURN',
      ],
    },
  ]);
});

test.each([
  [
    "Invalid input 'RETURN': expected a graph pattern, a parameter, ')', ',' or <EOF>",
    '这里不能是 RETURN，可以是：图的模式、参数、)、,、语句的结尾。',
  ],
  ["Invalid input '': expected an expression", '这里可以是：表达式。'],
  ['Failed to parse comment. A comment starting on `/*` must have a closing `*/`.', '注释以 /* 开头，要以 */ 结束。'],
  ['Something else', undefined],
])('“%s” is told in Chinese where there is a sentence for it', (words, says) => {
  expect(parserWordsZh(words)).toBe(says);
});

test.each(['a statement that was changed since it failed', 'a parameter that was given since it was missing'])(
  'of %s no error stays',
  (name) => {
    const { element } = draw(consoleStates, name, 'zh');
    expect(element.querySelector('[data-testid="query-error"]')).toBeNull();
  },
);

test('where datasets are off the console says that a statement asks them too', () => {
  const said = (name: string) =>
    wordsOf(draw(consoleStates, name, 'en').element.querySelector('[data-testid="query-all-datasets"]'));
  expect([said('with a dataset that is off'), said('nothing yet')]).toEqual([
    'A statement asks all data, including datasets that are off: Small.',
    '',
  ]);
});

test('questions are asked of the kinds that a graph has', () => {
  const { element } = draw(statementsStates, 'of treaties between Powers', 'en');
  const asked = [...element.querySelectorAll('[data-testid="query-gallery"] li')].map(wordsOf);
  expect(asked.slice(0, 2)).toEqual([
    'Which two entities of the kind Power share an entity of the kind Treaty?',
    'Who “concluded” which Treaty, and which sentence says so?',
  ]);
});

test('only questions that the graph has something for are offered', () => {
  const count = (name: string) =>
    draw(statementsStates, name).element.querySelectorAll('[data-testid="query-gallery"] li').length;
  expect(count('questions that this graph answers')).toBeGreaterThan(count('before the graph is known'));
});
