import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepRowsIn } from '../../../server/tables/reading/rows.ts';

test('rows that are kept are told each time they are gone through, so that nobody thinks the work stands still', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-rows-'));
  let seen = 0;
  const keeper = keepRowsIn(folder, () => (seen += 1))();
  for (const row of [
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
  ])
    keeper.add(row);
  const rows = keeper.done();
  const kept = seen;
  const all = [...rows];
  const once = seen;
  const first = rows.slice(0, 1);
  rmSync(folder, { recursive: true });
  expect({ kept, once, more: seen > once, all: all.length, first }).toEqual({
    ...{ kept: 3, once: 6, more: true, all: 3, first: [['a', '1']] },
  });
});
