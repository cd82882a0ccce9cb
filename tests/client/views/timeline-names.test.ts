import { expect, test } from 'vitest';
import { firstState } from '../../../client/state/state.ts';
import { axisOf } from '../../../client/views/timeline/axis.ts';
import type { DatedItem, TimelineRows } from '../../../client/state/timeline-rows.ts';
import { rowPlaces } from '../../../client/views/timeline/row-places.ts';
import { EntityId } from '../../../shared/graph.ts';

const long = '湘赣边区域合作示范区南岭片区组团联动发展战略合作协议（修订稿）';
const latin =
  'Treaty between the United States of America, Belgium, the British Empire, China, France, Italy, and Japan';
const dated = [long, '医疗合作', latin].map(
  (name, nth): DatedItem =>
    ({ id: EntityId.parse(`agreement:${nth}`), kind: 'Agreement', name, start: 0, end: 1 }) as DatedItem,
);
const rows: TimelineRows = { dated, undated: [], undatedRelations: [], withoutDate: 0, from: 0, to: 1e12 };
const namesOf = (width: number) => {
  const places = rowPlaces(firstState, axisOf(rows, width));
  return dated.map((_, row) => places.roomOf(row).lines);
};

test('in a narrow window names stand whole above their bars, in a wide one cut before the years', () => {
  const narrow = namesOf(360).map((lines) => lines.join(' ').replaceAll(/(?<=[^ -~]) | (?=[^ -~])/g, ''));
  expect({ narrow, wide: namesOf(800).map(([line]) => line?.endsWith('…')) }).toEqual({
    narrow: [long, '医疗合作', latin],
    wide: [true, false, true],
  });
});

test('rows of several heights are found where they stand', () => {
  const { topOf, rowAt } = rowPlaces(firstState, axisOf(rows, 360));
  const tops = [0, 1, 2, 3].map(topOf);
  expect({
    isRising: tops.every((top, nth) => nth === 0 || top > (tops[nth - 1] ?? top)),
    found: tops.slice(0, 3).flatMap((top) => [rowAt(top), rowAt(top + 5)]),
  }).toEqual({ isRising: true, found: [0, 0, 1, 1, 2, 2] });
});
