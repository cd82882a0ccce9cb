import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const clientFolder = join(root, 'client', 'dist');

/** Builds the client where it is not built, or older than its sources. Where there are no sources it is there as it is. Returns whether it did. */
export async function buildClient(began: () => void = () => undefined): Promise<boolean> {
  const page = join(clientFolder, 'index.html');
  if (!existsSync(join(root, 'client', 'index.html'))) return false;
  const newestSourceMs = Math.max(...['client', 'shared'].map((folder) => newestChangeMs(join(root, folder))));
  if (existsSync(page) && statSync(page).mtimeMs >= newestSourceMs) return false;
  began();
  const { build } = await import('vite');
  await build({ root: join(root, 'client'), configFile: join(root, 'client', 'vite.config.ts'), logLevel: 'warn' });
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
