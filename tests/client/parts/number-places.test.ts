import { expect, test } from 'vitest';
import { overlap, type Rect } from '../../../client/parts/geometry.ts';
import { mostNumbered } from '../../../client/parts/numbered.ts';
import { placeNumbers } from '../../../client/parts/number-places.ts';

const name: Rect = { left: 0, right: 100, top: 0, bottom: 30 };
const line = (id: string, x: number, y: number) => ({
  id,
  at: { x, y },
  spots: [
    { x, y },
    { x: x + 20, y },
  ],
});

test('numbers go from the top to the bottom, and take the first spot that is free', () => {
  const placed = placeNumbers([line('low', 300, 90), line('high', 300, 60), line('again', 300, 60)], []);
  expect(
    placed.map(({ id, number, rect, beside }) => ({ id, number, x: (rect.left + rect.right) / 2, beside })),
  ).toEqual([
    { id: 'again', number: 1, x: 300, beside: undefined },
    { id: 'high', number: 2, x: 320, beside: undefined },
    { id: 'low', number: 3, x: 300, beside: undefined },
  ]);
});

test('a number that would hide a name stands beside its line, and tells where that is', () => {
  const placed = placeNumbers([line('one', 50, 15), line('two', 52, 15), line('three', 54, 16)], [name]);
  const rects = placed.map(({ rect }) => rect);
  expect({
    overName: rects.filter((rect) => overlap(rect, name)).length,
    overNumbers: rects.filter((one, at) => rects.some((other, next) => next !== at && overlap(one, other))).length,
    beside: placed.map(({ beside }) => beside),
  }).toEqual({
    ...{ overName: 0, overNumbers: 0 },
    beside: [
      { x: 50, y: 15 },
      { x: 52, y: 15 },
      { x: 54, y: 16 },
    ],
  });
});

test('what has no free place anywhere still has its number', () => {
  const everywhere: Rect = { left: -1000, right: 1000, top: -1000, bottom: 1000 };
  expect(placeNumbers([line('one', 50, 15)], [everywhere]).map(({ id, number }) => ({ id, number }))).toEqual([
    { id: 'one', number: 1 },
  ]);
});

test('of more lines than get a number the first from the top have one', () => {
  const lines = Array.from({ length: mostNumbered + 2 }, (_, nth) => line(String(nth), 300, 20 * nth)).reverse();
  const placed = placeNumbers(lines, []);
  expect({ many: placed.length, first: placed[0]?.id, last: placed.at(-1)?.id }).toEqual({
    ...{ many: mostNumbered, first: '0', last: String(mostNumbered - 1) },
  });
});
