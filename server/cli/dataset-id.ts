import { Failure } from '../failure.ts';

/** Throws `bad-request` for what no dataset can be called. */
export function refuseNoId(id: string): void {
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(id))
    throw new Failure('bad-request', `--id: wanted small letters, digits, dots, - and _, found ${id}.`);
}
