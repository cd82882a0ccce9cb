import type { Correction } from '#shared/corrections';
import type { State } from '../../state/state.ts';

export const queueId = 'queue';

export interface Queue {
  /** The key of the fact that is looked at; the first that is open where it is not in sight. */
  at: string | undefined;
  /** Whether facts of which somebody said something are passed over. */
  onlyOpen: boolean;
}

export interface QueueState {
  queue: Queue;
  /** Of what something was said here and by which name, the last one at the end; it can be taken back, also after Back and Forward. */
  spoken: readonly Pick<Correction, 'fact' | 'name'>[];
}
export type QueuePageState = State & QueueState;

export const firstQueue: QueueState = { queue: { at: undefined, onlyOpen: true }, spoken: [] };
