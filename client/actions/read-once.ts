import type { Asked } from '../state/asked.ts';
import { timeMayMend } from '../api.ts';
import { repeatWhile } from './ask-again.ts';
import { settled } from './settled.ts';

/** Whoever is shown the failure can ask himself; the program does so where he waits. */
const firstPauseMs = 3_000;

interface Kept<T> {
  get: () => Asked<T> | undefined;
  put: (asked: Asked<T>) => void;
}

/** Reads what is read once and kept. What failed is asked again by whoever calls, and by itself as long as time may mend it. */
export async function readOnce<T>({ get, put }: Kept<T>, ask: () => Promise<T>): Promise<void> {
  const known = get();
  if (known?.state === 'busy' || known?.state === 'done') return;
  put({ state: 'busy' });
  let answer = await settled(ask());
  put(answer);
  await repeatWhile(
    () => answer.state === 'failed' && get() === answer && timeMayMend(answer.error),
    async () => {
      answer = await settled(ask());
      put(answer);
    },
    firstPauseMs,
  );
}
