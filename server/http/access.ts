import type { Express, Request, RequestHandler, Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { Failure } from '../failure.ts';
import { hitStore } from './hit-store.ts';
import { carriesAnyToken, carriesBearer, isCarried, type Key, keyIn } from './keys.ts';

export const modes = ['private', 'public', 'team'] as const;

/** Who may read. What changes anything needs a key in every mode. */
export interface Access {
  /** This machine alone; everybody, each so much a minute; or whoever has a key or whom a proxy names. */
  mode: (typeof modes)[number];
  /** Addresses and networks of proxies whose `X-Forwarded-*` are believed. */
  proxies: readonly string[];
  /** The header in which such a proxy names whom it let in. */
  userHeader?: string | undefined;
  /** How many requests to the API a minute a client without a key has, where everybody reads. */
  perMinute: number;
}

export const privateAccess: Access = { mode: 'private', proxies: [], perMinute: 600 };

/** That a client names another one is nothing unusual where no proxy is trusted; the other check reads a stack. */
const checks = { xForwardedForHeader: false, creationStack: false };

const windowMs = 60_000;
/** Wrong tokens that an address may send within a minute. */
const wrongTokens = 20;

/** Lets in who may read. */
export function guardAccess(app: Express, access: Access, keys: readonly Key[]): void {
  app.set('trust proxy', access.proxies.length === 0 ? false : access.proxies);
  if (access.mode === 'private') app.use(fromThisMachine);
  app.use(againstGuessing(access, keys));
  if (access.mode === 'public') app.use('/api', atMost(access.perMinute, keys));
  if (access.mode === 'team') app.use(knownOnly(access, keys));
}

/** A page elsewhere whose name was made to lead here (DNS rebinding) would read as this machine's own. */
const fromThisMachine: RequestHandler = (request, _response, next) => {
  if (!/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(request.headers.host ?? 'localhost'))
    throw new Failure(
      'bad-request',
      'Wanted the host localhost or 127.0.0.1, found another one: this server is for its own machine. Set KUAJIE_MODE to public or team where others, or a proxy, ask it.',
    );
  next();
};

/** Counts wrong tokens alone: others of the same address never keep out who has a right one, or whom a proxy names. */
function againstGuessing({ mode, userHeader }: Access, keys: readonly Key[]): RequestHandler {
  // A password is asked for in a team alone; elsewhere it is one of the proxy's own.
  const carriesToken = mode === 'team' ? carriesAnyToken : carriesBearer;
  return rateLimit({
    ...{ windowMs, store: hitStore(windowMs), limit: wrongTokens, standardHeaders: false, legacyHeaders: false },
    skip: (request) =>
      !carriesToken(request) || keyIn(request, keys) !== undefined || userNamed(request, userHeader) !== undefined,
    validate: checks,
    handler: tooMany('too many wrong tokens came from your address'),
  });
}

function atMost(perMinute: number, keys: readonly Key[]): RequestHandler {
  return rateLimit({
    ...{ windowMs, store: hitStore(windowMs), limit: perMinute, standardHeaders: 'draft-8', legacyHeaders: false },
    skip: (request) => isOpen(request) || keyIn(request, keys) !== undefined,
    validate: checks,
    handler: tooMany(`${perMinute} requests a minute is what a client without a token has here`),
  });
}

function tooMany(why: string): RequestHandler {
  return (_request, response, next) => {
    response.set('retry-after', '60');
    next(new Failure('too-many-requests', `${why[0]?.toUpperCase() ?? ''}${why.slice(1)}; try again in a minute.`));
  };
}

function knownOnly({ userHeader }: Access, keys: readonly Key[]): RequestHandler {
  return (request, response, next) => {
    const user = userNamed(request, userHeader);
    const key = keyIn(request, keys);
    if ((key !== undefined && isCarried([key], 'reader')) || user !== undefined) {
      response.locals['user'] = user;
      next();
    } else if (isOpen(request)) {
      if (request.baseUrl + request.path !== '/metrics') tellStatusAlone(response);
      next();
    } else {
      // A browser asks its person, and sends it with all that the page asks for, files included.
      response.set('www-authenticate', 'Basic realm="Kuajie", charset="UTF-8"');
      throw new Failure(
        'unauthorized',
        'Wanted a token, as “Authorization: Bearer” or as the password of any user; whoever runs this server gives one.',
      );
    }
  };
}

/** Who is not known learns whether it answers, not what it has nor, where it fails, at which address; why he is refused he is told. */
function tellStatusAlone(response: Response): void {
  const json = response.json.bind(response);
  response.json = ({ status, error }: { status?: unknown; error?: unknown }) =>
    json(error !== undefined && response.statusCode < 500 ? { status, error } : { status });
}

/** Whom a proxy names; what anybody else says of it is nothing. */
function userNamed(request: Request, header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const trusts = request.app.get('trust proxy fn') as (address: string, hop: number) => boolean;
  const user = request.get(header)?.trim();
  return user !== undefined && user !== '' && trusts(request.socket.remoteAddress ?? '', 0) ? user : undefined;
}

/** For whoever watches the program; its figures ask for a token themselves. */
function isOpen({ baseUrl, path }: Request): boolean {
  return ['/api/alive', '/api/health', '/metrics'].includes(baseUrl + path);
}
