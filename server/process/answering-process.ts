import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { env } from 'node:process';
import { Answer, firstWord } from './answer.ts';
import type { ChildModule } from './child-module.ts';
import { withResolvers } from './with-resolvers.ts';

/** A process of this program that answers questions, as many at once as it is asked. Idle it keeps nobody from ending. */
export interface AnsweringProcess<Question extends object, Reason> {
  pid: number | undefined;
  /** Sent once the process has said that it is ready. */
  ask: (question: Question, limits?: Limits) => Promise<unknown>;
  /** Sent at once, and no answer is waited for. */
  tell: (question: Question) => void;
  isReady: () => boolean;
  /** When it last said anything, and before that when it was started. */
  heardMs: number;
  /** What it was asked and has not answered, the oldest first. */
  waiting: () => readonly Waiting<Question>[];
  /** Kills it; the first reason given is the one that counts. */
  end: (reason: Reason) => void;
  isEnded: () => boolean;
  exited: Promise<void>;
}

interface Waiting<Question> {
  question: Question;
  /** Absent while the process is not ready. */
  sentMs?: number;
}

/** Past its limits a question ends the process. Its time counts from when it is sent, or from the last step that was told. */
interface Limits {
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
  /** Told how far the process is, where it says so. */
  onStep?: ((step: unknown) => void) | undefined;
}

/** What a process ended with: its exit code, why this program ended it if it did, and what it had not answered, the oldest first. */
interface End<Question, Reason> {
  code: number | null;
  reason: Reason | undefined;
  lost: readonly Question[];
}

interface Settings<Question, Reason> {
  args?: readonly string[];
  /** How long it may take to be ready; without, as long as it likes. */
  startMs?: number;
  /** The error of a question that it could not answer. */
  refused: (error: { message: string; stack?: string | undefined }) => Error;
  /** The error of all questions where it does not start. */
  notStarted: (message: string) => Error;
  /** What a question past its limits ends the process with; an aborted one is told its signal's reason. */
  late: { timeout: Reason; aborted: Reason; error: () => Error };
  /** Told when it has ended; what it gives is the error of all that it had not answered. */
  onEnd: (end: End<Question, Reason>) => Error;
}

interface Asked<Question> extends Waiting<Question> {
  begin: () => void;
  step: (step: unknown) => void;
  resolve: (value: unknown) => void;
  reject: (cause: unknown) => void;
}

/** glibc gives threads heaps of their own, and what was freed in one serves no other: a process with many threads would grow for hours. */
const fewArenas = { MALLOC_ARENA_MAX: '2' };

export function startAnswering<Question extends object, Reason>(
  { file, execArgv }: ChildModule,
  { args = [], startMs, refused, notStarted, late, onEnd }: Settings<Question, Reason>,
): AnsweringProcess<Question, Reason> {
  const child = fork(file, args, { execArgv, env: { ...fewArenas, ...env }, serialization: 'advanced' });
  const waiting = new Map<number, Asked<Question>>();
  let nextId = firstWord + 1;
  let isReady = false;
  let isEnded = false;
  let reason: Reason | undefined;
  const starting =
    startMs === undefined
      ? undefined
      : setTimeout(() => {
          end(late.timeout);
        }, startMs).unref();

  const keep = (isNeeded: boolean): void => {
    const how = isNeeded ? 'ref' : 'unref';
    child[how]();
    child.channel?.[how]();
  };
  const end = (why: Reason): void => {
    if (!isEnded) reason = why;
    isEnded = true;
    // Whoever waits for its end must not end before it.
    keep(true);
    child.kill('SIGKILL');
  };
  const rejectAll = (cause: Error): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(cause);
  };
  /** A process that is dying may still look connected; its exit answers for whatever could not be sent. */
  const post = (id: number, question: Question): void => {
    if (child.connected) child.send({ ...question, id }, () => undefined);
  };
  const hearFirstWord = (error: Answer['error']): void => {
    if (error !== undefined) {
      rejectAll(notStarted(error.message));
      return;
    }
    clearTimeout(starting);
    isReady = true;
    for (const { begin } of waiting.values()) begin();
  };

  child.on('message', (message) => {
    const { id, value, step, error } = Answer.parse(message);
    running.heardMs = performance.now();
    if (id === firstWord) hearFirstWord(error);
    const asked = waiting.get(id);
    if (step !== undefined) {
      asked?.step(step);
      return;
    }
    waiting.delete(id);
    if (waiting.size === 0 && !isEnded) keep(false);
    if (error === undefined) asked?.resolve(value);
    else asked?.reject(refused(error));
  });
  child.on('error', (cause) => {
    if (!isReady) rejectAll(notStarted(cause.message));
    child.kill('SIGKILL');
  });
  const exited = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(starting);
      isEnded = true;
      rejectAll(onEnd({ code, reason, lost: [...waiting.values()].map(({ question }) => question) }));
      resolve();
    });
  });

  const ask = (question: Question, { signal, timeoutMs, onStep }: Limits = {}): Promise<unknown> => {
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    const id = nextId++;
    const { promise, resolve, reject } = withResolvers<unknown>();
    let timer: NodeJS.Timeout | undefined;
    const stop = (why: Reason, cause: unknown) => {
      waiting.delete(id);
      end(why);
      reject(cause);
    };
    const abandon = () => {
      stop(late.aborted, signal?.reason);
    };
    const wait = () => {
      clearTimeout(timer);
      if (timeoutMs !== undefined)
        timer = setTimeout(() => {
          stop(late.timeout, late.error());
        }, timeoutMs);
    };
    const asked: Asked<Question> = {
      question,
      resolve,
      reject,
      begin: () => {
        asked.sentMs = performance.now();
        post(id, question);
        wait();
      },
      step: (step) => {
        wait();
        onStep?.(step);
      },
    };
    keep(true);
    waiting.set(id, asked);
    signal?.addEventListener('abort', abandon, { once: true });
    if (isReady) asked.begin();
    return promise.finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandon);
    });
  };

  const running: AnsweringProcess<Question, Reason> = {
    pid: child.pid,
    ask,
    tell: (question) => {
      post(nextId++, question);
    },
    isReady: () => isReady,
    heardMs: performance.now(),
    waiting: () => [...waiting.values()],
    end,
    isEnded: () => isEnded,
    exited,
  };
  return running;
}
