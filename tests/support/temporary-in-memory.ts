import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const neededBytes = 4e9;
const own = /^kuajie-tests-(\d+)$/;

/**
 * Has all that is temporary lie in memory until this process ends, where the system has a folder for that and room to spare:
 * on a disk a store or a folder that is made and removed costs three times the work, and the waiting. `TMPDIR` names another place.
 */
export function keepTemporaryInMemory(): void {
  if (process.env['TMPDIR'] !== undefined || !hasRoom()) return;
  removeLeft();
  const folder = join(memory, `kuajie-tests-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > neededBytes && freemem() > 2 * neededBytes;
  } catch {
    return false;
  }
}

/** A run that was killed has left its folder. */
function removeLeft(): void {
  for (const name of readdirSync(memory)) {
    const pid = Number(own.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(memory, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
