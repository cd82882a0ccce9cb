import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';

export const clientFolder = join(root, 'client', 'dist');

/** Builds the client where it is not built, or older than its sources. Where there are no sources it is there as it is. Returns whether it did. */
export async function buildClient(began: () => void = () => undefined): Promise<boolean> {
  const page = join(clientFolder, 'index.html');
  if (!existsSync(join(root, 'client', 'index.html'))) return false;
  const newestSourceMs = Math.max(...['client', 'shared'].map((folder) => newestChangeMs(join(root, folder))));
  if (existsSync(page) && statSync(page).mtimeMs >= newestSourceMs) return false;
  began();
  // In a process of its own: what building takes, the better part of a gigabyte, the server would keep.
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const config = join(root, 'client', 'vite.config.ts');
  const building = spawn(
    process.execPath,
    [vite, 'build', join(root, 'client'), '--config', config, '--logLevel', 'warn'],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const [code] = (await once(building, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the page could not be built: see above (vite ended with ${code ?? 'a signal'})`);
  return true;
}

function newestChangeMs(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (entry.name === 'dist') return 0;
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestChangeMs(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
