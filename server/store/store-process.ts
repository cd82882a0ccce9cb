import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Failure } from '../failure.ts';
import { Answer, type Request } from './embedded-protocol.ts';
import type { EndReason, OnProcessEnd } from './process-end.ts';
import { withResolvers } from './with-resolvers.ts';
import { childModule } from './child-module.ts';

export type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** How long the process may say nothing while it has work. */
export interface WatchTimes {
  tickMs: number;
  silenceMs: number;
  /** While it opens, copies or closes the store, or commits, it cannot answer. */
  blockedMs: number;
}

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

interface Waiting {
  asked: Asked;
  again: boolean;
  /** Processes that ended while this was what they had longest. */
  ends: number;
  /** Nobody waits for it any more, and the process was ended because of it. */
  isGivenUp: boolean;
  sentMs?: number;
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
}

interface Running {
  child: ChildProcess;
  opened: Promise<void>;
  isOpen: boolean;
  startedMs: number;
  waiting: Map<number, Waiting>;
  lastHeardMs: number;
  /** Why this program ended it, if it did. */
  reason?: EndReason;
}

const blocking: ReadonlySet<Asked['kind']> = new Set(['save', 'openReadOnly', 'commit', 'rollback', 'close']);
const { file: processFile, execArgv } = childModule(import.meta.url, 'embedded-process');

export function openStoreProcess(path: string, times: WatchTimes, onEnd?: OnProcessEnd): StoreProcess {
  let running: Running | undefined;
  let closing = false;
  let nextId = 1;

  const start = (): Running => {
    mkdirSync(dirname(path), { recursive: true });
    const child = fork(processFile, [path], { execArgv, serialization: 'advanced' });
    const opening = withResolvers();
    opening.promise.catch(() => undefined);
    const now = performance.now();
    const current: Running = {
      child,
      opened: opening.promise,
      isOpen: false,
      startedMs: now,
      waiting: new Map(),
      lastHeardMs: now,
    };
    child.on('message', (message) => {
      const { id, value, error } = Answer.parse(message);
      current.lastHeardMs = performance.now();
      if (id === 0) {
        current.isOpen = error === undefined;
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
      if (running === current) running = undefined;
      const lost = [...current.waiting.values()];
      current.waiting.clear();
      opening.reject(gone());
      if (!closing && (current.isOpen || lost.length > 0))
        onEnd?.({ process: 'store', pid: child.pid, reason: current.reason ?? 'died', waiting: lost.length });
      askAgain(lost);
    });
    return current;
  };

  /** What ended the process is not known; the request that it had longest is asked once more, and not a third time. */
  const askAgain = (lost: Waiting[]): void => {
    const [longest] = lost;
    const isKnown = lost.some(({ isGivenUp }) => isGivenUp);
    if (longest !== undefined && !isKnown) longest.ends++;
    for (const waiting of lost) {
      if (closing || !waiting.again || waiting.isGivenUp || waiting.ends > 1) waiting.reject(gone());
      else post(waiting);
    }
  };

  const post = (waiting: Waiting): void => {
    running ??= start();
    const current = running;
    const id = nextId++;
    delete waiting.sentMs;
    current.waiting.set(id, waiting);
    current.opened.then(
      () => {
        waiting.sentMs = performance.now();
        send(current.child, { ...waiting.asked, id });
      },
      (cause: unknown) => {
        if (current.waiting.delete(id)) waiting.reject(cause);
      },
    );
  };

  const askGiveUp: StoreProcess['askGiveUp'] = (asked, { again }) => {
    const { promise, resolve, reject } = withResolvers<unknown>();
    const waiting: Waiting = { asked, again, ends: 0, isGivenUp: false, resolve, reject };
    if (closing) reject(gone());
    else post(waiting);
    return {
      answer: promise,
      giveUp: (reason) => {
        waiting.isGivenUp = true;
        end(reason);
      },
    };
  };

  const end = (reason: EndReason): void => {
    if (running === undefined) return;
    running.reason ??= reason;
    running.child.kill('SIGKILL');
  };

  const ask: StoreProcess['ask'] = (asked, options) => askGiveUp(asked, options).answer;

  let lastTickMs = performance.now();
  const watch = setInterval(() => {
    const nowMs = performance.now();
    const wasAway = nowMs - lastTickMs > 2 * times.tickMs;
    lastTickMs = nowMs;
    if (running === undefined) return;
    // What it said while this program itself stood still is not read yet.
    if (wasAway) running.lastHeardMs = nowMs;
    const silence = silenceOf(running, nowMs, times);
    if (silence === undefined) return;
    if (silence.ms > silence.limitMs) end('silent');
    else if (running.isOpen) send(running.child, { kind: 'ping', id: nextId++ });
  }, times.tickMs);
  watch.unref();

  return {
    ask,
    askGiveUp,
    pid: () => running?.child.pid,
    close: async () => {
      clearInterval(watch);
      const current = running;
      if (current === undefined) {
        closing = true;
        return;
      }
      const closed = ask({ kind: 'close' }, { again: false }).catch(() => undefined);
      closing = true;
      const exited = new Promise((resolve) => current.child.once('exit', resolve));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1200).unref())]);
      current.child.kill('SIGKILL');
      await exited;
    },
  };
}

/** How long a process with work has said nothing: since its last word, or since the oldest request was sent, whichever is later. */
function silenceOf(running: Running, nowMs: number, times: WatchTimes): { ms: number; limitMs: number } | undefined {
  const { waiting, isOpen, startedMs, lastHeardMs } = running;
  if (!isOpen) return { ms: nowMs - Math.max(startedMs, lastHeardMs), limitMs: times.blockedMs };
  const sent = [...waiting.values()].filter(({ sentMs }) => sentMs !== undefined);
  if (sent.length === 0) return undefined;
  const oldestMs = Math.min(...sent.map(({ sentMs = nowMs }) => sentMs));
  const isBlocked = sent.some(({ asked }) => blocking.has(asked.kind));
  return {
    ms: nowMs - Math.max(lastHeardMs, oldestMs),
    limitMs: isBlocked ? times.blockedMs : times.silenceMs,
  };
}

/** A process that is dying may still look connected; its exit answers for whatever could not be sent. */
function send(child: ChildProcess, request: Request): void {
  if (child.connected) child.send(request, () => undefined);
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
