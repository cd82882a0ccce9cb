import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generateDataset, type Size } from '../dataset/generate-dataset.ts';
import { Failure } from '../failure.ts';
import type { Shell } from './program.ts';

/** As the command line gives them. */
export type GenerateOptions = Record<keyof Size, string>;

/** `kuajie generate`: writes a made-up dataset into an empty or new folder. */
export async function generateCommand(shell: Shell, folder: string, options: GenerateOptions): Promise<number> {
  const target = resolve(shell.cwd, folder);
  const size = {
    counties: wholeNumber('counties', options.counties),
    agreements: wholeNumber('agreements', options.agreements),
    signed: wholeNumber('signed', options.signed),
    seed: wholeNumber('seed', options.seed),
  };
  const there = await readdir(target).catch(() => []);
  if (there.length > 0)
    throw new Failure('bad-request', `${target} holds ${there.length} files: wanted an empty or new folder.`);
  const files = generateDataset(size);
  await mkdir(join(target, 'documents'), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(target, name), text);
  shell.print(
    `${target}: ${size.counties} counties, ${size.agreements} agreements, ${size.signed} signatures, seed ${size.seed}`,
  );
  return 0;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Failure('bad-request', `--${name}: wanted a whole number, found ${text}.`);
  return Number(text);
}
