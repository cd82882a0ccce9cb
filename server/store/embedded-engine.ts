import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import { Answer, type Request, StatementAnswer } from './embedded-protocol.ts';
import { openEmbeddedReaders } from './embedded-readers.ts';
import { decodeValue, encodeParameter } from './embedded-values.ts';
import {
  type CypherEngine,
  defaultTimeoutMs,
  isFloatParam,
  type Params,
  type Row,
  type RunOptions,
  type Statement,
  type StatementOptions,
  type StatementResult,
} from './engine.ts';

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Waiting {
  asked: Asked;
  /** A read may be asked again of a new process; a write may not. */
  again: boolean;
  /** Nobody waits for it any more, and the process was ended because of it. */
  isGivenUp: boolean;
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
}

interface Running {
  child: ChildProcess;
  opened: Promise<void>;
  waiting: Map<number, Waiting>;
  lastHeardMs: number;
}

const silenceMs = 5000;
const abandonedMs = 1000;
const processFile = fileURLToPath(new URL('./embedded-process.ts', import.meta.url));

/**
 * An engine in a child process whose store is the file `graph.db` in `folder`. When the process dies or falls silent, the
 * request that it worked on longest gets `unavailable`; other reads are asked again of a new process, which has the data.
 */
export function openEmbeddedEngine(folder: string): CypherEngine & { pid: () => number | undefined } {
  const path = join(folder, 'graph.db');
  let running: Running | undefined;
  let closing = false;
  let nextId = 1;

  const start = (): Running => {
    mkdirSync(dirname(path), { recursive: true });
    const child = fork(processFile, [path], { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    const opening = withResolvers();
    opening.promise.catch(() => undefined);
    const current: Running = { child, opened: opening.promise, waiting: new Map(), lastHeardMs: Date.now() };
    child.on('message', (message) => {
      const { id, value, error } = Answer.parse(message);
      current.lastHeardMs = Date.now();
      if (id === 0) {
        if (error === undefined) opening.resolve();
        else opening.reject(cannotOpen(path, error));
        return;
      }
      const waiting = current.waiting.get(id);
      current.waiting.delete(id);
      if (error === undefined) waiting?.resolve(value);
      else waiting?.reject(new Failure('invalid-query', error));
    });
    child.on('error', (cause) => {
      opening.reject(cannotOpen(path, cause.message));
      child.kill('SIGKILL');
    });
    child.on('exit', () => {
      opening.reject(gone());
      if (running === current) running = undefined;
      const all = [...current.waiting.values()];
      const givenUp = all.filter((waiting) => waiting.isGivenUp);
      const lost = givenUp.length > 0 ? givenUp : all.slice(0, 1);
      for (const waiting of all) {
        if (waiting.again && !lost.includes(waiting) && !closing) post(waiting);
        else waiting.reject(gone());
      }
    });
    return current;
  };

  const post = (waiting: Waiting): number => {
    running ??= start();
    const current = running;
    const id = nextId++;
    current.waiting.set(id, waiting);
    current.opened.then(
      () => {
        send(current.child, { ...plain(waiting.asked), id });
      },
      (cause: unknown) => {
        if (current.waiting.delete(id)) waiting.reject(cause);
      },
    );
    return id;
  };

  const ask = (asked: Asked, again: boolean): Promise<unknown> => askGiveUp(asked, again).answer;

  /** Asks, and gives a way to end the process when the request is not worth waiting for; other reads survive that. */
  const askGiveUp = (asked: Asked, again: boolean): { answer: Promise<unknown>; giveUp: () => void } => {
    const { promise, resolve, reject } = withResolvers<unknown>();
    const waiting: Waiting = { asked, again, isGivenUp: false, resolve, reject };
    if (closing) reject(gone());
    else post(waiting);
    const giveUp = () => {
      waiting.isGivenUp = true;
      running?.child.kill('SIGKILL');
    };
    return { answer: promise, giveUp };
  };

  const watch = setInterval(() => {
    if (running === undefined || running.waiting.size === 0) return;
    if (Date.now() - running.lastHeardMs > silenceMs) running.child.kill('SIGKILL');
    else send(running.child, { kind: 'ping', id: nextId++ });
  }, 1000);
  watch.unref();

  async function* stream(text: string, params: Params, options: RunOptions = {}): AsyncGenerator<Row> {
    options.signal?.throwIfAborted();
    const { answer, giveUp } = askGiveUp({ kind: 'run', transaction: 0, text, params }, true);
    yield* await limited(answer as Promise<Row[]>, options, giveUp);
  }

  let changes = 0;
  const readers = openEmbeddedReaders({
    folder: join(folder, 'copies'),
    version: () => changes,
    save: async (to) => {
      await ask({ kind: 'save', path: to }, false);
    },
  });

  const runStatement = async (
    { text, parameters, columns = [], mayWrite = false }: Statement,
    options: StatementOptions,
  ): Promise<StatementResult> => {
    const params = Object.fromEntries(Object.entries(parameters).map(([key, one]) => [key, encodeParameter(one)]));
    const types = await readers.graphTypes(options);
    const answer = mayWrite
      ? StatementAnswer.parse(await ask({ kind: 'statement', text, params, maxRows: options.maxRows }, false))
      : await readers.runStatement(text, params, options);
    if (mayWrite) changes++;
    const graph = mayWrite ? await readers.graphTypes(options) : types;
    const rows = answer.rows.map((row) =>
      row.map((value, at) => decodeValue(value, columns[at] ?? { bases: [], nullable: true }, graph)),
    );
    return {
      fields: answer.columns,
      rows: iterate(rows),
      summary: () => ({ notifications: [], total: answer.total }),
    };
  };

  return {
    name: 'embedded',
    runStatement,
    explain: () => Promise.resolve(undefined),
    graphTypes: (options) => readers.graphTypes(options),
    version: async () => `grafeo ${String(await ask({ kind: 'version' }, true))}`,
    stream,
    changeSchema: async (text) => {
      await ask({ kind: 'run', transaction: 0, text, params: {} }, false);
    },
    transact: async (work) => {
      const transaction = (await ask({ kind: 'begin' }, false)) as number;
      try {
        const result = await work(
          async (text, params = {}) => (await ask({ kind: 'run', transaction, text, params }, false)) as Row[],
        );
        await ask({ kind: 'commit', transaction }, false);
        changes++;
        return result;
      } catch (cause) {
        if (running !== undefined) await ask({ kind: 'rollback', transaction }, false).catch(() => undefined);
        throw cause;
      }
    },
    close: async () => {
      clearInterval(watch);
      await readers.close();
      const current = running;
      if (current === undefined) return;
      const closed = ask({ kind: 'close' }, false).catch(() => undefined);
      closing = true;
      const exited = new Promise((resolve) => current.child.once('exit', resolve));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1200).unref())]);
      current.child.kill('SIGKILL');
      await exited;
    },
    pid: () => running?.child.pid,
  };
}

