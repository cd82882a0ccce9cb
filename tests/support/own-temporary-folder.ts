import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does something while all that is temporary lies in a folder of its own, which is gone after that. */
export async function inOwnTemporaryFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const { TMPDIR } = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-own-'));
  process.env['TMPDIR'] = folder;
  try {
    await act(folder);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  }
}
