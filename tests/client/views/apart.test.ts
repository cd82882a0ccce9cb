import { expect, test } from 'vitest';
import { apart } from '../../../client/views/guest/apart.ts';

const nearest = (spots: readonly { x: number; y: number }[]) =>
  Math.min(
    ...spots.flatMap((one, at) => spots.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y))),
  );
const widest = (spots: readonly { x: number }[]) =>
  Math.max(...spots.map(({ x }) => x)) - Math.min(...spots.map(({ x }) => x));

test('no two spots are nearer than they may be, and a pair that lies close does not widen the whole', () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 100, y: 0 },
    { x: 200, y: 0 },
    { x: 300, y: 0 },
  ];
  const moved = apart(spots, 150);
  expect({ isApart: nearest(moved) >= 149, isNarrow: widest(moved) < 1000 }).toEqual({ isApart: true, isNarrow: true });
});

test('spots on one place go to either side, and a single one stays', () => {
  const twice = [
    { x: 5, y: 5 },
    { x: 5, y: 5 },
  ];
  expect({ isApart: nearest(apart(twice, 100)) >= 99, one: apart([{ x: 1, y: 2 }], 100) }).toEqual({
    ...{ isApart: true, one: [{ x: 1, y: 2 }] },
  });
});
