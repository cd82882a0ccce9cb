import type { Placement } from '../state/graph.ts';
import { type LayoutRequest, unpackPlacements } from './messages.ts';

export type LayOut = (request: LayoutRequest, signal: AbortSignal) => Promise<Map<string, Placement>>;

/** Lays out in a Web Worker. Aborting ends the worker, whatever it is doing; the next request starts another. */
export function createLayout(): { layOut: LayOut; close: () => void } {
  let worker: Worker | undefined;
  const close = () => {
    worker?.terminate();
    worker = undefined;
  };
  const layOut: LayOut = (request, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      const current = worker;
      const finish = (settle: () => void) => {
        current.removeEventListener('message', onMessage);
        current.removeEventListener('error', onError);
        signal.removeEventListener('abort', onAbort);
        settle();
      };
      const onMessage = (event: MessageEvent<Float32Array>) =>
        finish(() =>
          resolve(
            unpackPlacements(
              request.entities.map(({ id }) => id),
              event.data,
            ),
          ),
        );
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
      current.postMessage(request);
    });
  return { layOut, close };
}
