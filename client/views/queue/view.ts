import { roomAddress, text } from '../../state/address-table.ts';
import { valueOf } from '../../state/asked.ts';
import type { View } from '../view.ts';
import type { QueueInsideActs } from './acts.ts';
import { createFirstQueueActs, type QueueFirstActs } from './first-acts.ts';
import { firstQueue, queueId, queueName, type QueuePageState, type QueueState } from './own.ts';

interface WantedFact {
  /** The key of a fact to look at. */
  fact: string | undefined;
}

export const queueView: View<QueueState, QueueFirstActs, WantedFact, QueueInsideActs> = {
  id: queueId,
  changes: true,
  name: queueName,
  // Where nobody may say anything and nobody did, there is nothing to see.
  isOffered: ({ corrections }) => {
    const known = valueOf(corrections);
    return known !== undefined && (known.mayWrite || known.corrections.length > 0);
  },
  first: firstQueue,
  acts: createFirstQueueActs,
  address: roomAddress(
    { fact: text('fact', ({ view, queue }: QueuePageState) => (view === queueId ? queue.at : undefined)) },
    (values) => values,
  ),
  atOnce: ({ lookAtFact }, { fact }) => {
    if (fact !== undefined) lookAtFact(fact);
  },
  withoutRead: () => ({ mentions: undefined }),
  broughtBack: ['queue'],
  needs: ['corrections'],
  inside: async () => (await import('./inside.ts')).queueInside,
};
