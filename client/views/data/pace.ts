import type { Loading } from './own.ts';

type Pace = Pick<Loading, 'done' | 'total' | 'perSecond' | 'leftMs'>;

const settledMs = 500;

/** How fast rows are written, from the first one on; `now` in milliseconds. */
export function createPace(now: () => number): (done: number, total: number | undefined) => Pace {
  let first: { at: number; done: number } | undefined;
  return (done, total) => {
    if (total === undefined) return { done, total, perSecond: undefined, leftMs: undefined };
    first ??= { at: now(), done };
    const passed = now() - first.at;
    const perMs = (done - first.done) / passed;
    if (passed < settledMs || perMs <= 0) return { done, total, perSecond: undefined, leftMs: undefined };
    return { done, total, perSecond: perMs * 1000, leftMs: (total - done) / perMs };
  };
}
