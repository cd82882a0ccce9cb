import { RequestError } from '../api.ts';

/** A part of the page that is loaded when it is asked for; where it does not come, that is told as of any request. */
export function loadedPart<T>(loading: Promise<T>): Promise<T> {
  return loading.catch((cause: unknown) => {
    throw new RequestError('unreachable', 'a part of the page was not loaded', cause);
  });
}
