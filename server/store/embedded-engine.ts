import { join } from 'node:path';
import pLimit from 'p-limit';
import { Failure } from '../failure.ts';
import { StatementAnswer } from './embedded-protocol.ts';
import { openEmbeddedReaders } from './embedded-readers.ts';
import { decodeValue, encodeParameter } from './embedded-values.ts';
import {
  type CypherEngine,
  defaultTimeoutMs,
  type Params,
  type Row,
  type RunOptions,
  type Statement,
  type StatementOptions,
  type StatementResult,
} from './engine.ts';
import { notUnderstood } from './not-understood.ts';
import type { OnProcessEnd } from './process-end.ts';
import { openStoreProcess, type WatchTimes, watchTimes } from './store-process.ts';
import { nullType } from './value-type.ts';
import { abortable } from '../process/abortable.ts';
import { withResolvers } from '../process/with-resolvers.ts';

export interface EmbeddedOptions {
  /** Told of every process that ended otherwise than by being closed; nobody is told without. */
  onProcessEnd?: OnProcessEnd | undefined;
  /** How long the process may be silent; only tests give other times. */
  watch?: Partial<WatchTimes>;
}

const abandonedMs = 1000;

/** The engine gives each statement a thread; more threads than this take memory and make nothing faster. */
const mostReads = 8;

/**
 * An engine in a child process whose store is the file `graph.db` in `folder`. When the process dies or falls silent, its
 * reads are asked again of a new process, which has the data; the one that it worked on longest only once, and then gets
 * `unavailable`, as writes do.
 */
export function openEmbeddedEngine(
  folder: string,
  { onProcessEnd, watch }: EmbeddedOptions = {},
): CypherEngine & { pid: () => number | undefined } {
  const store = openStoreProcess(join(folder, 'graph.db'), { ...watchTimes, ...watch }, onProcessEnd);
  const read = { again: true };
  const write = { again: false };

  const inTurn = pLimit(mostReads);
  /** Writes do not queue: whoever holds a transaction keeps those who read waiting. */
  async function* stream(text: string, params: Params, options: RunOptions = {}): AsyncGenerator<Row> {
    const { signal } = options;
    signal?.throwIfAborted();
    const rows = withResolvers<Row[]>();
    void inTurn(async () => {
      // Nobody waits for it any more, and the engine has not heard of it.
      if (signal?.aborted === true) return;
      const { answer, giveUp } = store.askGiveUp({ kind: 'run', transaction: 0, text, params }, read);
      limited(answer as Promise<Row[]>, options, giveUp).then(rows.resolve, rows.reject);
      await answer.catch(() => undefined);
    });
    yield* await abortable(rows.promise, signal);
  }

  let changes = 0;
  const readers = openEmbeddedReaders({
    folder: join(folder, 'copies'),
    onProcessEnd,
    version: () => changes,
    save: async (to) => {
      await store.ask({ kind: 'save', path: to }, read);
    },
  });

  const runStatement = async (
    { text, parameters, columns = [] }: Statement,
    { access = 'read', ...options }: StatementOptions,
  ): Promise<StatementResult> => {
    const params = Object.fromEntries(Object.entries(parameters).map(([key, one]) => [key, encodeParameter(one)]));
    const types = await readers.graphTypes(options);
    const asked =
      access === 'write'
        ? store.ask({ kind: 'statement', text, params, maxRows: options.maxRows }, write)
        : readers.runStatement(text, params, options);
    const answer = StatementAnswer.parse(
      await asked.catch((cause: unknown) => {
        throw notUnderstood(cause);
      }),
    );
    if (access === 'write') changes++;
    const graph = access === 'write' ? await readers.graphTypes(options) : types;
    const rows = answer.rows.map((row) => row.map((value, at) => decodeValue(value, columns[at] ?? nullType, graph)));
    return {
      fields: answer.columns,
      rows: iterate(rows),
      summary: () => ({ notifications: [], total: answer.total }),
    };
  };

  return {
    name: 'embedded',
    isShared: false,
    runStatement,
    explain: () => Promise.resolve(undefined),
    graphTypes: (options) => readers.graphTypes(options),
    version: async () => `grafeo ${String(await store.ask({ kind: 'version' }, read))}`,
    stream,
    changeSchema: async (text) => {
      await store.ask({ kind: 'run', transaction: 0, text, params: {} }, write);
    },
    transact: async (work) => {
      const transaction = (await store.ask({ kind: 'begin' }, write)) as number;
      try {
        const result = await work(
          async (text, params = {}) => (await store.ask({ kind: 'run', transaction, text, params }, write)) as Row[],
        );
        await store.ask({ kind: 'commit', transaction }, write);
        changes++;
        return result;
      } catch (cause) {
        if (store.pid() !== undefined) await store.ask({ kind: 'rollback', transaction }, write).catch(() => undefined);
        throw cause;
      }
    },
    close: async () => {
      await readers.close();
      await store.close();
    },
    pid: store.pid,
  };
}

async function* iterate<T>(items: T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(items);
}

/** The engine knows no cancel: a read that runs too long, or goes on for a second after it was abandoned, ends with its process. */
async function limited<T>(
  rows: Promise<T>,
  { signal, timeoutMs = defaultTimeoutMs }: RunOptions,
  giveUp: (reason: 'timeout' | 'abandoned') => void,
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
      giveUp('timeout');
    }, timeoutMs),
  );
  const abandon = () => {
    late.reject(signal?.reason);
    timers.push(setTimeout(giveUp, abandonedMs, 'abandoned'));
  };
  signal?.addEventListener('abort', abandon, { once: true });
  try {
    return await Promise.race([rows, late.promise]);
  } finally {
    signal?.removeEventListener('abort', abandon);
  }
}
