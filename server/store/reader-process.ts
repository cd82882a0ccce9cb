import { Failure } from '../failure.ts';
import { startAnswering } from '../process/answering-process.ts';
import { childModule } from '../process/child-module.ts';
import { tooLargeExit } from './embedded-protocol.ts';
import { defaultTimeoutMs, type RunOptions } from './engine.ts';
import type { EndReason, OnProcessEnd } from './process-end.ts';
import type { Asked } from './store-process.ts';

/** A process that reads a copy of the store. */
export interface Reader {
  /** Rejects with `DiedUnasked` where the process ended and nobody had ended it. */
  ask: (asked: Asked, options?: RunOptions) => Promise<unknown>;
  /** The copy that is open in it. */
  path?: string;
  isEnded: () => boolean;
  /** Ends it; nobody is told of it. */
  end: () => void;
  exited: Promise<void>;
}

/** The process ended by itself while it worked on something. */
export class DiedUnasked extends Failure {
  constructor() {
    super('unavailable', 'The process that read for this statement ended. Please try once more.');
  }
}

const memoryLimitMb = 1024;
const startMs = 60_000;
const embeddedProcess = childModule(import.meta.url, 'embedded-process');

/** Starts one; what the engine writes beside its store goes to `scratchFolder`. */
export function startReader(scratchFolder: string, onProcessEnd?: OnProcessEnd): Reader {
  const running = startAnswering<Asked, EndReason | 'closed'>(embeddedProcess, {
    args: ['-', String(memoryLimitMb), scratchFolder],
    startMs,
    refused: ({ message }) => new Failure('invalid-query', message),
    notStarted: () => new DiedUnasked(),
    late: {
      timeout: 'timeout',
      aborted: 'abandoned',
      error: tooLate,
    },
    onEnd: ({ code, reason = code === tooLargeExit ? 'memory' : 'died', lost }) => {
      if (reason !== 'closed') onProcessEnd?.({ process: 'reader', pid: running.pid, reason, waiting: lost.length });
      if (reason === 'memory') return tooLarge();
      return reason === 'timeout' ? tooLate() : new DiedUnasked();
    },
  });
  return {
    ask: (asked, { signal, timeoutMs = defaultTimeoutMs } = {}) => {
      if (running.isEnded() && signal?.aborted !== true) return Promise.reject(new DiedUnasked());
      return running.ask(asked, { signal, timeoutMs });
    },
    isEnded: running.isEnded,
    end: () => {
      running.end('closed');
    },
    exited: running.exited,
  };
}

function tooLate(): Failure {
  return new Failure('timeout', 'The statement took longer than it may; it was stopped.');
}

function tooLarge(): Failure {
  return new Failure(
    'too-large',
    `The statement needs more than ${memoryLimitMb} MB of memory; it was stopped. Ask for less: fewer patterns without a relation between them, a LIMIT, or count(*) in place of collect().`,
  );
}
