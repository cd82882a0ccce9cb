import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { refuseNoId } from './dataset-id.ts';

interface Wanted {
  out?: string;
  dryRun?: boolean;
  id?: string;
}

/** Where an import writes its dataset; undefined where it only tells. Throws `bad-request` where it may not be written so. */
export async function outFolder(cwd: string, { out, dryRun = false, id }: Wanted): Promise<string | undefined> {
  if (out === undefined && !dryRun)
    throw new Failure('bad-request', 'Wanted --out FOLDER for the dataset, or --dry-run to be told only.');
  if (id !== undefined) refuseNoId(id);
  if (out === undefined || dryRun) return undefined;
  const folder = resolve(cwd, out);
  await refuseFilled(folder, 'import');
  return folder;
}

/** The files by which a folder is known as one that such a command wrote; draft.json lies beside the tables as long as nobody worked in them. */
const written = { import: ['mapping.json', 'datapackage.json'], draft: ['draft.json'] } as const;

/** A folder that the same command wrote may be written again; nothing else is overwritten. Throws `bad-request`. */
export async function refuseFilled(out: string, by: keyof typeof written): Promise<void> {
  const there = await readdir(out).catch((): string[] => []);
  if (there.length > 0 && !written[by].every((name) => there.includes(name)))
    throw new Failure(
      'bad-request',
      `${out} holds ${there.length} files: wanted an empty or new folder, or one of an earlier ${by}.`,
    );
}
