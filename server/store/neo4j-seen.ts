import { setTimeout } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { Failure } from '../failure.ts';

/** More than these are not kept where nobody waits for them. */
const most = 100;
/** A database that has not applied by then what it has committed is another one, or was set back. */
const mostMs = 10_000;

/** Bookmarks of what our transactions have seen, for whoever wants to see no less. */
export interface Seen {
  bookmarks: () => string[];
  /** Of a transaction that is over, which stands for those that it waited for. */
  note: (given: readonly string[], waitedFor?: readonly string[]) => void;
  forget: () => void;
}

export function keepSeen(): Seen {
  const kept = new Set<string>();
  return {
    bookmarks: () => [...kept],
    note: (given, waitedFor = []) => {
      for (const one of [...waitedFor, ...given]) kept.delete(one);
      for (const one of given) kept.add(one);
      for (const oldest of [...kept].slice(0, -most)) kept.delete(oldest);
    },
    forget: () => {
      kept.clear();
    },
  };
}

/** Reads with what was seen before, and without where the database does not get there. */
export async function readCaughtUp<T>(
  seen: Seen,
  read: (bookmarks: string[]) => Promise<T>,
  waitMs: number = mostMs,
): Promise<T> {
  const bookmarks = seen.bookmarks();
  if (bookmarks.length === 0) return read([]);
  const over = new AbortController();
  const late = setTimeout(waitMs, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  const waiting = read(bookmarks).then(
    (value) => ({ value }),
    (cause: unknown) => {
      if (isAboutBookmarks(cause)) return undefined;
      throw cause;
    },
  );
  const told = await Promise.race([waiting, late]).finally(() => {
    over.abort();
  });
  if (told !== undefined) return told.value;
  seen.forget();
  return read([]);
}

function isAboutBookmarks(cause: unknown): boolean {
  if (cause instanceof Failure) return isAboutBookmarks(cause.cause);
  return cause instanceof Neo4jError && /\.(Invalid)?Bookmark/.test(cause.code);
}
