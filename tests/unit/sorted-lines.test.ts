import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLineSorter } from '../../server/lines/sorted-lines.ts';
import { createRandom } from '../../server/dataset/random.ts';

test('lines come in the order of their keys, held or from many files, and equal keys as they were added', () => {
  const random = createRandom(3);
  const added = Array.from({ length: 2000 }, (_, at) => ({
    key: `k${random(700)}`,
    line: `line ${at} 县\twith a tab`,
  }));
  const sorted = (mostHeld?: number) => {
    const sorter = createLineSorter(mostHeld === undefined ? {} : { mostHeld });
    for (const { key, line } of added) sorter.add(key, line);
    const lines = [...sorter.lines()];
    sorter.close();
    return lines;
  };
  const expected = [...added].sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key)).map(({ line }) => line);
  expect({ held: sorted(), fromFiles: sorted(3000) }).toEqual({ held: expected, fromFiles: expected });
});

test('nothing is left on the disk of lines that nobody read to their end', () => {
  const under = mkdtempSync(join(tmpdir(), 'kuajie-sorter-'));
  const sorter = createLineSorter({ mostHeld: 10, under });
  for (const key of ['c', 'a', 'b', 'd']) sorter.add(key, `the line of ${key}`);
  const [first] = sorter.lines();
  const whileOpen = readdirSync(under).length;
  sorter.close();
  const left = readdirSync(under);
  rmSync(under, { recursive: true });
  expect({ first, whileOpen, left }).toEqual({ first: 'the line of a', whileOpen: 1, left: [] });
});
