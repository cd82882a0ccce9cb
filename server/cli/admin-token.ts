import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { Settings } from './settings.ts';

export interface AdminToken {
  token: string;
  /** Made for this run alone, and known only to who reads what the program prints. */
  isOwn: boolean;
  /** Load and remove datasets and all else, or only what is kept beside a database: how one of others is read, and what a reader may say. */
  may: 'all' | 'map';
}

/**
 * The administrator's token: that of the settings, or, where only this machine can ask, one made for this run. In a store that is not
 * the program's own that one changes nothing: how it is read is kept beside it.
 */
export function adminTokenOf({ KUAJIE_ADMIN_TOKEN: token, HOST, NEO4J_URI }: Settings): AdminToken | undefined {
  if (token !== undefined) return { token, isOwn: false, may: 'all' };
  if (!isLoopback(HOST)) return undefined;
  return { token: randomBytes(18).toString('base64url'), isOwn: true, may: NEO4J_URI === undefined ? 'all' : 'map' };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