async function* iterate<T>(items: T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(items);
}

/** A process that is dying may still look connected; its exit answers for whatever could not be sent. */
function send(child: ChildProcess, request: Request): void {
  if (child.connected) child.send(request, () => undefined);
}

/** The engine knows no cancel: a read that runs too long, or goes on for a second after it was abandoned, ends with its process. */
async function limited<T>(
  rows: Promise<T>,
  { signal, timeoutMs = defaultTimeoutMs }: RunOptions,
  giveUp: () => void,
): Promise<T> {
  const late = withResolvers<never>();
  const timers: NodeJS.Timeout[] = [];
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer);
  };
  rows.then(stopTimers, stopTimers);
  timers.push(
    setTimeout(() => {
      late.reject(new Failure('timeout', 'The statement took longer than it may; the engine was restarted.'));
      giveUp();
    }, timeoutMs),
  );
  const abandon = () => {
    late.reject(signal?.reason);
    timers.push(setTimeout(giveUp, abandonedMs));
  };
  signal?.addEventListener('abort', abandon, { once: true });
  try {
    return await Promise.race([rows, late.promise]);
  } finally {
    signal?.removeEventListener('abort', abandon);
  }
}

/** The engine does not tell integers from floats. */
function plain(asked: Asked): Asked {
  return asked.kind === 'run' ? { ...asked, params: unmarked(asked.params) as Params } : asked;
}

function unmarked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unmarked);
  if (isFloatParam(value)) return value.$float;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmarked(one)]));
}

/** Promise.withResolvers is not in Node 20. */
function withResolvers<T = void>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (cause: unknown) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

function gone(): Failure {
  return new Failure(
    'unavailable',
    'The embedded engine stopped while it worked on this; it is being started again. Please try once more.',
  );
}

function cannotOpen(path: string, reason: string): Failure {
  return new Failure(
    'unavailable',
    `The store ${path} does not open: ${reason}. One process at a time can hold it: stop the other one, or set KUAJIE_DATA_DIR to another folder.`,
  );
}
