import { RequestError } from '../api.ts';
import { againOf, withAgain } from '../state/again.ts';
import type { StateStore } from '../state/store.ts';
import { asRequestError } from './settled.ts';

type Settled = 'done' | 'stopped' | 'timeout';

/** One act of the user that changes the picture. Its marks are what tests and benchmarks hold on to. */
export interface Act {
  signal: AbortSignal;
  gotData: (size: { nodes: number; edges: number; added: number }) => void;
  firstPaint: () => void;
}

const marks = ['graph:request', 'graph:data', 'graph:first-paint', 'graph:settled'];
const longestMs = 60_000;

/** Runs one act at a time: a new one ends the one before, whose late replies are dropped. What failed can be done again. */
export function createActRunner(store: StateStore) {
  let op = 0;
  let current: AbortController | undefined;

  /** Shows why something did not succeed; `again` does it once more, with all that followed from it. */
  const fail = (cause: unknown, again: () => Promise<unknown>) => {
    store.setState({ failure: withAgain(asRequestError(cause), again) });
  };

  /** Runs an act. False where it failed, was stopped, or another one took its place. */
  const run = async (
    kind: string,
    work: (act: Act) => Promise<void>,
    again: () => Promise<unknown> = () => run(kind, work),
  ): Promise<boolean> => {
    current?.abort();
    const controller = new AbortController();
    current = controller;
    const own = ++op;
    for (const name of marks) performance.clearMarks(name);
    performance.mark('graph:request', { detail: { op: own, kind } });
    store.setState({ busy: true, failure: undefined, notice: undefined });
    const timer = setTimeout(() => controller.abort('timeout'), longestMs);
    let reason: Settled = 'done';
    let isDone = true;
    try {
      await work({
        signal: controller.signal,
        gotData: (size) => {
          performance.mark('graph:data', { detail: { op: own, ...size } });
        },
        firstPaint: () => {
          performance.mark('graph:first-paint', { detail: { op: own } });
        },
      });
    } catch (cause) {
      isDone = false;
      if (!controller.signal.aborted) fail(cause, again);
      reason = controller.signal.reason === 'timeout' ? 'timeout' : controller.signal.aborted ? 'stopped' : 'done';
      if (reason === 'timeout') fail(new RequestError('timeout', 'the act took over a minute'), again);
    } finally {
      clearTimeout(timer);
    }
    if (current !== controller) return false;
    current = undefined;
    performance.mark('graph:settled', { detail: { op: own, reason } });
    store.setState({ busy: false });
    return isDone;
  };

  return {
    run,
    fail,
    /** Does once more what the failure that is shown came from. */
    retry: async (): Promise<void> => {
      const again = againOf(store.getState().failure);
      store.setState({ failure: undefined });
      await again?.();
    },
    stop: () => {
      current?.abort('stopped');
    },
  };
}
