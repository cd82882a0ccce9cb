import { type ChildProcess, fork } from 'node:child_process';
import { Failure } from '../failure.ts';
import type { Inspection, InspectionRequest } from './inspect.ts';
import { childModule } from '../store/child-module.ts';

export interface Inspector {
  /** An aborted request is read no further. Throws `too-large` for a statement that cannot be read, `unavailable` while the process does not start. */
  inspect: (request: InspectionRequest, signal?: AbortSignal) => Promise<Inspection>;
  /** Starts the process, so that the first statement need not wait for it. */
  warm: () => void;
  close: () => Promise<void>;
}

interface Waiting {
  request: InspectionRequest;
  resolve: (inspection: Inspection) => void;
  reject: (cause: Error) => void;
}

interface Running {
  child: ChildProcess;
  isReady: boolean;
  current?: { id: number; waiting: Waiting };
  timer?: NodeJS.Timeout;
  /** What those who wait are told when it ends. */
  why?: () => Failure;
}

/** Its first word, and then what it answers: the inspection or an error. */
type Answer = 'ready' | { id: number; inspection?: Inspection; error?: string };

const limitMs = 10_000;
const startMs = 60_000;
const { file: processFile, execArgv } = childModule(import.meta.url, 'inspect-process');

/**
 * One process, which reads one statement at a time. The time of a statement counts from when it is begun, not while the
 * process starts or reads another; a statement that it does not get through in ten seconds ends it.
 */
export function createInspector(): Inspector {
  const queue: Waiting[] = [];
  let running: Running | undefined;
  let nextId = 1;
  let isClosed = false;

  const start = (): Running => {
    const child = fork(processFile, [], { execArgv, serialization: 'advanced' });
    const started: Running = { child, isReady: false };
    started.timer = endAfter(started, startMs, notReady);
    child.on('message', (message) => {
      const answer = message as Answer;
      clearTimeout(started.timer);
      if (answer === 'ready') started.isReady = true;
      else {
        const { waiting } = started.current ?? {};
        delete started.current;
        if (answer.inspection !== undefined) waiting?.resolve(answer.inspection);
        else waiting?.reject(new Error(answer.error));
      }
      next();
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => {
      clearTimeout(started.timer);
      if (running === started) running = undefined;
      const { current, why = started.isReady ? died : notReady } = started;
      if (current !== undefined) current.waiting.reject(why());
      if (!started.isReady || isClosed) for (const { reject } of queue.splice(0)) reject(why());
      if (!isClosed) next();
    });
    return started;
  };

  const endAfter = (of: Running, ms: number, why: () => Failure): NodeJS.Timeout =>
    setTimeout(() => {
      of.why = why;
      of.child.kill('SIGKILL');
    }, ms).unref();

  const next = () => {
    if (queue.length === 0 && running?.current === undefined) {
      if (running?.isReady === true) rest(running.child);
      return;
    }
    const at = (running ??= start());
    at.child.ref();
    at.child.channel?.ref();
    if (!at.isReady || at.current !== undefined) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    at.current = { id: nextId++, waiting };
    at.timer = endAfter(at, limitMs, tooLong);
    at.child.send({ id: at.current.id, request: waiting.request }, () => undefined);
  };

  return {
    warm: () => {
      running ??= start();
    },
    inspect: (request, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason as Error);
          return;
        }
        const abandon = () => {
          const at = queue.indexOf(waiting);
          if (at >= 0) queue.splice(at, 1);
          reject(signal?.reason as Error);
        };
        const settled = () => signal?.removeEventListener('abort', abandon);
        const waiting: Waiting = {
          request,
          resolve: (inspection) => {
            settled();
            resolve(inspection);
          },
          reject: (cause) => {
            settled();
            reject(cause);
          },
        };
        signal?.addEventListener('abort', abandon, { once: true });
        queue.push(waiting);
        next();
      }),
    close: async () => {
      isClosed = true;
      const child = running?.child;
      if (child === undefined) return;
      const exited = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** An idle process keeps nobody from ending. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function tooLong(): Failure {
  return new Failure(
    'too-large',
    'The statement could not be read in ten seconds: it is too long or too deeply nested. Make it shorter, or give lists as parameters.',
    { details: { reason: 'unread' } },
  );
}

function died(): Failure {
  return new Failure('unavailable', 'The process that reads statements ended. Please try once more.', {
    details: { reason: 'not-ready' },
  });
}

function notReady(): Failure {
  return new Failure('unavailable', 'The console is not ready yet. Please try again in a moment.', {
    details: { reason: 'not-ready' },
  });
}
