import neo4j, { type Config, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { Failure } from '../failure.ts';
import { type CypherEngine, defaultTimeoutMs, type Params, type Row, type RunOptions } from './engine.ts';
import { abortable } from '../process/abortable.ts';
import { createGate, type Gate } from './neo4j-gate.ts';
import { doubtful, isLost, isRefusedWrite, toFailure } from './neo4j-failure.ts';
import { keepSeen, readCaughtUp, type Seen } from './neo4j-seen.ts';
import { explainPrefix, explainStatement, runStatement } from './neo4j-statement.ts';

/** What a request asks are many questions, each of some journeys, and a connection is held for all of them. */
const ownConnections = 24;

export interface Neo4jSettings {
  uri: string;
  user: string;
  password: string;
  database: string;
}

/** An engine on a Neo4j server or cluster: one driver, a small pool. Connects when first used; throws `bad-request` for a malformed address. */
export function openNeo4jEngine(settings: Neo4jSettings): CypherEngine {
  const driver = createDriver(settings, { disableLosslessIntegers: true, maxConnectionPoolSize: ownConnections });
  // Users' statements can be heavy: they have a small pool of their own and never queue before the program's queries.
  const userDriver = createDriver(settings, { maxConnectionPoolSize: 6 });
  const seen = keepSeen();
  const session = (mode: 'READ' | 'WRITE', bookmarks: string[] = []) =>
    driver.session({ database: settings.database, defaultAccessMode: mode, bookmarks });
  const info = () => driver.getServerInfo({ database: settings.database });
  const gate = createGate(() =>
    info().catch((cause: unknown) => {
      throw toFailure(settings, cause);
    }),
  );
  const door: Door = { ...settings, gate, seen };
  return {
    name: 'neo4j',
    isShared: true,
    version: async () => {
      const { agent } = await explained(door, info);
      return agent?.replace(/^Neo4j\//, '') ?? 'unknown';
    },
    stream: (text, params, options = {}) => {
      const asked = { text, params, options };
      if (options.isLong === true) return longRows(door, session('READ'), asked);
      const read = (bookmarks: string[]) => readRows(door, session('READ', bookmarks), { ...asked, bookmarks });
      return given(() => (options.isCaughtUp === true ? readCaughtUp(seen, read) : read([])));
    },
    runStatement: async (statement, options) => {
      const run = await explained(door, () => runStatement(userDriver, settings.database, statement, options));
      const { fields, summary } = run;
      return { fields, summary, rows: explainedRows(door, run.rows, options) };
    },
    explain: (text, parameters, options = {}) =>
      explained(
        door,
        () => explainStatement(userDriver, settings.database, { text, parameters }, options),
        explainPrefix.length,
      ),
    graphTypes: () => Promise.resolve(undefined),
    changeSchema: async (text) => {
      await explained(door, () => inSession(session('WRITE'), (open) => open.run(text)));
    },
    transact: (work) =>
      explained(door, () =>
        inSession(session('WRITE'), async (open) => {
          const transaction = await open.beginTransaction();
          const result = await work((text, params = {}) => rowsOf(transaction, text, params));
          await transaction.commit().catch((cause: unknown) => {
            throw isLost(cause) ? doubtful(settings, cause) : cause;
          });
          seen.note(open.lastBookmarks());
          return result;
        }),
      ),
    close: async () => {
      await Promise.all([driver.close(), userDriver.close()]);
    },
  };
}

/** Rows that come one by one take as long as whoever takes them. */
const longMs = 600_000;

type PoolConfig = Pick<Config, 'disableLosslessIntegers' | 'maxConnectionPoolSize'>;

function createDriver({ uri, user, password }: Neo4jSettings, config: PoolConfig): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      ...config,
      connectionTimeout: 3000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 3000,
    });
  } catch (cause) {
    throw new Failure('bad-request', `NEO4J_URI: wanted bolt://host:port or neo4j://host:port, found ${uri}`, {
      cause,
      isPermanent: true,
    });
  }
}

