import { expect, test } from 'vitest';
import { pathColumn } from '../../client/page/path-column.ts';
import { placeNumbers } from '../../client/parts/number-places.ts';
import { entity } from '../../client/states/build.ts';

test('the steps of a path are numbered from its start to its end', () => {
  const path = ['d', 'b', 'c', 'a'].map((slug) => entity('County', slug, slug));
  const places = [...pathColumn(path).values()];
  const steps = places.slice(1).map(({ x, y }, nth) => {
    const middle = { x, y: (y + (places[nth]?.y ?? 0)) / 2 };
    return { id: `${path[nth]?.name} to ${path[nth + 1]?.name}`, at: middle, spots: [middle] };
  });
  expect(placeNumbers(steps, []).map(({ id, number }) => `${number} ${id}`)).toEqual([
    '1 d to b',
    '2 b to c',
    '3 c to a',
  ]);
});
