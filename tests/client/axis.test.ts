import { expect, test } from 'vitest';
import { axisOf } from '../../client/views/timeline/axis.ts';

test.each([320, 780, 1200])('labels of an axis %d pixels wide have room beside each other', (width) => {
  for (const years of [1, 2, 3, 8, 40, 300]) {
    const { ticks } = axisOf(
      {
        dated: [],
        undated: [],
        undatedRelations: [],
        withoutDate: 0,
        from: Date.UTC(2000, 0, 1),
        to: Date.UTC(2000 + years, 0, 1),
      },
      width,
    );
    const gaps = ticks.slice(1).map(({ x }, at) => x - (ticks[at]?.x ?? 0));
    expect({ years, crowded: gaps.filter((gap) => gap < 64) }).toEqual({ years, crowded: [] });
  }
});
