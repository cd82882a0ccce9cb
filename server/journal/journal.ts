import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { wantedBy } from '../../shared/issue-words.ts';
import { Failure } from '../failure.ts';

/** What was said, one thing after the other: it is added to and never changed. */
export interface Journal<T> {
  /** All of it, oldest first. Throws `unavailable` where it cannot be read. */
  read: () => Promise<readonly T[]>;
  /** Resolves once it is on the disk. Throws `unavailable` where it cannot be kept. */
  add: (entry: T) => Promise<void>;
}

interface Entry {
  /** When, as ISO 8601. */
  at: string;
}

interface ReadFile<T> {
  size: number;
  entries: readonly T[];
}

/**
 * A journal in a folder, one JSON a line. Each process writes a file of its own there and reads all of them, so that several at once lose
 * nothing of each other, on whatever file system. What a process that died left of its last line nobody was told is kept: it is passed by.
 */
export function journalIn<S extends z.ZodType<Entry>>(folder: string, schema: S): Journal<z.output<S>> {
  const known = new Map<string, ReadFile<z.output<S>>>();
  let own = ownName();
  let last: Promise<void> = Promise.resolve();

  const readOne = async (name: string) => {
    const path = join(folder, name);
    const { size } = await stat(path);
    const before = known.get(name);
    if (before?.size === size) return before.entries;
    const text = await readFile(path, 'utf8');
    const lines = text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1);
    const entries = lines.map((line, at) => parsed(schema, line, `${name}:${at + 1}`));
    known.set(name, { size: Buffer.byteLength(text), entries });
    return entries;
  };

  const write = async (entry: z.output<S>) => {
    try {
      await mkdir(folder, { recursive: true });
      const file = await open(join(folder, own), 'a');
      try {
        await file.appendFile(`${JSON.stringify(entry)}\n`);
        await file.datasync();
      } finally {
        await file.close();
      }
    } catch (cause) {
      // Part of a line may stand there now, which nothing may follow.
      own = ownName();
      throw new Failure(
        'unavailable',
        `It could not be written into the data folder (KUAJIE_DATA_DIR), and is not kept: ${cause instanceof Error && 'code' in cause ? String(cause.code) : 'see the log'}.`,
        { cause },
      );
    }
  };

  return {
    read: async () => {
      const names = (await namesIn(folder)).filter((name) => name.endsWith('.jsonl')).sort();
      const all = (await Promise.all(names.map(readOne))).flat();
      return all.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    },
    add: (entry) => {
      const done = last.then(() => write(entry));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** Nothing is kept beyond this process; for tests and for programs without a data folder. */
export function journalForNow<T extends Entry>(): Journal<T> {
  const all: T[] = [];
  return {
    read: () => Promise.resolve([...all]),
    add: (entry) => {
      all.push(entry);
      return Promise.resolve();
    },
  };
}

function ownName(): string {
  return `${new Date().toISOString().replaceAll(/\W/g, '')}-${randomBytes(4).toString('hex')}.jsonl`;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}

function parsed<S extends z.ZodType>(schema: S, line: string, place: string): z.output<S> {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    const found = cause instanceof z.ZodError ? cause.issues.map(wantedBy).join('; ') : 'JSON';
    throw new Failure(
      'unavailable',
      `${place} in the data folder (KUAJIE_DATA_DIR): wanted ${found}. Put that line right or take it out.`,
      { cause },
    );
  }
}
