import { copyFile, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { datasetsFile, keptFiles, keptFolders, readNote } from './backup.ts';
import { loadCommand } from './load.ts';
import type { Shell } from './program.ts';
import { toBeRestored } from './saved-datasets.ts';
import type { Settings } from './settings.ts';

export interface RestoreOptions {
  folder: string;
  /** Datasets of the backup take the place of others that are loaded under their ids. */
  replace?: boolean;
}

/**
 * `kuajie restore`: puts back what a backup holds, on whichever engine. Throws `bad-request` before anything is written where something
 * became another than what was saved; of datasets `replace` allows it.
 */
export async function restoreCommand(
  shell: Shell,
  settings: Settings,
  { folder, replace = false }: RestoreOptions,
): Promise<number> {
  const from = resolve(shell.cwd, folder);
  const { datasets, at } = await readNote(from);
  const into = resolve(shell.cwd, settings.KUAJIE_DATA_DIR);
  const paths = await pathsIn(from);
  const missing: string[] = [];
  for (const path of paths) if (await isMissing(join(from, path), join(into, path))) missing.push(path);
  const putBack = async () => {
    for (const name of keptFolders) await mkdir(join(into, name), { recursive: true });
    for (const path of missing) await copyWhole(join(from, path), join(into, path));
    shell.print(`${missing.length} of ${paths.length} files of what is kept beside the data were put back, of ${at}`);
  };
  if (datasets === 0) {
    await putBack();
    return 0;
  }
  return loadCommand(shell, settings, {
    ...{ folder: join(from, datasetsFile), merge: true },
    choose: async (store, saved, sorting) => {
      const options = { signal: shell.stop };
      const wanted = await toBeRestored(store, saved, { folder: sorting, replace, options });
      await putBack();
      shell.print(`${wanted.length} of ${saved.length} datasets are not there as they were saved`);
      return wanted;
    },
  });
}

async function pathsIn(from: string): Promise<string[]> {
  const found = new Set(await readdir(from));
  const paths: string[] = keptFiles.filter((name) => found.has(name));
  for (const folder of keptFolders)
    if (found.has(folder)) for (const name of await readdir(join(from, folder))) paths.push(join(folder, name));
  return paths;
}

/** What was added to since is left as it is, and what was cut off is missing; throws `bad-request` where it became another. */
async function isMissing(saved: string, there: string): Promise<boolean> {
  const now = await readFile(there).catch(() => undefined);
  if (now === undefined) return true;
  const then = await readFile(saved);
  const shared = Math.min(now.length, then.length);
  if (now.subarray(0, shared).equals(then.subarray(0, shared))) return now.length < then.length;
  throw new Failure(
    'bad-request',
    `${there} is another one than that of the backup: move it away, then restore again. Nothing was changed.`,
  );
}

/** Under its name it is whole or not there; a copy that is cut off is written over by the next one. */
async function copyWhole(from: string, to: string): Promise<void> {
  const half = `${to}.restoring`;
  await copyFile(from, half);
  await rename(half, to);
}
