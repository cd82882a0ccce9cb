import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import * as z from 'zod';
import { refuseNewer } from '../dataset/refuse-newer.ts';
import { exportPieces } from '../export/export-pieces.ts';
import { Failure } from '../failure.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import { datasetHashes } from '../store/loaded.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';

/** What says that a folder is a backup, and of which form. */
const BackupNote = z.object({ form: z.int().positive(), at: z.string(), datasets: z.int().nonnegative() });
const backupForm = 1;
const noteFile = 'backup.json';
export const datasetsFile = 'datasets.zip';

/** Folders and files of the data folder that are no store: what people say, views, how databases of others are read. */
export const keptFolders = ['corrections', 'views'] as const;
export const keptFiles = ['guest-mappings.json'] as const;

export interface BackupOptions {
  folder: string;
  /** Where the server runs that has the store; without it the store is opened. */
  server?: string;
}

/**
 * `kuajie backup`: all datasets as they are stored with what was decided of them, and what is kept beside them. What people say is
 * added to and never changed, so that it is copied whole while others add.
 */
export async function backupCommand(
  shell: Shell,
  settings: Settings,
  { folder, server }: BackupOptions,
): Promise<number> {
  keepHeapSmall();
  const target = resolve(shell.cwd, folder);
  await mkdir(target, { recursive: true });
  const found = (await readdir(target)).length;
  if (found > 0)
    throw new Failure('bad-request', `${folder} holds ${found} files: wanted an empty or new folder for a backup.`);
  const zip = join(target, datasetsFile);
  const datasets =
    server === undefined
      ? await fromStore(shell, settings, zip)
      : await fromServer(server, settings, { zip, signal: shell.stop });
  const kept = await copyKept(resolve(shell.cwd, settings.KUAJIE_DATA_DIR), target);
  // Last: without it a folder is no backup.
  const note = { form: backupForm, at: new Date().toISOString(), datasets };
  await writeFile(join(target, noteFile), `${JSON.stringify(note, undefined, 2)}\n`, { flush: true });
  shell.print(`${folder}: ${datasets} datasets, and ${kept} files of what is kept beside them`);
  return 0;
}

async function fromStore(shell: Shell, settings: Settings, zip: string): Promise<number> {
  const store = await openStore(settings, shell.cwd);
  try {
    await refuseNewer(store);
    const { length } = await store.run(datasetHashes, {});
    if (length > 0)
      await pipeline(
        exportPieces(store, { format: 'dataset' }, { signal: shell.stop }),
        createWriteStream(zip, { flush: true }),
      );
    return length;
  } finally {
    await store.close();
  }
}

const Listed = z.object({ datasets: z.array(z.unknown()) });

async function fromServer(
  server: string,
  { KUAJIE_ADMIN_TOKEN: token }: Settings,
  { zip, signal }: { zip: string; signal: AbortSignal },
): Promise<number> {
  const ask = async (path: string) => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${server.replace(/\/$/, '')}${path}`, { headers, signal }).catch((cause: unknown) => {
      throw new Failure('unavailable', `No server answers at ${server}.`, { cause });
    });
    if (response.ok && response.body !== null) return response;
    throw new Failure(
      'unavailable',
      `The server at ${server} answered ${response.status} to ${path}: ${await response.text()}`,
    );
  };
  const { datasets } = Listed.parse(await (await ask('/api/datasets')).json());
  if (datasets.length === 0) return 0;
  const { body } = await ask('/api/export?format=dataset');
  // The types of Node's and the browser's streams differ in name alone.
  await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(zip, { flush: true }));
  return datasets.length;
}

async function copyKept(from: string, to: string): Promise<number> {
  const found = new Set(await readdir(from).catch((): string[] => []));
  const paths: string[] = keptFiles.filter((name) => found.has(name));
  for (const folder of keptFolders) {
    if (!found.has(folder)) continue;
    await mkdir(join(to, folder));
    for (const name of await readdir(join(from, folder))) if (name.endsWith('.jsonl')) paths.push(join(folder, name));
  }
  for (const path of paths) await copyFile(join(from, path), join(to, path));
  return paths.length;
}

/** Throws `bad-request` where it is no backup, or one of a newer program. */
export async function readNote(folder: string): Promise<z.output<typeof BackupNote>> {
  const text = await readFile(join(folder, noteFile), 'utf8').catch((cause: unknown) => {
    throw new Failure('bad-request', `Wanted a backup that is whole, found no ${noteFile} in ${folder}.`, { cause });
  });
  const note = BackupNote.parse(JSON.parse(text));
  if (note.form > backupForm)
    throw new Failure(
      'bad-request',
      `${folder} is a backup of form ${note.form}; this program knows ${backupForm}: restore it with a newer one.`,
    );
  return note;
}
