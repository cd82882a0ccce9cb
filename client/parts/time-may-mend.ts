import { RequestError } from '../api.ts';

/** Whether the same question may be answered later without anybody doing anything. */
export function timeMayMend(cause: unknown): boolean {
  return (
    cause instanceof RequestError && ['unavailable', 'unreachable', 'timeout', 'too-many-requests'].includes(cause.code)
  );
}
