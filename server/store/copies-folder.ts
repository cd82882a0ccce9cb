import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const own = new Set<string>();
let next = 1;

/** A folder of this process's own below `parent`; what processes that have ended left there is taken away. */
export function makeCopiesFolder(parent: string): string {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent))
    if (isLeft(name)) rmSync(join(parent, name), { recursive: true, force: true });
  const name = `${process.pid}-${next++}`;
  own.add(name);
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function isLeft(name: string): boolean {
  if (own.has(name)) return false;
  const pid = Number(/^(\d+)-\d+$/.exec(name)?.[1]);
  // In a container every program is process 1.
  if (Number.isNaN(pid) || pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
