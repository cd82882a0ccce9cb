import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { MadeOf, Mapping } from '../../shared/mapping.ts';
import { Failure } from '../failure.ts';
import type { Before } from '../intake/again/loaded-before.ts';
import { parsedMapping } from '../parsed-mapping.ts';

const Described = z.object({
  name: z.string(),
  title: z.string(),
  madeOf: MadeOf.pick({ tables: true }).default({ tables: [] }),
});

/** What an earlier import left in a folder: its mapping, as somebody may have changed it. Undefined where there is none; throws `bad-request` where it is no mapping. */
export async function importedBefore(out: string): Promise<Before | undefined> {
  const [mapping, description] = [join(out, 'mapping.json'), join(out, 'datapackage.json')];
  if (!existsSync(mapping) || !existsSync(description)) return undefined;
  const { name, title, madeOf } = parsedMapping(Described, await readFile(description, 'utf8'), description);
  return { id: name, title, madeOf: { ...madeOf, mapping: await readMapping(mapping) } };
}

export async function readMapping(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Failure('bad-request', `Wanted a mapping, found nothing at ${path}.`);
  return parsedMapping(Mapping, text, path);
}
