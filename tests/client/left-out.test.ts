import { expect, test } from 'vitest';
import { leftOutOfPicture } from '../../client/page/left-out.ts';
import { firstState } from '../../client/state/state.ts';
import { world } from '../../client/states/world.ts';

test('a picture tells how many of its lines lie beyond it and how many have no number, and of none nothing', () => {
  const state = { ...firstState, ...world, language: 'en' } as const;
  expect({
    some: leftOutOfPicture(state, { beyond: 1, unnumbered: 2 }),
    none: leftOutOfPicture(state, { beyond: 0, unnumbered: 0 }),
  }).toEqual({
    some: [
      '1 further line lies beyond the picture.',
      '2 further lines have no number: the first 1000 from the top have one.',
    ],
    none: [],
  });
});
