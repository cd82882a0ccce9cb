import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { GuestMapping } from '../../shared/guest-mapping.ts';
import { Failure } from '../failure.ts';
import { parsedMapping } from '../parsed-mapping.ts';

/** Where it is kept how a database of others is read. */
export interface KeptMapping {
  origin: 'page' | 'file';
  /** Undefined where nothing is said. Throws `bad-request` where what is kept is no mapping. */
  read: () => Promise<GuestMapping | undefined>;
  /** Undefined forgets it. Throws `read-only` where an operator's file says it. */
  write: (mapping: GuestMapping | undefined) => Promise<void>;
}

const Kept = z.strictObject({ kuajie: z.literal(1), databases: z.record(z.string(), GuestMapping) });

/** Kept in a file of ours, by the name of the database: one file serves all of them. */
export function keptBeside(path: string, database: string): KeptMapping {
  const all = async () => (await readJson(path, Kept))?.databases ?? {};
  return {
    origin: 'page',
    read: async () => {
      const databases = await all();
      return Object.hasOwn(databases, database) ? databases[database] : undefined;
    },
    write: async (mapping) => {
      const { [database]: _, ...others } = await all();
      const databases = mapping === undefined ? others : { ...others, [database]: mapping };
      await mkdir(dirname(path), { recursive: true });
      // Whoever reads meanwhile finds the old file or the new one, and no half.
      await writeFile(`${path}.new`, `${JSON.stringify({ kuajie: 1, databases }, undefined, 2)}\n`);
      await rename(`${path}.new`, path);
    },
  };
}

/** A file that somebody names: the mapping itself, which nobody changes over HTTP. */
export function mappingFile(path: string, setting = 'KUAJIE_GUEST_MAPPING'): KeptMapping {
  return {
    origin: 'file',
    read: async () => {
      const mapping = await readJson(path, GuestMapping);
      if (mapping === undefined)
        throw new Failure('bad-request', `${setting}: wanted a mapping, found nothing at ${path}.`);
      return mapping;
    },
    write: () =>
      Promise.reject(
        new Failure('read-only', `How this database is read is said by ${path}: change it there (${setting}).`),
      ),
  };
}

/** Nothing is kept beyond this process; for tests and for stores that are not shared. */
export function keptForNow(): KeptMapping {
  let mapping: GuestMapping | undefined;
  return {
    origin: 'page',
    read: () => Promise.resolve(mapping),
    write: (next) => {
      mapping = next;
      return Promise.resolve();
    },
  };
}

async function readJson<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S> | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  return text === undefined ? undefined : parsedMapping(schema, text, path);
}
