import { readdirSync, readlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gather } from '../../../server/export/gather.ts';
import type { Source } from '../../../server/export/source.ts';
import { inOwnTemporaryFolder } from '../../support/own-temporary-folder.ts';

/** What this process has open below a folder, removed or not. */
function openBelow(folder: string): string[] {
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${fd}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      // That of the listing itself.
      return [];
    }
  });
}

test.runIf(process.platform === 'linux')('what is gathered leaves no file open where it is broken off', () =>
  inOwnTemporaryFolder(async (folder) => {
    let meanwhile: string[] = [];
    const source: Source = {
      async *entities() {
        meanwhile = await Promise.resolve(openBelow(folder));
        yield* [];
        throw new Error('broken off');
      },
      async *relations() {},
    };
    await expect(gather(source)).rejects.toThrow('broken off');
    expect({ meanwhile: meanwhile.length, open: openBelow(folder), left: readdirSync(folder) }).toEqual({
      ...{ meanwhile: 1, open: [], left: [] },
    });
  }),
);
