import type { RequestError } from '../api.ts';

type Again = () => Promise<unknown>;

const agains = new WeakMap<RequestError, Again>();

/** The error, and what does once more what failed with it. */
export function withAgain(error: RequestError, again: Again): RequestError {
  agains.set(error, again);
  return error;
}

/** What does once more what failed with this error; undefined where nobody said. */
export function againOf(error: RequestError | undefined): Again | undefined {
  return error && agains.get(error);
}
