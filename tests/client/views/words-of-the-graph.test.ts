// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { pairStates } from '../../../client/states/links.ts';
import { statusStates } from '../../../client/states/notices.ts';
import { matrixStates, overviewStates, tablesStates } from '../../../client/states/places.ts';
import { draw, say, wordsOf } from '../../support/drawn.ts';

/** What the first dataset has, and a graph of treaties between Powers has not. */
const foreign = /agreement|alliance|mechanism|province|count(y|ies)\b|协议|联盟|机制|省|县/i;

describe.each(['zh', 'en'] as const)('of treaties between Powers, in %s,', (language) => {
  test('no view speaks of agreements, provinces or counties', () => {
    const said = [
      ...overviewStates
        .filter(({ name }) => name.startsWith('of treaties'))
        .map(({ name }) => say(overviewStates, name, language)),
      say(statusStates, 'of every view, with treaties', language),
      say(matrixStates, 'treaties between Powers', language),
      say(tablesStates, 'treaties between Powers', language),
      say(pairStates, 'joined by treaties', language),
    ];
    expect(said.filter((words) => foreign.test(words))).toEqual([]);
  });
});

test('what joins and what is joined are called as the vocabulary calls them', () => {
  const tables = draw(tablesStates, 'treaties between Powers', 'en').element;
  expect({
    columns: [...tables.querySelectorAll('thead button')].map((one) => wordsOf(one).replace(/ .$/, '')),
    joined: wordsOf(draw(pairStates, 'joined by treaties', 'en').element.querySelector('[data-testid="pair-count"]')),
    inChinese: wordsOf(draw(pairStates, 'joined by treaties').element.querySelector('[data-testid="pair-count"]')),
  }).toEqual({
    columns: ['Place', 'Power', 'Links', 'Cross-border', 'Linked places of this level'],
    ...{ joined: 'Linked by 1 × Treaty', inChinese: '由 1 个Treaty相连' },
  });
});
