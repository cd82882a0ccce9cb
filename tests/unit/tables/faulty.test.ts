import { describe, expect, test } from 'vitest';
import { importTables } from '../../support/read-tables.ts';
import { faultyFiles } from './faulty-files.ts';

/** Small, so that files which are too large need not be. */
const limits = {
  ...{ bytes: 30_000_000, unpackedBytes: 20_000_000, workbookBytes: 10_000_000, files: 10 },
  ...{ rows: 200, columns: 50, cellCharacters: 1000 },
};

describe('an import answers', () => {
  test.each(faultyFiles)('%s', async (_, name, content, answer) => {
    const isTooLong = answer.includes('4000000 characters');
    const { faults } = await importTables({ [name]: content }, {}, isTooLong ? {} : limits);
    expect({ fault: faults[0]?.slice(0, answer.length), count: faults.length }).toEqual({ fault: answer, count: 1 });
  });

  test('at least forty kinds of faulty files', () => {
    expect(new Set(faultyFiles.map(([what]) => what)).size).toBeGreaterThanOrEqual(40);
  });
});
