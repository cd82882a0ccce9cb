import { constants } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Copies the mapping of a folder beside itself, over no earlier copy: what somebody wrote of tables that are gone may be wanted again. Gives the copy's path. */
export async function keepMapping(out: string): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const kept = join(out, nth === 1 ? 'mapping.before.json' : `mapping.before-${nth}.json`);
    try {
      await copyFile(join(out, 'mapping.json'), kept, constants.COPYFILE_EXCL);
      return kept;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
