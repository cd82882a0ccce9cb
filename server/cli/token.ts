import { randomBytes } from 'node:crypto';
import { digestOf } from '../http/keys.ts';
import type { Shell } from './program.ts';

/** `kuajie token`: makes a token for a person, and the line of KUAJIE_TOKENS_FILE that knows it without holding it. */
export function tokenCommand(shell: Shell, role: string, name: string): Promise<number> {
  const token = randomBytes(24).toString('base64url');
  shell.print(`${role} sha256:${digestOf(token).toString('hex')}${name === '' ? '' : ` ${name}`}`);
  shell.warn(
    `The line belongs into the file of KUAJIE_TOKENS_FILE; the token, shown only now, to its person: ${token}`,
  );
  return Promise.resolve(0);
}
