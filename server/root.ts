import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the program: the nearest one above this file with a package.json. Compiled files lie a folder deeper. */
export const root = nearest(dirname(fileURLToPath(import.meta.url)));

function nearest(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const outer = dirname(folder);
  if (outer === folder) throw new Error('the program lies in no folder with a package.json');
  return nearest(outer);
}
