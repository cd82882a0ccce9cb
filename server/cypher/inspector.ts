import { Failure } from '../failure.ts';
import { abortable } from '../process/abortable.ts';
import { type AnsweringProcess, startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import { withResolvers } from '../process/with-resolvers.ts';
import type { Inspection, InspectionRequest } from './inspect.ts';

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
  reject: (cause: unknown) => void;
}

type Running = AnsweringProcess<{ request: InspectionRequest }, 'late' | 'closed'>;

const limitMs = 10_000;
const startMs = 60_000;

/**
 * One process, which reads one statement at a time. The time of a statement counts from when it is begun, not while the
 * process starts or reads another; a statement that it does not get through in ten seconds ends it.
 */
export function createInspector(inspectProcess = childModule(import.meta.url, 'inspect-process')): Inspector {
  const queue: Waiting[] = [];
  let running: Running | undefined;
  let isReading = false;
  let isClosed = false;

  const start = (): Running => {
    const started: Running = startAnswering<{ request: InspectionRequest }, 'late' | 'closed'>(inspectProcess, {
      startMs,
      refused: ({ message, stack = message }) => new Error(stack),
      notStarted: notReady,
      late: { timeout: 'late', aborted: 'closed', error: tooLong },
      onEnd: () => {
        if (running === started) running = undefined;
        const why = started.isReady() ? died() : notReady();
        if (!started.isReady() || isClosed) for (const { reject } of queue.splice(0)) reject(why);
        return why;
      },
    });
    return started;
  };

  const next = (): void => {
    if (isReading) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    isReading = true;
    running ??= start();
    const { request, resolve, reject } = waiting;
    const read = running.ask({ request }, { timeoutMs: limitMs }).then((inspection) => {
      resolve(inspection as Inspection);
    }, reject);
    void read.then(() => {
      isReading = false;
      next();
    });
  };

  return {
    warm: () => {
      running ??= start();
    },
    inspect: async (request, signal) => {
      signal?.throwIfAborted();
      const { promise, resolve, reject } = withResolvers<Inspection>();
      const waiting = { request, resolve, reject };
      queue.push(waiting);
      next();
      try {
        return await abortable(promise, signal);
      } finally {
        const at = queue.indexOf(waiting);
        if (at >= 0) queue.splice(at, 1);
      }
    },
    close: async () => {
      isClosed = true;
      running?.end('closed');
      await running?.exited;
    },
  };
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
