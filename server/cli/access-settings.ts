import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import type { Access } from '../http/access.ts';
import { digestOf, isCarried, type Key } from '../http/keys.ts';
import type { Settings } from './settings.ts';

export interface AccessSettings {
  access: Access;
  keys: Key[];
  /** A token made for this run alone, and known only to who reads what the program prints. */
  own?: OwnToken | undefined;
}

export interface OwnToken {
  token: string;
  /** Load and remove datasets and all else, or only what is kept beside a database: how one of others is read, and what a reader may say. */
  may: 'all' | 'map';
}

/** Who may do what. Throws `bad-request` that says what to choose where others could come in and nobody chose. */
export function readAccess(settings: Settings, cwd: string): AccessSettings {
  const mode = modeOf(settings);
  const keys = [...keysOfSettings(settings), ...keysOfFile(settings, cwd)];
  const { KUAJIE_TRUST_PROXY: proxies, KUAJIE_USER_HEADER: userHeader, KUAJIE_RATE_LIMIT: perMinute } = settings;
  if (userHeader !== undefined && proxies.length === 0)
    throw new Failure(
      'bad-request',
      'KUAJIE_USER_HEADER is believed of proxies alone: set KUAJIE_TRUST_PROXY to the addresses of yours, such as 127.0.0.1.',
    );
  if (mode === 'team' && !isCarried(keys, 'reader') && userHeader === undefined)
    throw new Failure(
      'bad-request',
      'KUAJIE_MODE=team lets in who has a token, and there is none: set KUAJIE_READER_TOKEN, KUAJIE_EDITOR_TOKEN, KUAJIE_ADMIN_TOKEN or KUAJIE_TOKENS_FILE (“kuajie token reader” makes one).',
    );
  if (settings.KUAJIE_METRICS === 'on' && mode !== 'private' && !isCarried(keys, 'monitor'))
    throw new Failure(
      'bad-request',
      'KUAJIE_METRICS=on tells figures to who has a token where others may ask, and there is none: set KUAJIE_METRICS_TOKEN.',
    );
  const own = mode === 'private' ? ownToken(settings) : undefined;
  if (own !== undefined)
    keys.push({ role: own.may === 'map' ? 'mapping' : 'admin', digest: digestOf(own.token), name: 'this run' });
  return { access: { mode, proxies, userHeader, perMinute }, keys, own };
}

function modeOf({ HOST, KUAJIE_MODE: chosen }: Settings): Access['mode'] {
  if (isLoopback(HOST)) return chosen ?? 'private';
  if (chosen === 'public' || chosen === 'team') return chosen;
  throw new Failure(
    'bad-request',
    `HOST=${HOST} lets others reach this program, and ${chosen === undefined ? 'nobody chose what they may' : 'KUAJIE_MODE=private is for this machine alone'}: set KUAJIE_MODE to public (everybody reads, with limits; whoever has a token changes) or to team (whoever has a token reads), or leave HOST at 127.0.0.1.`,
  );
}

/** Where only this machine can ask. In a store that is not the program's own that token changes nothing: how it is read is kept beside it. */
function ownToken({ KUAJIE_ADMIN_TOKEN: token, NEO4J_URI }: Settings): OwnToken | undefined {
  if (token !== undefined) return undefined;
  return { token: randomBytes(18).toString('base64url'), may: NEO4J_URI === undefined ? 'all' : 'map' };
}

const settingOfRole = {
  admin: 'KUAJIE_ADMIN_TOKEN',
  editor: 'KUAJIE_EDITOR_TOKEN',
  reader: 'KUAJIE_READER_TOKEN',
  monitor: 'KUAJIE_METRICS_TOKEN',
} as const;

function keysOfSettings(settings: Settings): Key[] {
  return (Object.keys(settingOfRole) as (keyof typeof settingOfRole)[]).flatMap((role) => {
    const name = settingOfRole[role];
    const token = settings[name];
    return token === undefined ? [] : [{ role, digest: digestOf(token), name }];
  });
}

/** A line is `role sha256:… name`, as `kuajie token` prints it; `#` begins a comment. */
function keysOfFile({ KUAJIE_TOKENS_FILE: file }: Settings, cwd: string): Key[] {
  if (file === undefined) return [];
  return readText(resolve(cwd, file)).flatMap((line, at) => {
    if (/^\s*(#.*)?$/.test(line)) return [];
    const [, role, hex, name] = /^\s*(reader|editor|admin)\s+sha256:([0-9a-f]{64})\s*(.*?)\s*$/.exec(line) ?? [];
    // The line may hold a token, and is not repeated.
    if (role === undefined || hex === undefined)
      throw new Failure(
        'bad-request',
        `${file}:${at + 1}: wanted “reader|editor|admin sha256:<64 hex digits> name”, found something else; “kuajie token” prints such a line.`,
      );
    return [{ role: role as Key['role'], digest: Buffer.from(hex, 'hex'), name: name || `${file}:${at + 1}` }];
  });
}

function readText(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch (cause) {
    throw new Failure('bad-request', `KUAJIE_TOKENS_FILE: ${path} cannot be read: ${(cause as Error).message}`, {
      cause,
    });
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
