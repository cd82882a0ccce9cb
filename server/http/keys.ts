import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Failure } from '../failure.ts';

/** What a key is for: `mapping` is to say how a database of others is read, and what an editor may, neither of which changes anything in it; `monitor` to read the figures of the program. */
export type Role = 'reader' | 'editor' | 'mapping' | 'monitor' | 'admin';

/** A token that somebody has, of which only this is kept. */
export interface Key {
  role: Role;
  /** SHA-256 of the token, which is long and random: it needs no slow hash. */
  digest: Buffer;
  /** Whose it is, as the log names him. */
  name: string;
}

/** Whose key is for what. */
const carriedBy: Readonly<Record<Role, readonly Role[]>> = {
  admin: ['admin'],
  mapping: ['admin', 'mapping'],
  editor: ['admin', 'mapping', 'editor'],
  monitor: ['admin', 'monitor'],
  reader: ['admin', 'mapping', 'editor', 'reader'],
};

export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether anybody may do what it is for. */
export function isCarried(keys: readonly Key[], needs: Role): boolean {
  return keys.some(({ role }) => carriedBy[needs].includes(role));
}

/** The key that a request carries as a bearer token, or as the password that a browser asked a person for. */
export function keyIn(request: Request, keys: readonly Key[]): Key | undefined {
  const token = bearerIn(request) ?? passwordIn(request);
  return token === undefined ? undefined : keyOf(token, keys);
}

export function carriesBearer(request: Request): boolean {
  return bearerIn(request) !== undefined;
}

export function carriesAnyToken(request: Request): boolean {
  return carriesBearer(request) || passwordIn(request) !== undefined;
}

const only: Readonly<Record<Exclude<Role, 'reader'>, { what: string; setting: string; whose: string }>> = {
  admin: { what: 'Datasets are loaded and removed', setting: 'KUAJIE_ADMIN_TOKEN', whose: "the administrator's" },
  mapping: { what: 'How a database is read is changed', setting: 'KUAJIE_ADMIN_TOKEN', whose: "the administrator's" },
  editor: {
    what: 'Facts are corrected and views kept for all',
    setting: 'KUAJIE_EDITOR_TOKEN or KUAJIE_ADMIN_TOKEN',
    whose: "an editor's or the administrator's",
  },
  monitor: {
    what: 'Figures of the program are read',
    setting: 'KUAJIE_METRICS_TOKEN or KUAJIE_ADMIN_TOKEN',
    whose: "the monitor's or the administrator's",
  },
};

/**
 * The key of who may; throws `unauthorized` for a request without one, saying how there is one. A password does not do: a browser sends
 * it along with whatever another page asks for.
 */
export function requireKey(request: Request, keys: readonly Key[], needs: keyof typeof only): Key {
  const { what, setting, whose } = only[needs];
  if (!isCarried(keys, needs))
    throw new Failure('unauthorized', `${what} only with a token: set ${setting} where the server is started.`);
  const token = bearerIn(request) ?? '';
  const key = keyOf(token, keys);
  if (key !== undefined && carriedBy[needs].includes(key.role)) return key;
  throw new Failure(
    'unauthorized',
    `Wanted the header “Authorization: Bearer” with ${whose} token, found ${token === '' ? 'none' : 'another one'}. The token is ${setting}, or in the link that the server printed at its start.`,
  );
}

function bearerIn({ headers }: Request): string | undefined {
  return /^bearer ([\x21-\x7e]+)$/i.exec(headers.authorization ?? '')?.[1];
}

/** RFC 7617: `user:password` in Base64; the user may be called anything. */
function passwordIn({ headers }: Request): string | undefined {
  const [, encoded] = /^basic ([A-Za-z0-9+/]+=*)$/i.exec(headers.authorization ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  return text.slice(text.indexOf(':') + 1);
}

/** Every key is compared, each in the same time wherever it differs. */
function keyOf(token: string, keys: readonly Key[]): Key | undefined {
  const digest = digestOf(token);
  return keys.filter((key) => timingSafeEqual(digest, key.digest)).at(0);
}
