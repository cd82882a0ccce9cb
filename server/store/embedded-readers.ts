import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import { abortable } from '../process/abortable.ts';
import { makeCopiesFolder } from './copies-folder.ts';
import type { RunOptions } from './engine.ts';
import type { OnProcessEnd } from './process-end.ts';
import { DiedUnasked, type Reader, startReader } from './reader-process.ts';
import type { GraphTypes } from './value-type.ts';

/** Processes that read a copy of the store; users' statements run here, one a process, and can neither write nor block. */
export interface EmbeddedReaders {
  runStatement: (
    text: string,
    params: Record<string, unknown>,
    options: RunOptions & { maxRows: number },
  ) => Promise<unknown>;
  graphTypes: (options?: RunOptions) => Promise<GraphTypes>;
  close: () => Promise<void>;
}

export interface CopySource {
  /** Where copies lie; what processes that have ended left there is taken away. */
  folder: string;
  onProcessEnd?: OnProcessEnd | undefined;
  /** Grows with every change of the store. */
  version: () => number;
  save: (path: string) => Promise<void>;
}

interface Copy {
  version: number;
  path: string;
  types?: Promise<GraphTypes>;
}

/** A copy of a large store opens, and is looked through, in more time than a statement has. */
const openMs = 120_000;

/** Copies the store when a statement comes after a change. A statement is stopped by ending its process; one idle process is kept. */
export function openEmbeddedReaders(source: CopySource): EmbeddedReaders {
  const idle: Reader[] = [];
  const all = new Set<Reader>();
  let folder: string | undefined;
  let copying: Promise<Copy> | undefined;
  let copiedVersion = -1;
  let isClosing = false;

  const latestCopy = async (): Promise<Copy> => {
    const version = source.version();
    if (copying === undefined || copiedVersion !== version) {
      copiedVersion = version;
      folder ??= makeCopiesFolder(source.folder);
      const path = join(folder, `${version}.db`);
      const older = copying;
      copying = source.save(path).then(() => ({ version, path }));
      copying.then(
        async () => {
          const old = await older?.catch(() => undefined);
          if (old !== undefined) rmSync(old.path, { force: true });
        },
        () => (copiedVersion = -1),
      );
    }
    return copying;
  };

  const takeReader = (): Reader => {
    const waiting = idle.pop();
    if (waiting !== undefined && !waiting.isEnded()) return waiting;
    const scratch = mkdtempSync(join((folder ??= makeCopiesFolder(source.folder)), 'reader-'));
    const reader = startReader(scratch, source.onProcessEnd);
    all.add(reader);
    void reader.exited.then(() => {
      all.delete(reader);
      rmSync(scratch, { recursive: true, force: true });
    });
    return reader;
  };

  const isKept = (reader: Reader) => !reader.isEnded() && idle.length === 0 && !isClosing;

  const withReader = async <T>(work: (reader: Reader) => Promise<T>): Promise<T> => {
    if (isClosing) throw new DiedUnasked();
    const copy = await latestCopy();
    const reader = takeReader();
    try {
      if (reader.path !== copy.path) {
        await reader.ask({ kind: 'openReadOnly', path: copy.path }, { timeoutMs: openMs }).catch(notReady);
        reader.path = copy.path;
      }
      return await work(reader);
    } finally {
      if (isKept(reader)) idle.push(reader);
      else reader.end();
    }
  };

  /** What ended the process may have been anything; a second end in a row is the statement's. */
  const withLivingReader = <T>(work: (reader: Reader) => Promise<T>): Promise<T> =>
    withReader(work).catch((cause: unknown) => {
      if (cause instanceof DiedUnasked && !isClosing) return withReader(work);
      throw cause;
    });

  return {
    runStatement: (text, params, { maxRows, ...options }) =>
      withLivingReader((reader) => reader.ask({ kind: 'statement', text, params, maxRows }, options)),
    // Whoever asks first is not the only one who waits for it: he ends his waiting, not the work.
    graphTypes: async ({ signal } = {}) => {
      const copy = await abortable(latestCopy(), signal);
      const types = (copy.types ??= withLivingReader(
        async (reader) =>
          (await reader.ask({ kind: 'graphTypes' }, { timeoutMs: openMs }).catch(notReady)) as GraphTypes,
      ));
      types.catch(() => delete copy.types);
      return abortable(types, signal);
    },
    close: async () => {
      isClosing = true;
      const exits = [...all].map(({ exited }) => exited);
      for (const reader of all) reader.end();
      await Promise.all(exits);
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function notReady(cause: unknown): never {
  if (!(cause instanceof Failure) || cause.code !== 'timeout') throw cause;
  throw new Failure('unavailable', 'The embedded engine is not ready for statements yet. Please try once more.', {
    cause,
    details: { reason: 'not-ready' },
  });
}
