import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Failure } from '../failure.ts';

/** Whoever has one of them may do what it is for; the administrator may do all. */
export interface Tokens {
  admin?: string | undefined;
  /** To say how a database of others is read, which changes nothing in it. */
  mapping?: string | undefined;
}

const only = {
  admin: 'Datasets are loaded and removed',
  mapping: 'How a database is read is changed',
};

/** Throws `unauthorized` for a request without a token that is for it, saying how there is one. */
export function requireToken(request: Request, tokens: Tokens, needs: keyof Tokens): void {
  const known = [tokens.admin, tokens[needs]].filter((token) => token !== undefined);
  if (known.length === 0)
    throw new Failure(
      'unauthorized',
      `${only[needs]} only with a token: set KUAJIE_ADMIN_TOKEN where the server is started.`,
    );
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && known.some((token) => isSame(given, token))) return;
  throw new Failure(
    'unauthorized',
    `Wanted the header “Authorization: Bearer” with the administrator's token, found ${given === '' ? 'none' : 'another one'}. The token is KUAJIE_ADMIN_TOKEN, or in the link that the server printed at its start.`,
  );
}

/** Takes the same time wherever the texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
