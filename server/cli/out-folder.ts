import { readdir } from 'node:fs/promises';
import { Failure } from '../failure.ts';

/** A dataset that an import wrote may be written again; nothing else is overwritten. Throws `bad-request`. */
export async function refuseFilled(out: string): Promise<void> {
  const there = await readdir(out).catch((): string[] => []);
  if (there.length > 0 && !['mapping.json', 'datapackage.json'].every((name) => there.includes(name)))
    throw new Failure(
      'bad-request',
      `${out} holds ${there.length} files: wanted an empty or new folder, or one of an earlier import.`,
    );
}
