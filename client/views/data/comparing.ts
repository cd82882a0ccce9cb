import type { Comparison } from '#shared/contract/comparison';
import { asRequestError, settled } from '../../actions/settled.ts';
import type { Understood } from './own.ts';

interface ComparingParts {
  understood: () => Understood | undefined;
  put: (understood: Understood) => void;
  /** Asks what differs from what is loaded, and tells each answer. */
  ask: (from: Understood, told: (comparison: Comparison) => void, signal: AbortSignal) => Promise<void>;
}

/** Asks what differs from what is loaded; a change meanwhile makes the answer another question's, and the server is told so. */
export function createComparing({ understood, put, ask }: ComparingParts) {
  let running = new AbortController();
  const stop = () => {
    running.abort();
    const now = understood();
    if (now?.comparison?.state === 'busy') put({ ...now, comparison: undefined });
  };
  return {
    /** Nothing is being compared from then on, and it can be asked for again. */
    stop,
    compare: async () => {
      const from = understood();
      if (from === undefined || from.isAsking || from.comparison?.state === 'busy') return;
      stop();
      running = new AbortController();
      const { signal } = running;
      put({ ...from, comparison: { state: 'busy' } });
      const told: Comparison[] = [];
      const sent = await settled(ask(from, (comparison) => told.push(comparison), signal));
      const now = understood();
      if (signal.aborted || now?.comparison?.state !== 'busy') return;
      const [value] = told;
      if (sent.state === 'failed') put({ ...now, comparison: sent });
      else if (value !== undefined) put({ ...now, comparison: { state: 'done', value } });
      else
        put({
          ...now,
          comparison: { state: 'failed', error: asRequestError('the answer ended before it said anything') },
        });
    },
  };
}
