import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Route } from '../../shared/contract/route.ts';
import type { Access } from './access.ts';
import { type Key, requireKey } from './keys.ts';

/** Is told of requests. */
export interface RequestObserver {
  requestBegins: () => void;
  requestEnds: (request: { route: string; method: string; status: number; seconds: number }) => void;
  refused: (code: string) => void;
  text: () => Promise<string>;
  contentType: string;
}

/** Tells each request by its route, never by its address: those are without number. */
export function watchRequests(observer: RequestObserver): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    observer.requestBegins();
    response.once('close', () => {
      const { route, errorCode } = response.locals as { route?: string; errorCode?: string };
      const { method, path } = request;
      const isPage = method === 'GET' && !path.startsWith('/api/') && response.statusCode < 400;
      observer.requestEnds({
        route: route ?? (isPage ? 'page' : 'none'),
        method: route === undefined && !isPage ? 'any' : method,
        status: response.statusCode,
        seconds: (performance.now() - began) / 1000,
      });
      if (errorCode !== undefined) observer.refused(errorCode);
    });
    next();
  };
}

/** What Prometheus reads: open on this machine alone, else for whoever has a token for it. */
export function mountMetrics(app: Express, observer: RequestObserver, { mode }: Access, keys: readonly Key[]): void {
  app.get('/metrics', async (request, response) => {
    response.locals['route'] = '/metrics';
    if (mode !== 'private') requireKey(request, keys, 'monitor');
    response.set('content-type', observer.contentType).send(await observer.text());
  });
}

/** One line for each that changes anything and each statement of the console, once it is over: who, what, and how it ended; never with what. */
export function audit(request: Request, response: Response, route: Route, key: Key | undefined): void {
  const { user } = response.locals as { user?: string };
  const { statement } = (request.body ?? {}) as { statement?: unknown };
  response.once('close', () => {
    request.log.info(
      {
        audit: {
          who: key?.name ?? user ?? 'anonymous',
          ...{ client: request.ip, does: `${route.method.toUpperCase()} ${route.path}`, of: request.params },
          ...(typeof statement === 'string' ? { statement: digestOf(statement), letters: statement.length } : {}),
          ...{ status: response.statusCode, isWhole: response.writableFinished },
        },
      },
      'audit',
    );
  });
}

/** Tells statements apart without holding what they say. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
