import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Outlines } from '../shared/outlines.ts';
import * as cypherRoutes from '../shared/contract/cypher-routes.ts';
import * as linkRoutes from '../shared/contract/link-routes.ts';
import * as pathRoutes from '../shared/contract/path-routes.ts';
import * as routes from '../shared/contract/routes.ts';
import * as searchRoutes from '../shared/contract/search-routes.ts';
import * as supplyRoutes from '../shared/contract/supply-routes.ts';
import type { Console } from './cypher/console.ts';
import { openConsole } from './cypher/open-console.ts';
import { statementRunner } from './cypher/statement-runner.ts';
import { readDocument } from './graph/document.ts';
import { Failure } from './failure.ts';
import { describeEntity } from './graph/entity.ts';
import { exportGraph } from './graph/export.ts';
import { type Condition, readHealth } from './graph/health.ts';
import { readLinks } from './graph/links.ts';
import { readNeighbours } from './graph/neighbours.ts';
import { nameReader, type ReadNames } from './graph/names.ts';
import { readNetwork } from './graph/network.ts';
import { readOutlines } from './graph/outlines.ts';
import { readParticipations } from './graph/participations.ts';
import { readPaths } from './graph/paths.ts';
import { readRelationsAmong } from './graph/relations-among.ts';
import { readSchema } from './graph/schema.ts';
import { searchEntities } from './graph/search.ts';
import { searchSentences } from './graph/sentences.ts';
import { readSupplyChain } from './graph/supply-chain.ts';
import { readTimeline } from './graph/timeline.ts';
import { answerErrors, refuseUnknownPath } from './http/errors.ts';
import { mount, mountStream } from './http/mount.ts';
import { describeApi } from './http/openapi.ts';
import { securityHeaders } from './http/security.ts';
import { serveStaticFiles } from './http/static-files.ts';
import { showUnknownPage } from './http/unknown-page.ts';
import type { GraphStore } from './store/graph-store.ts';

export interface AppParts {
  store: GraphStore;
  log: Logger;
  version: string;
  /** The built client; absent where only the API is wanted. */
  clientFolder?: string;
  /** Outlines for the map beside those that datasets bring. */
  outlines?: readonly Outlines[];
  /** The index of names, where somebody else uses it too. */
  readNames?: ReadNames;
  /** What runs users' statements; whoever gives it closes it. */
  userConsole?: Console;
  /** Whether the data are there yet, and what was found of the evidence. */
  condition?: () => Condition;
}

/** The list of routes. Opens nothing, listens to nothing. */
export function createApp({
  store,
  log,
  version,
  clientFolder,
  outlines = [],
  readNames = nameReader(outlines),
  userConsole = openConsole(store),
  condition = () => ({ status: 'ok' }),
}: AppParts): Express {
  const runForClient = statementRunner(store, userConsole);
  const app = express();
  app.disable('x-powered-by');
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (request, response) => {
        const given = request.headers['x-request-id'];
        const id = typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
        response.setHeader('x-request-id', id);
        return id;
      },
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
  app.use(securityHeaders);
  // A whole graph's links are 28 MB: the fastest levels take half the time of the usual ones for a seventh to a fifth more.
  app.use(compression({ level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } }));
  app.use(express.json({ limit: '1mb' }));

  mount(app, routes.health, (_, signal) => readHealth(store, { signal, timeoutMs: 5000 }, condition()));
  app.use('/api', (request, _response, next) => {
    if (condition().status === 'starting' && request.path !== '/openapi.json')
      throw new Failure(
        'unavailable',
        'Kuajie is still starting: the database is being waited for, or the first dataset loaded. Try again in a moment.',
      );
    next();
  });
  mount(app, routes.schema, (_, signal) => readSchema(store, { signal }));
  mount(app, routes.network, ({ query }, signal) => readNetwork(store, query.lens, { signal }));
  mount(app, searchRoutes.search, ({ query }, signal) => searchEntities(store, readNames, query, { signal }));
  mount(app, pathRoutes.paths, ({ query }, signal) => readPaths(store, query, { signal }));
  mount(app, supplyRoutes.supplyChain, ({ params, query }, signal) =>
    readSupplyChain(store, { ...params, ...query }, { signal }),
  );
  mount(app, searchRoutes.sentences, ({ query }, signal) => searchSentences(store, query, { signal }));
  mount(app, routes.entity, ({ params }, signal) => describeEntity(store, params.id, { signal }));
  mount(app, routes.neighbours, ({ params, query }, signal) =>
    readNeighbours(store, { ...params, ...query }, { signal }),
  );
  mount(app, routes.relationsAmong, ({ body }, signal) => readRelationsAmong(store, body, { signal }));
  mountStream(app, linkRoutes.links, ({ query }, { signal }) => ({
    type: 'application/json',
    pieces: readLinks(store, query, { signal }),
  }));
  mount(app, linkRoutes.participations, (_, signal) => readParticipations(store, { signal }));
  mount(app, linkRoutes.timeline, (_, signal) => readTimeline(store, { signal }));
  mount(app, linkRoutes.outlines, (_, signal) => readOutlines(store, outlines, { signal }));
  mountStream(app, cypherRoutes.cypher, ({ body }, { signal, client, accepts }) => {
    const isTyped = accepts(cypherRoutes.typedJson);
    return {
      type: isTyped ? cypherRoutes.typedJson : 'application/json',
      pieces: runForClient(body, { signal, client, isTyped }),
    };
  });
  mount(app, routes.document, ({ params }, signal) => readDocument(store, params.id, { signal }));
  mountStream(app, routes.exportGraph, ({ query: { format } }, { signal }) => ({
    type: format === 'json' ? 'application/json' : 'application/x-ndjson',
    filename: `kuajie.${format}`,
    pieces: exportGraph(store, format, { signal }),
  }));
  const description = describeApi(version);
  app.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });

  if (clientFolder !== undefined) app.use(serveStaticFiles(clientFolder), showUnknownPage);
  app.use(refuseUnknownPath);
  app.use(answerErrors(log));
  return app;
}
