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
import { isCarried, type Tokens } from './http/admin.ts';
import { answerErrors, refuseUnknownPath } from './http/errors.ts';
import { mount, mountAll } from './http/mount.ts';
import { describeApi } from './http/openapi.ts';
import { type Journal, journalForNow } from './journal/journal.ts';
import { type Intake, openIntake } from './intake/intake.ts';
import type { ModelEndpoint } from './model/endpoint.ts';
import { securityHeaders } from './http/security.ts';
import { serveStaticFiles } from './http/static-files.ts';
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
  /** Whoever has it may load and remove datasets; without it nobody may. */
  adminToken?: string | undefined;
  /** Whoever has it may say how a database of others is read, and what an editor may, as the administrator may. */
  mappingToken?: string | undefined;
  /** Whoever has it may correct facts and keep views for all. */
  editorToken?: string | undefined;
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
}

const { health, ...others } = allRoutes;

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
  adminToken,
  mappingToken,
  editorToken,
  corrections = journalForNow(),
  views = journalForNow(),
  intake = openIntake(store),
  model,
  embedders = [],
}: AppParts): Express {
  const tokens: Tokens = { admin: adminToken, mapping: mappingToken, editor: editorToken };
  const answers = answersOf({
    store,
    guests,
    outlines,
    points,
    readNames,
    readSame: sameReader(outlines),
    userConsole,
    condition,
    mayChange: isCarried(tokens, 'admin'),
    mayMap: isCarried(tokens, 'mapping'),
    mayEdit: isCarried(tokens, 'editor'),
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
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    }),
  );
  app.use(securityHeaders(embedders));
  // A whole graph's links are 28 MB: the fastest levels take half the time of the usual ones for a seventh to a fifth more.
  app.use(compression({ level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } } }));
  app.use(express.json({ limit: '1mb' }));

  mount(app, health, answers.health);
  app.use('/api', (request, _response, next) => {
    if (condition().status === 'starting' && request.path !== '/openapi.json')
      throw new Failure(
        'unavailable',
        'Kuajie is still starting: the database is being waited for, or the first dataset loaded. Try again in a moment.',
      );
    next();
  });
  mountAll(app, others, answers, tokens);
  const description = describeApi(version);
  app.get('/api/openapi.json', (_request, response) => {
    response.json(description);
  });

  if (clientFolder !== undefined) app.use(serveStaticFiles(clientFolder), showUnknownPage);
  app.use(refuseUnknownPath);
  app.use(answerErrors(log));
  return app;
}
