import { focusOn } from '../../parts/focus-on.ts';
import type { FoundToken } from '../../parts/kept-tokens.ts';
import type { ActParts } from '../view.ts';
import { queueId, type QueueState } from './own.ts';

export type QueueFirstActs = ReturnType<typeof createFirstQueueActs>;

/** How one comes to a fact. */
export function createFirstQueueActs({ store: { setState }, actions }: ActParts<QueueState>) {
  return {
    /** Somebody who has just opened the link that carries it came to correct. */
    takeEditorToken: ({ token, isFresh }: FoundToken) => {
      actions.setEditorToken(token);
      if (isFresh) void actions.setView(queueId);
    },
    lookAtFact: (at: string | undefined) => {
      setState(({ queue }) => ({ queue: { ...queue, at, shown: undefined } }));
      focusOn('queue-card');
    },
  };
}
