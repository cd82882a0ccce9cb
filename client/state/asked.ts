import type { RequestError } from '../api.ts';

/** Something asked of the server: on its way, there, or failed. */
export type Asked<T> = { state: 'busy' } | { state: 'done'; value: T } | { state: 'failed'; error: RequestError };

/** The value, once it is there. */
export function valueOf<T>(asked: Asked<T> | undefined): T | undefined {
  return asked?.state === 'done' ? asked.value : undefined;
}
