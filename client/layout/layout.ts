import type { Placement } from '../state/graph.ts';
import { type LaidOut, type LayoutRequest, type SentRequest, unpackPlacements } from './messages.ts';

export type LayOut = (request: LayoutRequest, signal: AbortSignal) => Promise<Map<string, Placement>>;

/** Lays out in a Web Worker, which is there before it is asked. Aborting ends it, whatever it is doing; the next request starts another. */
export function createLayout(): { layOut: LayOut; close: () => void } {
  let worker: Worker | undefined;
  const begin = () => {
    const begun = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    // One that never came would let who asks it wait; the next request starts another.
    begun.addEventListener('error', () => {
      if (worker === begun) worker = undefined;
    });
    return begun;
  };
  worker = begin();
  let asked = 0;
  const close = () => {
    worker?.terminate();
    worker = undefined;
  };
  const layOut: LayOut = (request, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      worker ??= begin();
      const current = worker;
      const nth = (asked += 1);
      const finish = (settle: () => void) => {
        current.removeEventListener('message', onMessage);
        current.removeEventListener('error', onError);
        signal.removeEventListener('abort', onAbort);
        settle();
      };
      const onMessage = ({ data }: MessageEvent<LaidOut>) => {
        if (data.nth !== nth) return;
        const ids = request.entities.map(({ id }) => id);
        finish(() => resolve(unpackPlacements(ids, data.packed)));
      };
      const onError = (event: ErrorEvent) => {
        close();
        finish(() => reject(new Error(`the layout failed: ${event.message}`)));
      };
      const onAbort = () => {
        close();
        finish(() => reject(signal.reason as Error));
      };
      current.addEventListener('message', onMessage);
      current.addEventListener('error', onError);
      signal.addEventListener('abort', onAbort);
      current.postMessage({ nth, request } satisfies SentRequest);
    });
  return { layOut, close };
}
