import type { Correction } from '#shared/corrections';
import type { Actions } from '../../actions/actions.ts';
import type { Context } from '../../actions/context.ts';
import { settled } from '../../actions/settled.ts';
import { factOfEntity, factOfRelation } from '../../panels/fact.ts';
import type { ActParts } from '../view.ts';
import { currentOf, factAfter } from './facts.ts';
import type { QueueFirstActs } from './first-acts.ts';
import type { Mentions, Queue, Queued, QueuePageState, QueueState } from './own.ts';

const atOnce = 1500;

export type QueueInsideActs = ReturnType<typeof createQueueActs>;
type QueueActs = QueueFirstActs & QueueInsideActs;
export type QueueContext = Context<QueuePageState, Actions & QueueActs>;

/** Going through facts, and saying what is to be said of each. */
export function createQueueActs({ store, api, actions }: ActParts<QueueState, QueueFirstActs>) {
  const { getState, setState } = store;
  const put = (change: Partial<Queue>) => setState(({ queue }) => ({ queue: { ...queue, ...change } }));
  return {
    /** What is said is said of the card that the reader has in sight: it stays, whatever comes. */
    keepShown: () => {
      const state = getState();
      const { at, shown } = state.queue;
      const key = currentOf(state)?.key;
      if (key !== undefined && key !== at && key !== shown) put({ shown: key });
    },
    setQueueOpen: (onlyOpen: boolean) => put({ onlyOpen, at: undefined, shown: undefined }),
    setQueued: (of: Queued) => put({ of, at: undefined, shown: undefined }),
    /** Reads where documents name the entities of the picture; what is there of this one already is not asked for again. */
    readMentions: async (again?: 'again') => {
      const { graph, mentions } = getState();
      const of = graph.entities;
      if (mentions?.of === of && again === undefined) return;
      setState({ mentions: { of, answer: { state: 'busy' } } });
      const ids = [...of.keys()];
      const slices = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
        ids.slice(at * atOnce, (at + 1) * atOnce),
      );
      const answer = await settled(
        Promise.all(slices.map((slice) => api.mentionsAmong({ body: { ids: slice } }))).then(
          (replies): Mentions =>
            new Map(replies.flatMap((reply) => reply.mentions.map((one) => [one.entity, one] as const))),
        ),
      );
      // Another picture came meanwhile.
      if (getState().mentions?.of === of) setState({ mentions: { of, answer } });
    },
    /** To the next fact, or the one before. */
    stepFact: (steps: 1 | -1) => {
      const next = factAfter(getState(), steps);
      if (next !== undefined) actions.lookAtFact(next.key);
    },
    /** Says it of the fact that is looked at, and goes on to the next; true once it is kept. */
    sayOfFact: async (says: Exclude<Correction['says'], 'withdrawn'>, reason: string): Promise<boolean> => {
      const state = getState();
      const current = currentOf(state);
      if (current === undefined) return false;
      const next = factAfter(state, 1);
      const { name } = state.editor;
      const fact =
        current.what === 'relation'
          ? factOfRelation(state, current.relation)
          : factOfEntity(current.entity, current.evidence);
      const isKept = await actions.correct({ ...fact, says, reason, name });
      if (!isKept) return false;
      setState(({ spoken }) => ({ spoken: [...spoken, { fact: current.key, name }] }));
      actions.lookAtFact(next?.key);
      return true;
    },
    /** Takes back what was said here last, by the name that said it, and looks at it again. */
    takeBackLast: async () => {
      const last = getState().spoken.at(-1);
      if (last === undefined) return;
      if (!(await actions.correct({ ...last, says: 'withdrawn', reason: '', called: '', quote: '' }))) return;
      setState(({ spoken }) => ({ spoken: spoken.filter((one) => one !== last) }));
      actions.lookAtFact(last.fact);
    },
  };
}
