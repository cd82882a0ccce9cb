import { type ChildProcess, fork } from 'node:child_process';
import { Failure } from '../failure.ts';
import { Answer, tooLargeExit } from './embedded-protocol.ts';
import { defaultTimeoutMs, type RunOptions } from './engine.ts';
import type { EndReason, OnProcessEnd } from './process-end.ts';
import type { Asked } from './store-process.ts';
import { childModule } from './child-module.ts';

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

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (cause: Error) => void;
}

const memoryLimitMb = 1024;
const { file: processFile, execArgv } = childModule(import.meta.url, 'embedded-process');

/** Starts one; what the engine writes beside its store goes to `scratchFolder`. */
export function startReader(scratchFolder: string, onProcessEnd?: OnProcessEnd): Reader {
  const child = fork(processFile, ['-', String(memoryLimitMb), scratchFolder], {
    execArgv,
    serialization: 'advanced',
  });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let isEnded = false;
  let reason: EndReason | 'closed' = 'died';

  const end = (why: EndReason | 'closed') => {
    if (!isEnded) reason = why;
    isEnded = true;
    child.kill('SIGKILL');
  };

  child.on('message', (message) => {
    const { id, value, error } = Answer.parse(message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) rest(child);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(new Failure('invalid-query', error));
  });
  child.on('error', () => child.kill('SIGKILL'));
  const exited = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      if (code === tooLargeExit && reason === 'died') reason = 'memory';
      isEnded = true;
      if (reason !== 'closed') onProcessEnd?.({ process: 'reader', pid: child.pid, reason, waiting: waiting.size });
      for (const { reject } of waiting.values()) reject(reason === 'memory' ? tooLarge() : new DiedUnasked());
      waiting.clear();
      resolve();
    });
  });

  const ask: Reader['ask'] = (asked, { signal, timeoutMs = defaultTimeoutMs } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      if (isEnded) {
        reject(new DiedUnasked());
        return;
      }
      const id = nextId++;
      const settled = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', abandon);
      };
      const stop = (why: EndReason, cause: Error) => {
        end(why);
        settled();
        waiting.delete(id);
        reject(cause);
      };
      const abandon = () => {
        stop('abandoned', signal?.reason as Error);
      };
      const timer = setTimeout(() => {
        stop('timeout', new Failure('timeout', 'The statement took longer than it may; it was stopped.'));
      }, timeoutMs);
      signal?.addEventListener('abort', abandon, { once: true });
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
    });

  return {
    ask,
    isEnded: () => isEnded,
    end: () => {
      end('closed');
    },
    exited,
  };
}

/** An idle process keeps nobody from ending. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function tooLarge(): Failure {
  return new Failure(
    'too-large',
    `The statement needs more than ${String(memoryLimitMb)} MB of memory; it was stopped. Ask for less: fewer patterns without a relation between them, a LIMIT, or count(*) in place of collect().`,
  );
}