/** Closing the session is what stops a running statement in the database; a rollback would queue behind it. */
async function inSession<T>(session: Session, work: (session: Session) => Promise<T>): Promise<T> {
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

interface Asked {
  text: string;
  params: Params;
  options: RunOptions;
}

async function* given(read: () => Promise<Row[]>): AsyncGenerator<Row> {
  yield* await read();
}

async function readRows(
  door: Door,
  session: Session,
  { text, params, options, bookmarks }: Asked & { bookmarks: string[] },
): Promise<Row[]> {
  const stop = () => void session.close();
  options.signal?.throwIfAborted();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    const rows = await explained(door, () =>
      // The driver says nothing any more of a session that is closed between two attempts.
      abortable(
        session.executeRead((transaction) => rowsOf(transaction, text, params), {
          timeout: options.timeoutMs ?? defaultTimeoutMs,
        }),
        options.signal,
      ),
    );
    options.signal?.throwIfAborted();
    door.seen.note(session.lastBookmarks(), bookmarks);
    return rows;
  } finally {
    options.signal?.removeEventListener('abort', stop);
    // Who has left waits for nothing, not for a word of a database that is away either.
    if (options.signal?.aborted !== true) await session.close();
  }
}

/** As they come, each as soon as it is wanted. */
async function* longRows(door: Door, session: Session, { text, params, options }: Asked): AsyncGenerator<Row> {
  const stop = () => void session.close();
  options.signal?.throwIfAborted();
  options.signal?.addEventListener('abort', stop, { once: true });
  try {
    const transaction = await explained(door, () => session.beginTransaction({ timeout: options.timeoutMs ?? longMs }));
    for await (const record of transaction.run(text, toNeo4j(params))) yield fromNeo4j(record.toObject()) as Row;
    await transaction.commit();
  } catch (cause) {
    throw options.signal?.aborted === true ? options.signal.reason : toFailure(door, cause);
  } finally {
    options.signal?.removeEventListener('abort', stop);
    await session.close();
  }
}

async function rowsOf(transaction: Pick<ManagedTransaction, 'run'>, text: string, params: Params): Promise<Row[]> {
  const result = await transaction.run(text, toNeo4j(params));
  return result.records.map((record) => fromNeo4j(record.toObject()) as Row);
}

/** Times cross as ISO 8601 text, as the embedded engine gives them; everything else is JavaScript's own already. */
function fromNeo4j(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.some((one) => typeof one === 'object') ? value.map(fromNeo4j) : value;
  if (neo4j.isDate(value) || neo4j.isDateTime(value) || neo4j.isLocalDateTime(value) || neo4j.isTime(value))
    return value.toString();
  if (neo4j.isLocalTime(value) || neo4j.isDuration(value) || neo4j.isPoint(value)) return value.toString();
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromNeo4j(one)]));
}

/** The driver sends every JavaScript number as a float; whole numbers go as integers. */
function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toNeo4j(one)]));
}

interface Door extends Neo4jSettings {
  gate: Gate;
  seen: Seen;
}

/** `textOffset` is how many characters were put before the user's statement. */
async function explained<T>(door: Door, work: () => Promise<T>, textOffset = 0): Promise<T> {
  await door.gate.pass();
  try {
    return await work();
  } catch (cause) {
    // A single server that was away may be another one.
    if (isLost(cause) && door.uri.startsWith('bolt')) door.seen.forget();
    const failure = toFailure(door, cause, textOffset);
    // Whoever reads is let in all the same.
    if (!isRefusedWrite(cause)) door.gate.remember(failure);
    throw failure;
  }
}

async function* explainedRows<T>(door: Door, rows: AsyncIterable<T>, { signal }: RunOptions): AsyncGenerator<T> {
  try {
    yield* rows;
  } catch (cause) {
    throw signal?.aborted === true ? signal.reason : toFailure(door, cause);
  }
}
