import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import { Answer, type Request, StatementAnswer, tooLargeExit } from './embedded-protocol.ts';
import { defaultTimeoutMs, type RunOptions } from './engine.ts';
import type { GraphTypes } from './value-type.ts';

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** Processes that read a copy of the store; users' statements run here, one a process, and can neither write nor block. */
export interface EmbeddedReaders {
  runStatement: (
    text: string,
    params: Record<string, unknown>,
    options: RunOptions & { maxRows: number },
  ) => Promise<StatementAnswer>;
  graphTypes: (options?: RunOptions) => Promise<GraphTypes>;
  close: () => Promise<void>;
}

export interface CopySource {
  /** Where copies lie; what an earlier process left there is taken away. */
  folder: string;
  /** Grows with every change of the store. */
  version: () => number;
  save: (path: string) => Promise<void>;
}

interface Reader {
  child: ChildProcess;
  ask: (asked: Asked, options?: RunOptions) => Promise<unknown>;
  path?: string;
  isEnded: boolean;
}

interface Copy {
  version: number;
  path: string;
  types?: Promise<GraphTypes>;
}

const memoryLimitMb = 1024;
const processFile = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));

/** Copies the store when a statement comes after a change. A statement is stopped by ending its process; one idle process is kept. */
export function openEmbeddedReaders(source: CopySource): EmbeddedReaders {
  const idle: Reader[] = [];
  const all = new Set<Reader>();
  let hasFolder = false;
  let copying: Promise<Copy> | undefined;
  let copiedVersion = -1;
  const closing = new AbortController();

  const latestCopy = async (): Promise<Copy> => {
    const version = source.version();
    if (copying === undefined || copiedVersion !== version) {
      copiedVersion = version;
      if (!hasFolder) {
        rmSync(source.folder, { recursive: true, force: true });
        mkdirSync(source.folder, { recursive: true });
        hasFolder = true;
      }
      const path = join(source.folder, `${String(version)}.db`);
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

  const withReader = async <T>(work: (reader: Reader, copy: Copy) => Promise<T>): Promise<T> => {
    if (closing.signal.aborted) throw gone();
    const copy = await latestCopy();
    const reader = idle.pop() ?? startReader(all);
    try {
      if (reader.path !== copy.path) {
        await reader.ask({ kind: 'openReadOnly', path: copy.path });
        reader.path = copy.path;
      }
      return await work(reader, copy);
    } finally {
      if (reader.isEnded) all.delete(reader);
      else if (idle.length === 0 && !isAborted(closing)) idle.push(reader);
      else reader.child.kill('SIGKILL');
    }
  };

  return {
    runStatement: (text, params, { maxRows, ...options }) =>
      withReader(async (reader) =>
        StatementAnswer.parse(await reader.ask({ kind: 'statement', text, params, maxRows }, options)),
      ),
    graphTypes: async (options) => {
      const copy = await latestCopy();
      const types = (copy.types ??= withReader(
        async (reader) => (await reader.ask({ kind: 'graphTypes' }, options)) as GraphTypes,
      ));
      types.catch(() => delete copy.types);
      return types;
    },
    close: async () => {
      closing.abort();
      const exits = [...all].filter(({ isEnded }) => !isEnded).map(({ child }) => exited(child));
      for (const { child } of all) child.kill('SIGKILL');
      await Promise.all(exits);
      if (hasFolder) rmSync(source.folder, { recursive: true, force: true });
    },
  };
}

function isAborted({ signal }: AbortController): boolean {
  return signal.aborted;
}

function startReader(all: Set<Reader>): Reader {
  const child = fork(processFile, ['-', String(memoryLimitMb)], {
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (cause: Error) => void }>();
  let nextId = 1;
  const reader: Reader = {
    child,
    isEnded: false,
    ask: (asked, { signal, timeoutMs = defaultTimeoutMs } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason as Error);
          return;
        }
        const end = (cause: Error) => {
          waiting.delete(id);
          reader.isEnded = true;
          child.kill('SIGKILL');
          reject(cause);
        };
        const abandon = () => {
          end(signal?.reason as Error);
        };
        const timer = setTimeout(() => {
          end(new Failure('timeout', 'The statement took longer than it may; it was stopped.'));
        }, timeoutMs);
        const settled = () => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abandon);
        };
        signal?.addEventListener('abort', abandon, { once: true });
        const id = nextId++;
        child.ref();
        child.channel?.ref();
        waiting.set(id, {
          resolve: (value) => {
            settled();
            resolve(value);
          },
          reject: (cause) => {
            settled();
            reject(cause);
          },
        });
        child.send({ ...asked, id }, () => undefined);
      }),
  };
  child.on('message', (message) => {
    const { id, value, error } = Answer.parse(message);
    const asked = waiting.get(id);
    waiting.delete(id);
    // An idle process keeps nobody from ending.
    if (waiting.size === 0) {
      child.unref();
      child.channel?.unref();
    }
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Failure('invalid-query', error));
  });
  child.on('error', () => child.kill('SIGKILL'));
  child.on('exit', (code) => {
    reader.isEnded = true;
    all.delete(reader);
    for (const { reject } of waiting.values()) reject(code === tooLargeExit ? tooLarge() : gone());
  });
  all.add(reader);
  return reader;
}

function exited(child: ChildProcess): Promise<unknown> {
  return child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));
}

function tooLarge(): Failure {
  return new Failure(
    'too-large',
    `The statement needs more than ${String(memoryLimitMb)} MB of memory; it was stopped. Ask for less: fewer patterns without a relation between them, a LIMIT, or count(*) in place of collect().`,
  );
}

function gone(): Failure {
  return new Failure('unavailable', 'The process that read for this statement ended. Please try once more.');
}
