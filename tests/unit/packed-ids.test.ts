import { expect, test } from 'vitest';
import { packIds } from '../../server/graph/paths/packed-ids.ts';

test('ids come out of the pack as they went in, whatever they look like', () => {
  const ids = ['00000000000000ff', 'ffffffff00000000', 'tie:4.17', '', '0123456789abcdef', '0123456789ABCDEF', '7'];
  const packed = packIds();
  for (const id of ids) packed.add(id);
  const idAt = packed.finish();
  expect(ids.map((_, at) => idAt(at))).toEqual(ids);
});
