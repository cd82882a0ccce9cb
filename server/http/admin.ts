import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Failure } from '../failure.ts';

/** Whoever has one of them may do what it is for; the administrator may do all. */
export interface Tokens {
  admin?: string | undefined;
  /** To say how a database of others is read, and what a reader may: neither changes anything in it. */
  mapping?: string | undefined;
  /** To say what a reader may of the facts, and to keep views for all. */
  editor?: string | undefined;
}

/** Whose token is for what. */
const carriedBy: Readonly<Record<keyof Tokens, readonly (keyof Tokens)[]>> = {
  admin: ['admin'],
  mapping: ['admin', 'mapping'],
  editor: ['admin', 'mapping', 'editor'],
};

/** Whether anybody may do what it is for. */
export function isCarried(tokens: Tokens, needs: keyof Tokens): boolean {
  return carriedBy[needs].some((who) => tokens[who] !== undefined);
}

const only: Readonly<Record<keyof Tokens, { what: string; setting: string; whose: string }>> = {
  admin: { what: 'Datasets are loaded and removed', setting: 'KUAJIE_ADMIN_TOKEN', whose: "the administrator's" },
  mapping: { what: 'How a database is read is changed', setting: 'KUAJIE_ADMIN_TOKEN', whose: "the administrator's" },
  editor: {
    what: 'Facts are corrected and views kept for all',
    setting: 'KUAJIE_EDITOR_TOKEN or KUAJIE_ADMIN_TOKEN',
    whose: "an editor's or the administrator's",
  },
};

/** Throws `unauthorized` for a request without a token that is for it, saying how there is one. */
export function requireToken(request: Request, tokens: Tokens, needs: keyof Tokens): void {
  const { what, setting, whose } = only[needs];
  const known = carriedBy[needs].map((who) => tokens[who]).filter((token) => token !== undefined);
  if (known.length === 0)
    throw new Failure('unauthorized', `${what} only with a token: set ${setting} where the server is started.`);
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && known.some((token) => isSame(given, token))) return;
  throw new Failure(
    'unauthorized',
    `Wanted the header “Authorization: Bearer” with ${whose} token, found ${given === '' ? 'none' : 'another one'}. The token is ${setting}, or in the link that the server printed at its start.`,
  );
}

/** Takes the same time wherever the texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
