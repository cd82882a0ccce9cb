import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import type { Console } from '../../server/cypher/console.ts';
import { openConsole } from '../../server/cypher/open-console.ts';
import { readProgramOutlines, readProgramPoints } from '../../server/dataset/program-outlines.ts';
import { type Access, privateAccess } from '../../server/http/access.ts';
import { createLimitedServer } from '../../server/http/limited-server.ts';
import { digestOf, type Key } from '../../server/http/keys.ts';
import { openIntake } from '../../server/intake/intake.ts';
import type { CypherEngine } from '../../server/store/engine.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import type { ModelEndpoint } from '../../server/model/endpoint.ts';
import type { EngineUnderTest } from './embedded.ts';
import { inspectorOfAll } from './inspector.ts';
import { listen } from './listen.ts';

export interface RunningServer {
  url: string;
  /** JSON lines that the server logged. */
  logged: Record<string, unknown>[];
  close: () => Promise<void>;
}

export interface ServerOptions {
  clientFolder?: string;
  empty?: boolean;
  keep?: boolean;
  before?: string;
  statementMs?: number;
  adminToken?: string;
  editorToken?: string;
  keys?: readonly Key[];
  access?: Partial<Access>;
  model?: ModelEndpoint;
  embedders?: readonly string[];
}

/**
 * The real server on a real socket, with the first dataset loaded unless `empty`; `keep` leaves the engine's data as they are.
 * `before` is a statement that changes the store past the program; `statementMs` is how long users' statements may take.
 */
export async function startServer(engine: EngineUnderTest, options: ServerOptions = {}): Promise<RunningServer> {
  const opened = await openEngine(engine, options);
  const store = createGraphStore(opened);
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const userConsole = openConsole(store, inspectorOfAll);
  const intake = openIntake(store);
  const server = createLimitedServer(
    createApp({
      store,
      userConsole: withTime(userConsole, options.statementMs),
      log,
      version: '0.0.0',
      ...(await (places ??= readPlaces())),
      keys: options.keys ?? keysOf(options),
      ...(options.access === undefined ? {} : { access: { ...privateAccess, ...options.access } }),
      model: options.model,
      embedders: options.embedders,
      intake,
      ...(options.clientFolder === undefined ? {} : { clientFolder: options.clientFolder }),
    }),
  );
  const url = await listen(server);
  return {
    url,
    logged,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await intake.close();
      await userConsole.close();
      await store.close();
      engine.remove();
    },
  };
}

/** The same for all servers, and never changed. */
let places: ReturnType<typeof readPlaces> | undefined;

async function readPlaces() {
  const [outlines, points] = await Promise.all([readProgramOutlines(), readProgramPoints()]);
  return { outlines, points };
}

function keysOf({ adminToken, editorToken }: ServerOptions): Key[] {
  const key = (role: Key['role'], token: string | undefined) =>
    token === undefined ? [] : [{ role, digest: digestOf(token), name: role }];
  return [...key('admin', adminToken), ...key('editor', editorToken)];
}

async function openEngine(
  engine: EngineUnderTest,
  { empty, keep, before, adminToken }: ServerOptions,
): Promise<CypherEngine> {
  const isFirst = empty !== true && keep !== true;
  if (empty === true) await engine.clear();
  const mayWrite = before !== undefined || adminToken !== undefined;
  const opened = isFirst ? await engine.openFirstDataset(mayWrite ? 'write' : 'read') : engine.open();
  if (before !== undefined) await opened.transact((run) => run(before));
  return opened;
}

function withTime(userConsole: Console, timeoutMs: number | undefined): Console {
  if (timeoutMs === undefined) return userConsole;
  return { ...userConsole, run: (body, options) => userConsole.run(body, { ...options, timeoutMs }) };
}
