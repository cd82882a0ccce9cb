import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestFree } from '../../client/layout/free-place.ts';
import { overlap, type Rect, rectAround } from '../../client/parts/geometry.ts';

const square: Rect = { left: -10, right: 10, top: -10, bottom: 10 };
const ground = { within: undefined, most: 500, gap: 0 };

test('of two places as near the left is taken, and the same one each time', () => {
  const taken = [{ left: -5, right: 5, top: -100, bottom: 100 }];
  const found = [1, 2].map(() => nearestFree(square, { ...ground, taken }));
  expect(found).toEqual([
    { x: -15, y: 0 },
    { x: -15, y: 0 },
  ]);
});

test('beyond the distance, or out of where it may be, nothing is found', () => {
  const taken = [{ left: -90, right: 90, top: -90, bottom: 90 }];
  expect({
    near: nearestFree(square, { ...ground, taken, most: 101 }),
    beyond: nearestFree(square, { ...ground, taken, most: 100 }),
    within: nearestFree(square, { ...ground, taken, within: { left: -20, right: 20, top: -20, bottom: 120 } }),
    shut: nearestFree(square, { ...ground, taken, within: { left: -20, right: 20, top: -20, bottom: 20 } }),
  }).toEqual({ near: { x: 0, y: -100 }, beyond: undefined, within: { x: 0, y: 100 }, shut: undefined });
});

test('whatever is there, it lies on nothing, and no place of a fine grid is nearer', () => {
  const around = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });
  const size = fc.record({ wide: fc.integer({ min: 5, max: 60 }), high: fc.integer({ min: 5, max: 60 }) });
  fc.assert(
    fc.property(fc.array(fc.tuple(around, size), { maxLength: 6 }), (all) => {
      const taken = all.map(([point, { wide, high }]) => rectAround(point, wide, high));
      const isFree = (x: number, y: number) => !taken.some((one) => overlap(rectAround({ x, y }, 20, 20), one));
      const found = nearestFree(square, { ...ground, taken });
      if (found === undefined) throw new Error('there is room beyond them');
      const far = Math.hypot(found.x, found.y);
      const steps = Array.from({ length: 81 }, (_, at) => (at - 40) * 5);
      const nearer = steps.flatMap((x) => steps.filter((y) => Math.hypot(x, y) < far - 1e-9 && isFree(x, y)));
      expect({ isFree: isFree(found.x, found.y), nearer }).toEqual({ isFree: true, nearer: [] });
    }),
    { numRuns: 60 },
  );
});
