import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';
import compression from 'compression';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { Correction } from '../shared/corrections.ts';
import type { Outlines, PlacePoints } from '../shared/outlines.ts';
import { allRoutes } from '../shared/contract/all-routes.ts';
import { answersOf } from './answers.ts';
import type { Console } from './cypher/console.ts';
import { openConsole } from './cypher/open-console.ts';
import { Failure } from './failure.ts';
import type { Condition } from './graph/health.ts';
import { type Guests, openGuests } from './guest/guest-reader.ts';
import { nameReader, type ReadNames } from './graph/names.ts';
import { sameReader } from './graph/same/proposals.ts';
import { type Access, guardAccess, privateAccess } from './http/access.ts';
import { isCarried, type Key } from './http/keys.ts';
import { createDraining, type Draining } from './http/draining.ts';
import { answerErrors, refuseUnknownPath } from './http/errors.ts';
import { mount, mountAll } from './http/mount.ts';
import { describeApi } from './http/openapi.ts';
import { type Journal, journalForNow } from './journal/journal.ts';
import { type Intake, openIntake } from './intake/intake.ts';
import type { ModelEndpoint } from './model/endpoint.ts';
import { securityHeaders } from './http/security.ts';
import { requireShortAddress } from './http/short-address.ts';
import { serveStaticFiles } from './http/static-files.ts';
import { requireStrictJson } from './http/strict-json.ts';
import { mountMetrics, type RequestObserver, watchRequests } from './http/watch-requests.ts';
import { showUnknownPage } from './http/unknown-page.ts';
import type { GraphStore } from './store/graph-store.ts';
import type { ViewEntry } from './views/view-shelf.ts';

export interface AppParts {
  store: GraphStore;
  /** A database of others is read as it is. */
  guests?: Guests;
  log: Logger;
  version: string;
  /** The built client; absent where only the API is wanted. */
  clientFolder?: string;
  /** Outlines for the map beside those that datasets bring. */
  outlines?: readonly Outlines[];
  /** Where places are that no outline draws. */
  points?: readonly PlacePoints[];
  /** The index of names, where somebody else uses it too. */
  readNames?: ReadNames;
  /** What runs users' statements; whoever gives it closes it. */
  userConsole?: Console;
  /** Whether the data are there yet, and what was found of the evidence. */
  condition?: () => Condition;
  /** Who may read; without it this machine alone. */
  access?: Access;
  /** What whoever changes anything must have; without them nobody may. */
  keys?: readonly Key[];
  /** Where it is kept what readers say of facts; without it for this process alone. */
  corrections?: Journal<Correction>;
  /** Where views are kept that are saved for all; without it for this process alone. */
  views?: Journal<ViewEntry>;
  /** What takes in data; whoever gives it closes it. */
  intake?: Intake;
  /** A language model that documents may be shown to; without it nothing of them leaves the program. */
  model?: ModelEndpoint | undefined;
  /** Origins whose pages may show the page in a frame, with `?embed=1`. */
  embedders?: readonly string[] | undefined;
  /** What lets the server end in peace; whoever gives it drains it. */
  draining?: Draining;
  /** What counts requests and tells `/metrics`; without it there is none. */
  observer?: RequestObserver | undefined;
  /** Told whenever somebody asks for the page. */
  onPage?: () => void;
}

const { health, alive, ...others } = allRoutes;

/** Why nothing but its condition can be asked for yet. */
const notReady: Partial<Record<Condition['status'], string>> = {
  starting: 'Kuajie is still starting: the database is being waited for. Try again in a moment.',
  loading: 'Kuajie is still starting: its data are being loaded. Try again in a moment.',
};

/** The program over HTTP. Opens nothing, listens to nothing. */
export function createApp({
  store,
  log,
  version,
  clientFolder,
  outlines = [],
  points = [],
  readNames = nameReader(outlines),
  guests = openGuests(store),
  userConsole = openConsole(guests.graph),
  condition = () => ({ status: 'ok' }),
  access = privateAccess,
  keys = [],
  corrections = journalForNow(),
  views = journalForNow(),
  intake = openIntake(store),
  model,
  embedders = [],
  draining = createDraining(),
  observer,
  onPage = () => undefined,
}: AppParts): Express {
  const answers = answersOf({
    store,
    guests,
    outlines,
    points,
    readNames,
    readSame: sameReader(outlines),
    userConsole,
    condition,
    isPublic: access.mode === 'public',
    mayChange: isCarried(keys, 'admin'),
    mayMap: isCarried(keys, 'mapping'),
    mayEdit: isCarried(keys, 'editor'),
    corrections,
    views,
    intake,
    model,
  });
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
        // What is searched for is nobody else's business.
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
          id,
          method,
          path: url.replace(/\?.*/s, ''),
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
  if (observer !== undefined) app.use(watchRequests(observer));
  app.use(securityHeaders(embedders));
  app.use(draining.guard);
  guardAccess(app, access, keys);
  if (observer !== undefined) mountMetrics(app, observer, access, keys);
  // A whole graph's links are 28 MB: the fastest levels take half the time of the usual ones for a seventh to a fifth more.
  app.use(compression({ level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } }));
  app.use(requireShortAddress);
  app.use(
    express.json({
      limit: '1mb',
      verify: (_request, _response, bytes, encoding) => requireStrictJson(bytes, encoding),
    }),
  );

  mount(app, health, answers.health);
  mount(app, alive, answers.alive);
  app.use('/api', (request, _response, next) => {
    const notYet = notReady[condition().status];
    if (notYet !== undefined && request.path !== '/openapi.json') throw new Failure('unavailable', notYet);
    next();
  });
  mountAll(app, others, answers, keys);
  // Few ask for it, and to make it is a good part of the start.
  let description: object | undefined;
  app.get('/api/openapi.json', (_request, response) => {
    response.json((description ??= describeApi(version)));
  });

  if (clientFolder !== undefined) app.use(serveStaticFiles(clientFolder, onPage), showUnknownPage);
  app.use(refuseUnknownPath);
  app.use(answerErrors(log));
  return app;
}
