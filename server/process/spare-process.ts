import type { AnsweringProcess } from './answering-process.ts';

/** At most one process that has answered and waits for the next question, so that not each pays for its start. */
export interface SpareProcess<Question extends object, Reason> {
  /** The one that waits, or a new one. */
  take: () => AnsweringProcess<Question, Reason>;
  /** Keeps one that answered well; it is ended where another waits already, or when nobody took it for a while. */
  give: (process: AnsweringProcess<Question, Reason>) => void;
  /** Ends the one that waits. */
  close: () => Promise<void>;
}

const idleMs = 60_000;

/** `closed` is the reason that one is ended with. Idle it keeps nobody from ending, and ends with whoever started it. */
export function keepSpare<Question extends object, Reason>(
  start: () => AnsweringProcess<Question, Reason>,
  closed: NoInfer<Reason>,
): SpareProcess<Question, Reason> {
  let waiting: AnsweringProcess<Question, Reason> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const takeWaiting = () => {
    clearTimeout(timer);
    const taken = waiting;
    waiting = undefined;
    return taken === undefined || taken.isEnded() ? undefined : taken;
  };
  const close = async () => {
    const last = takeWaiting();
    last?.end(closed);
    await last?.exited;
  };
  return {
    take: () => takeWaiting() ?? start(),
    give: (process) => {
      if (process.isEnded()) return;
      if (waiting?.isEnded() === false) {
        process.end(closed);
        return;
      }
      clearTimeout(timer);
      waiting = process;
      timer = setTimeout(() => void close(), idleMs).unref();
    },
    close,
  };
}
