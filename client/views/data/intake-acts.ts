import { loadDataset, type Plan } from '#shared/contract/dataset-routes';
import { asRequestError, settled } from '../../actions/settled.ts';
import type { BroughtFile } from '../../parts/dropped.ts';
import { RequestError } from '../../api.ts';
import { type Sending as SendingTo, sendFiles } from '../../parts/send-files.ts';
import type { Store } from '../../state/store.ts';
import { answered, broughtAs, isSmallNext, isToDo, loadedOf } from './answered.ts';
import { askWhileBusy } from './ask-while-busy.ts';
import { createComparing } from './comparing.ts';
import { type Bring, type DataPageState, firstBring, type Understood } from './own.ts';
import { withoutMapping } from './saved-mapping.ts';
import { createPace } from './pace.ts';

type Sending = Omit<SendingTo<typeof loadDataset>, 'route'>;
type Asking = Pick<Understood, 'mapping' | 'id' | 'title'> & { fresh?: boolean };

/** Somebody who types or chooses is not asked after each letter. */
const restMs = 300;
/** A request that was given up may still be ending on the server; what it writes may take a while to be taken back. */
const tries = { usual: 6, stopping: 200 };

/** Brings files, follows what is changed about them with dry runs, and loads them. */
export function createIntakeActs(
  { getState, setState }: Pick<Store<DataPageState>, 'getState' | 'setState'>,
  loaded: () => Promise<void>,
  refuse: (error: RequestError, token: string | undefined) => void,
) {
  let running = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;

  const put = (bring: Bring) => setState(({ data }) => ({ data: { ...data, bring, removed: undefined } }));
  const understood = () => {
    const { bring } = getState().data;
    return bring.step === 'understood' ? bring : undefined;
  };
  const begin = () => {
    running.abort();
    comparing.stop();
    clearTimeout(resting);
    running = new AbortController();
    return running.signal;
  };

  const send = async (sending: Omit<Sending, 'token'>) => {
    const { token } = getState().data;
    await sendFiles({ ...sending, route: loadDataset, token }).catch((cause: unknown) => {
      if (cause instanceof RequestError) refuse(cause, token);
      throw cause;
    });
  };

  const askPlan = (
    { mapping, id, title, fresh = true }: Asking,
    { upload, ...sending }: Pick<Sending, 'files' | 'onSent' | 'signal'> & { upload?: string },
    most = tries.usual,
  ): Promise<Plan> =>
    askWhileBusy(
      async () => {
        const told: Plan[] = [];
        await send({
          ...sending,
          query: { dryRun: 'true', id, title, fresh: fresh ? 'true' : undefined },
          fields: { upload, ...fieldOf(mapping) },
          onEvent: (event) => {
            if (event.event === 'plan') told.push(event);
          },
        });
        const [plan] = told;
        if (plan === undefined) throw asRequestError('the answer ended before it said anything');
        return plan;
      },
      { signal: sending.signal, most },
    );

  const bring = async (brought: readonly BroughtFile[]) => {
    const { mapping, files } = await withoutMapping(brought);
    const known = understood();
    if (files.length === 0 && mapping !== undefined && known !== undefined) {
      change({ mapping });
      return;
    }
    const signal = begin();
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    put({ step: 'sending', sent: 0, total });
    // What was loaded of such tables before tells how they are taken.
    const asking: Asking = { mapping, id: undefined, title: undefined, fresh: false };
    const onSent = (sent: number, all: number) => {
      if (!signal.aborted) put({ step: 'sending', sent, total: all });
    };
    const answer = await settled(askPlan(asking, { files, onSent, signal }));
    if (signal.aborted) return;
    if (answer.state === 'failed') put({ step: 'bring', failure: answer.error });
    else {
      const known = broughtAs(answer.value, mapping);
      put(known);
      if (isSmallNext(known)) void comparing.compare();
    }
  };

  /** Takes what was brought otherwise. What follows from it is asked for once nothing changes for a moment. */
  const change = (next: Partial<Asking>) => {
    const known = understood();
    if (known === undefined) return;
    comparing.stop();
    put({ ...known, ...next, isAsking: true, failure: undefined, isStopped: false, comparison: undefined });
    clearTimeout(resting);
    resting = setTimeout(() => void askAgain(), restMs);
  };

  /** One dry run at a time; an answer of what is no more wanted is dropped, and the newest wish asked for. */
  const askAgain = async () => {
    if (isAsking) return;
    isAsking = true;
    const { signal } = running;
    try {
      for (let asked = understood(); asked !== undefined;) {
        const answer = await settled(askPlan(asked, { upload: asked.plan.upload, signal }));
        const now = understood();
        if (now === undefined || signal.aborted) return;
        if (now.mapping !== asked.mapping || now.id !== asked.id || now.title !== asked.title) asked = now;
        else {
          put(
            answer.state === 'failed'
              ? { ...now, isAsking: false, failure: answer.error }
              : answered(now, answer.value),
          );
          return;
        }
      }
    } finally {
      isAsking = false;
      if (signal.aborted && understood()?.isAsking === true) void askAgain();
    }
  };

  const load = async () => {
    if (understood()?.isAsking !== false) return;
    const signal = begin();
    const from = understood();
    if (from === undefined) return;
    const pace = createPace(() => performance.now());
    put({ step: 'loading', from, ...pace(0, undefined) });
    const told: Bring[] = [];
    let hasBegun = false;
    const { id, title, mapping, plan, merge } = from;
    const sendAll = () =>
      send({
        ...{
          signal,
          query: { id: id ?? plan.id, title, merge: merge ? 'true' : undefined },
          fields: { upload: plan.upload, ...fieldOf(mapping) },
        },
        onEvent: (event) => {
          hasBegun = true;
          if (event.event === 'progress' && event.total !== undefined)
            put({ step: 'loading', from, ...pace(event.done ?? 0, event.total) });
          if (event.event === 'plan' && event.faults.length > 0) told.push(answered(from, event));
          if (event.event === 'loaded') told.push({ ...event, step: 'loaded' });
        },
      });
    const sent = await settled(askWhileBusy(sendAll, { signal, most: tries.usual, hasBegun: () => hasBegun }));
    if (signal.aborted) return;
    if (sent.state === 'failed') put({ ...from, failure: sent.error });
    else put(told.at(-1) ?? { ...from, failure: asRequestError('the load ended before it was done') });
    // What is read anew is not waited for: the keyboard goes on at once.
    if (getState().data.bring.step === 'loaded') void loaded();
  };

  const comparing = createComparing({
    ...{ understood, put },
    ask: ({ id, title, mapping, plan }, told, signal) =>
      send({
        ...{ signal, query: { dryRun: 'true', compare: 'true', id: id ?? plan.id, title } },
        fields: { upload: plan.upload, ...fieldOf(mapping) },
        onEvent: (event) => {
          if (event.event === 'comparison') told(event);
        },
      }),
  });

  return {
    bring,
    change,
    load,
    compare: comparing.compare,
    /** Only the load itself tells: what a dry run counts is the same. */
    setMerge: (merge: boolean) => {
      const known = understood();
      if (known !== undefined) put({ ...known, merge, failure: undefined });
    },
    /** Stops the load, which leaves what was there before, unless it was done in that moment: what is there now is asked for. */
    cancelLoad: async () => {
      const { bring: now } = getState().data;
      if (now.step !== 'loading') return;
      const signal = begin();
      const { from } = now;
      put({ ...from, failure: undefined, isStopped: true, isAsking: true });
      const answer = await settled(askPlan(from, { upload: from.plan.upload, signal }, tries.stopping));
      const known = understood();
      if (signal.aborted || known === undefined) return;
      if (answer.state === 'done' && isToDo(from.plan) && !isToDo(answer.value)) {
        put(loadedOf(answer.value));
        await loaded();
      } else put({ ...known, isAsking: false, failure: answer.state === 'failed' ? answer.error : undefined });
    },
    startOver: () => {
      begin();
      put(firstBring);
    },
  };
}

function fieldOf(mapping: Asking['mapping']): { mapping?: string } {
  return mapping === undefined ? {} : { mapping: JSON.stringify(mapping) };
}
