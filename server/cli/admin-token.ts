import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { Settings } from './settings.ts';

export interface AdminToken {
  token: string;
  /** Made for this run alone, and known only to who reads what the program prints. */
  isOwn: boolean;
}

/**
 * The administrator's token: that of the settings, or, where only this machine can ask and the store is the program's own, one
 * made for this run. Elsewhere there is none.
 */
export function adminTokenOf({ KUAJIE_ADMIN_TOKEN: token, HOST, NEO4J_URI }: Settings): AdminToken | undefined {
  if (token !== undefined) return { token, isOwn: false };
  const isOwnStore = NEO4J_URI === undefined;
  return isOwnStore && isLoopback(HOST) ? { token: randomBytes(18).toString('base64url'), isOwn: true } : undefined;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
