import type { mentionsAmong } from '#shared/contract/among-routes';
import type { ReplyOf } from '#shared/contract/route';
import type { Correction } from '#shared/corrections';
import type { Asked } from '../../state/asked.ts';
import type { State } from '../../state/state.ts';

export const queueId = 'queue';
export const queueName = { zh: '核对', en: 'Check' };

/** What is gone through: all, or one sort of facts. */
export const queuedSorts = ['all', 'relation', 'entity'] as const;
export type Queued = (typeof queuedSorts)[number];

/** Where documents name entities, by id. */
export type Mentions = ReadonlyMap<string, Mentioned>;

/** Where documents name an entity: the first places, and how many there are where not all of them are told. */
type Mentioned = Pick<ReplyOf<typeof mentionsAmong>['mentions'][number], 'evidence' | 'total'>;

export interface Queue {
  /** The key of the fact that was asked for; where it is not in sight, what is shown is looked at. */
  at: string | undefined;
  /** The key of the fact that is shown without being asked for, which stays when others come before it; at first the first that is open. */
  shown: string | undefined;
  /** Whether facts of which somebody said something are passed over. */
  onlyOpen: boolean;
  of: Queued;
}

export interface QueueState {
  queue: Queue;
  /** Of what something was said here and by which name, the last one at the end; it can be taken back, also after Back and Forward. */
  spoken: readonly Pick<Correction, 'fact' | 'name'>[];
  /** Where documents name the entities of a picture. */
  mentions: { of: State['graph']['entities']; answer: Asked<Mentions> } | undefined;
}
export type QueuePageState = State & QueueState;

export const firstQueue: QueueState = {
  queue: { at: undefined, shown: undefined, onlyOpen: true, of: 'all' },
  spoken: [],
  mentions: undefined,
};
