import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own that can be filled. */
export interface SmallDisk {
  fill: () => void;
  free: () => void;
  remove: () => void;
}

/** Lies in this folder, which is made; undefined where this user may mount none. */
export function smallDisk(folder: string, megabytes: number): SmallDisk | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const remove = () => {
    process.off('exit', remove);
    execFileSync('umount', ['--lazy', folder]);
  };
  process.once('exit', remove);
  const filling = join(folder, 'filling');
  return {
    fill: () => {
      mkdirSync(filling);
      try {
        for (let part = 0; ; part++) writeFileSync(join(filling, String(part)), Buffer.alloc(1_000_000));
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
      }
    },
    free: () => {
      rmSync(filling, { recursive: true, force: true });
    },
    remove,
  };
}
