import { RequestError } from '../api.ts';
import type { Asked } from '../state/asked.ts';

export type Settled<T> = Exclude<Asked<T>, { state: 'busy' }>;

/** What became of a request. A fault in what is done with the answer is not taken for a fault of the request. */
export function settled<T>(request: Promise<T>): Promise<Settled<T>> {
  return request.then(
    (value) => ({ state: 'done', value }),
    (cause: unknown) => ({ state: 'failed', error: asRequestError(cause) }),
  );
}

export function asRequestError(cause: unknown): RequestError {
  return cause instanceof RequestError ? cause : new RequestError('internal', String(cause), cause);
}
