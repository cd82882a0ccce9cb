import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gather } from '../../../server/export/gather.ts';
import type { Source } from '../../../server/export/source.ts';

let folder: string;
const { TMPDIR } = process.env;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuajie-broken-off-'));
  process.env['TMPDIR'] = folder;
});
afterEach(() => {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  rmSync(folder, { recursive: true, force: true });
});

/** What this process has open below the folder, removed or not. */
function openBelow(): string[] {
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

test.runIf(process.platform === 'linux')('what is gathered leaves no file open where it is broken off', async () => {
  let meanwhile: string[] = [];
  const source: Source = {
    async *entities() {
      meanwhile = await Promise.resolve(openBelow());
      yield* [];
      throw new Error('broken off');
    },
    async *relations() {},
  };
  await expect(gather(source)).rejects.toThrow('broken off');
  expect({ meanwhile: meanwhile.length, open: openBelow(), left: readdirSync(folder) }).toEqual({
    ...{ meanwhile: 1, open: [], left: [] },
  });
});
