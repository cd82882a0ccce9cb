import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { Failure } from '../failure.ts';

/** Throws `unauthorized` for a request without the administrator's token, saying how there is one. */
export function requireAdmin(request: Request, token: string | undefined): void {
  if (token === undefined)
    throw new Failure(
      'unauthorized',
      'Datasets are loaded and removed only with a token: set KUAJIE_ADMIN_TOKEN where the server is started.',
    );
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && isSame(given, token)) return;
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
