import type { State } from '../../state/state.ts';

export const queueId = 'queue';

export interface Queue {
  /** The key of the fact that is looked at; the first that is open where it is not in sight. */
  at: string | undefined;
  /** Whether facts of which somebody said something are passed over. */
  onlyOpen: boolean;
  /** Keys of what was said here, the last one at the end; it can be taken back. */
  said: readonly string[];
}

export interface QueueState {
  queue: Queue;
}
export type QueuePageState = State & QueueState;

export const firstQueue: Queue = { at: undefined, onlyOpen: true, said: [] };
