// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { allStates } from '../../client/states/all.ts';
import { framed, wordsOf } from '../support/drawn.ts';

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(allStates)(
    'every state of $of is drawn, says no word of a program, and starts nothing',
    ({ stands, states }) => {
      const faults = states.flatMap((state) => {
        const started: string[] = [];
        const element = framed(state, stands, language, (act) => started.push(act));
        const words = wordsOf(element.querySelector('.stage'));
        const isBroken =
          element.querySelector('.broken') !== null || /undefined|NaN|\[object/.test(words) || words === '';
        return isBroken || started.length > 0 ? [`${state.name}: ${words} ${started.join()}`] : [];
      });
      expect(faults).toEqual([]);
    },
  );
});

test('no two states of a panel or view have one name', () => {
  const doubles = allStates.flatMap(({ of, states }) =>
    states.flatMap(({ name }, at) => (states.findIndex((one) => one.name === name) === at ? [] : [`${of}: ${name}`])),
  );
  expect(doubles).toEqual([]);
});
