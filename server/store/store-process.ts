import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { type AnsweringProcess, startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import { smallHeapArguments } from '../process/small-heap.ts';
import type { Request } from './embedded-protocol.ts';
import type { EndReason, OnProcessEnd } from './process-end.ts';
import { withResolvers } from '../process/with-resolvers.ts';

export type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** How long the process may say nothing while it has work. */
export interface WatchTimes {
  tickMs: number;
  silenceMs: number;
  /** While it opens, copies or closes the store, or commits, it cannot answer. */
  blockedMs: number;
}

/** So long a store may take to close in peace. */
const closeMs = 1200;

export const watchTimes: WatchTimes = { tickMs: 1000, silenceMs: 5000, blockedMs: 60_000 };

interface AskOptions {
  /** A read may be asked again of a new process; a write may not. */
  again: boolean;
}

/** The process that holds the store's file; started when first asked, and again after it has ended. */
export interface StoreProcess {
  ask: (asked: Asked, options: AskOptions) => Promise<unknown>;
  /** Asks, and gives a way to end the process when the request is not worth waiting for; other reads survive that. */
  askGiveUp: (
    asked: Asked,
    options: AskOptions,
  ) => { answer: Promise<unknown>; giveUp: (reason: 'timeout' | 'abandoned') => void };
  pid: () => number | undefined;
  close: () => Promise<void>;
}

interface Asking {
  asked: Asked;
  again: boolean;
  /** Processes that ended while this was what they had longest. */
  ends: number;
  /** Nobody waits for it any more, and the process was ended because of it. */
  isGivenUp: boolean;
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
}

type Running = AnsweringProcess<Asked, EndReason | 'closed'>;

const blocking: ReadonlySet<Asked['kind']> = new Set(['save', 'openReadOnly', 'commit', 'rollback', 'close']);
const { file, execArgv } = childModule(import.meta.url, 'embedded-process');
const embeddedProcess = { file, execArgv: [...execArgv, ...smallHeapArguments] };

export function openStoreProcess(path: string, times: WatchTimes, onEnd?: OnProcessEnd): StoreProcess {
  const askings = new WeakMap<Asked, Asking>();
  let running: Running | undefined;
  let closing = false;

  const start = (): Running => {
    mkdirSync(dirname(path), { recursive: true });
    const current: Running = startAnswering<Asked, EndReason | 'closed'>(embeddedProcess, {
      args: [path],
      refused: ({ message }) => new Failure('invalid-query', message),
      notStarted: (message) => cannotOpen(path, message),
      late: { timeout: 'timeout', aborted: 'abandoned', error: () => new Gone() },
      onEnd: ({ reason = 'died', lost }) => {
        if (running === current) running = undefined;
        if (!closing && reason !== 'closed' && (current.isReady() || lost.length > 0))
          onEnd?.({ process: 'store', pid: current.pid, reason, waiting: lost.length });
        blameLongest(lost.flatMap((asked) => askings.get(asked) ?? []));
        return new Gone();
      },
    });
    return current;
  };

  const post = (asking: Asking): void => {
    running ??= start();
    running.ask(asking.asked).then(asking.resolve, (cause: unknown) => {
      const isLost = cause instanceof Gone && asking.again && !asking.isGivenUp && asking.ends <= 1;
      if (isLost && !closing) post(asking);
      else asking.reject(cause);
    });
  };

  const askGiveUp: StoreProcess['askGiveUp'] = (request, { again }) => {
    const { promise, resolve, reject } = withResolvers<unknown>();
    const asking: Asking = { asked: { ...request }, again, ends: 0, isGivenUp: false, resolve, reject };
    askings.set(asking.asked, asking);
    if (closing) reject(new Gone());
    else post(asking);
    return {
      answer: promise,
      giveUp: (reason) => {
        asking.isGivenUp = true;
        running?.end(reason);
      },
    };
  };

  const ask: StoreProcess['ask'] = (asked, options) => askGiveUp(asked, options).answer;

  let lastTickMs = performance.now();
  const watch = setInterval(() => {
    const nowMs = performance.now();
    const wasAway = nowMs - lastTickMs > 2 * times.tickMs;
    lastTickMs = nowMs;
    if (running === undefined) return;
    // What it said while this program itself stood still is not read yet.
    if (wasAway) running.heardMs = nowMs;
    const silence = silenceOf(running, nowMs, times);
    if (silence === undefined) return;
    if (silence.ms > silence.limitMs) running.end('silent');
    else if (running.isReady()) running.tell({ kind: 'ping' });
  }, times.tickMs);
  watch.unref();

  return {
    ask,
    askGiveUp,
    pid: () => running?.pid,
    close: async () => {
      clearInterval(watch);
      const current = running;
      if (current === undefined) {
        closing = true;
        return;
      }
      const closed = ask({ kind: 'close' }, { again: false }).catch(() => undefined);
      closing = true;
      await Promise.race([closed, setTimeout(closeMs, undefined, { ref: false })]);
      current.end('closed');
      await current.exited;
    },
  };
}

/** What ended the process is not known, unless one was given up; the request that it had longest is asked once more, and not a third time. */
function blameLongest(lost: readonly Asking[]): void {
  const [longest] = lost;
  if (longest !== undefined && !lost.some(({ isGivenUp }) => isGivenUp)) longest.ends++;
}

/** How long a process with work has said nothing: since its last word, or since the oldest request was sent, whichever is later. */
function silenceOf(running: Running, nowMs: number, times: WatchTimes): { ms: number; limitMs: number } | undefined {
  if (!running.isReady()) return { ms: nowMs - running.heardMs, limitMs: times.blockedMs };
  const sent = running.waiting().filter(({ sentMs }) => sentMs !== undefined);
  if (sent.length === 0) return undefined;
  const oldestMs = Math.min(...sent.map(({ sentMs = nowMs }) => sentMs));
  const isBlocked = sent.some(({ question }) => blocking.has(question.kind));
  return {
    ms: nowMs - Math.max(running.heardMs, oldestMs),
    limitMs: isBlocked ? times.blockedMs : times.silenceMs,
  };
}

/** The process ended while it worked on this. */
class Gone extends Failure {
  constructor() {
    super(
      'unavailable',
      'The embedded engine stopped while it worked on this; it is being started again. Please try once more.',
    );
  }
}

function cannotOpen(path: string, reason: string): Failure {
  return new Failure(
    'unavailable',
    `The store ${path} does not open: ${reason}. One process at a time can hold it: stop the other one, or set KUAJIE_DATA_DIR to another folder.`,
  );
}
