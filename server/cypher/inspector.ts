import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure } from '../failure.ts';
import type { Inspection, InspectionRequest } from './inspect.ts';

export interface Inspector {
  inspect: (request: InspectionRequest) => Promise<Inspection>;
  close: () => Promise<void>;
}

interface Waiting {
  resolve: (inspection: Inspection) => void;
  reject: (cause: Error) => void;
  timer: NodeJS.Timeout;
}

interface Running {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
}

/** What the process answers: one of the two. */
interface Answer {
  id: number;
  inspection?: Inspection;
  error?: string;
}

const limitMs = 10_000;
const processFile = fileURLToPath(new URL('./inspect-process.ts', import.meta.url));

/** One process, started at the first statement; a statement that it does not get through in ten seconds ends it. */
export function createInspector(): Inspector {
  let running: Running | undefined;
  let nextId = 1;

  const start = (): Running => {
    const child = fork(processFile, [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' });
    const current: Running = { child, waiting: new Map() };
    child.on('message', (message) => {
      const { id, inspection, error } = message as Answer;
      const waiting = current.waiting.get(id);
      current.waiting.delete(id);
      if (current.waiting.size === 0) rest(child);
      clearTimeout(waiting?.timer);
      if (inspection !== undefined) waiting?.resolve(inspection);
      else waiting?.reject(new Error(error));
    });
    child.on('error', () => child.kill('SIGKILL'));
    child.on('exit', () => {
      if (running === current) running = undefined;
      for (const { reject, timer } of current.waiting.values()) {
        clearTimeout(timer);
        reject(tooLong());
      }
      current.waiting.clear();
    });
    return current;
  };

  return {
    inspect: (request) =>
      new Promise((resolve, reject) => {
        const current = (running ??= start());
        const id = nextId++;
        const timer = setTimeout(() => {
          if (running === current) running = undefined;
          current.child.kill('SIGKILL');
        }, limitMs);
        current.waiting.set(id, { resolve, reject, timer });
        current.child.ref();
        current.child.channel?.ref();
        current.child.send({ id, request }, () => undefined);
      }),
    close: async () => {
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
  );
}
