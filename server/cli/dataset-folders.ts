import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import { Failure } from '../failure.ts';

/**
 * The folders of the datasets at a path: the path itself, or those that lie in a zip, unpacked into `into`, in the order in which they stand there.
 * Throws `bad-request` where a zip holds none, is none, or has names that lead out of it.
 */
export async function datasetFolders(path: string, into: string): Promise<string[]> {
  if (!/\.zip$/i.test(path) || (await stat(path).catch(() => undefined))?.isFile() !== true) return [path];
  const folders: string[] = [];
  const zip = await yauzl.openPromise(path).catch((cause: unknown) => {
    throw new Failure('bad-request', `Wanted a zip, found something else at ${path}: ${String(cause)}`, { cause });
  });
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    if (name.endsWith('/')) continue;
    const wrong = yauzl.validateFileName(name);
    if (wrong !== null) throw new Failure('bad-request', `Wanted names that stay within ${path}: ${wrong}`);
    const target = join(into, name);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
    if (/(^|\/)datapackage\.json$/.test(name)) folders.push(dirname(target));
  }
  if (folders.length === 0)
    throw new Failure(
      'bad-request',
      `Wanted a dataset in ${path}, a folder with datapackage.json, found none. Of tables, kuajie import ${path} --out FOLDER makes one.`,
    );
  return folders;
}
