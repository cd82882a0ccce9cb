import neo4j, { Neo4jError } from 'neo4j-driver';
import { Failure } from '../failure.ts';

/** Where a Neo4j is, and as whom it is asked. */
interface Place {
  uri: string;
  user: string;
  database: string;
}

/** What a server says that does not write: another one of its cluster does. */
const notLeader = 'Neo.ClientError.Cluster.NotALeader';
/** The same, or the database may only be read. */
const readOnly = 'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase';
/** One transaction, or all together, would take more than they may. */
const outOfMemory = 'Neo.TransientError.General.MemoryPoolOutOfMemoryError';

/** What the driver threw, by who can act on it; `textOffset` is how many characters were put before the user's statement. */
export function toFailure({ uri, user, database }: Place, cause: unknown, textOffset = 0): unknown {
  if (!(cause instanceof Neo4jError)) return cause;
  const { code } = cause;
  if (code.startsWith('Neo.ClientError.Security'))
    return new Failure(
      'unavailable',
      code.endsWith('AuthenticationRateLimit')
        ? `Neo4j at ${uri} has locked the user ${user} for a while, after wrong passwords: check NEO4J_PASSWORD, wait, and start again.`
        : `Neo4j at ${uri} refuses the user ${user}: check NEO4J_USER and NEO4J_PASSWORD.`,
      { cause, isPermanent: true },
    );
  if (code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new Failure('unavailable', `Neo4j at ${uri} has no database ${database}: check NEO4J_DATABASE.`, {
      cause,
      isPermanent: true,
    });
  if (code.includes('TransactionTimedOut'))
    return new Failure('timeout', 'The statement took longer than it may; it was stopped in the database.', { cause });
  // The driver's word on what was asked while Neo4j had lost the thread.
  if (cause.message.startsWith('Ignored'))
    return new Failure('unavailable', `Neo4j at ${uri} did not take the statement: ask again.`, { cause });
  if (code === neo4j.error.SESSION_EXPIRED && /towards WRITE server/.test(cause.message))
    return new Failure(
      'unavailable',
      `Nothing was written: the cluster at ${uri} has no server that writes now. Try again in a moment.`,
      { cause },
    );
  if (code === outOfMemory && cause.message.includes('.total.max'))
    return new Failure(
      'unavailable',
      `All that runs in this Neo4j takes as much memory as it may: ask again in a moment, or raise its dbms.memory.transaction.total.max.`,
      { cause },
    );
  // Neo4j calls it transient, but the same statement would run into the same limit again.
  if (code === outOfMemory)
    return new Failure(
      'too-large',
      `It needs more memory than one transaction of this Neo4j may take: ask for less, or raise its db.memory.transaction.max. ${cause.message}`,
      { cause },
    );
  if (isRefusedWrite(cause)) return refusedWrite({ uri, user, database }, cause);
  // A fault in a statement is told with the statement's own words.
  if (code.startsWith('Neo.DatabaseError.') && /critical error/i.test(cause.message))
    return new Failure(
      'unavailable',
      `Neo4j at ${uri} has stopped itself after an error of its own, such as a full disk: its log tells which. Mend that, and start it again.`,
      { cause },
    );
  if (
    code.startsWith('Neo.ClientError.') ||
    code === 'Neo.DatabaseError.Statement.ExecutionFailed' ||
    cause.message.startsWith('Lexical error')
  )
    return invalidQuery(cause, textOffset);
  if (/certificate|self-signed|SSL|TLS|ERR_SSL/i.test(cause.message) && code === neo4j.error.SERVICE_UNAVAILABLE)
    return new Failure(
      'unavailable',
      `No encrypted connection to Neo4j at ${uri}: its certificate is not trusted. Use bolt+ssc:// or neo4j+ssc:// for a self-signed one.`,
      { cause, isPermanent: true },
    );
  // The driver gives it no code of its own; without an active connection nobody holds one, and none could be opened.
  const active = /connection acquisition timed out.*active conn count = (\d+)/i.exec(cause.message)?.[1];
  if (active !== undefined && active !== '0')
    return new Failure(
      'unavailable',
      `All connections to Neo4j at ${uri} are in use, and none was free in time: ask again in a moment.`,
      { cause },
    );
  if (active === '0' || isLost(cause) || cause.retryable)
    return new Failure('unavailable', `No Neo4j answers at ${uri}: start it, or check NEO4J_URI.`, { cause });
  return cause;
}

/** Neo4j writes the place and the text again below its sentence; the place is given as a number instead. */
function invalidQuery(cause: Neo4jError, textOffset: number): Failure {
  const offset = /\(offset: (\d+)\)/.exec(cause.message)?.[1];
  const message = cause.message.replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)[\s\S]*$/, '');
  const start = offset === undefined ? undefined : Math.max(0, Number(offset) - textOffset);
  return new Failure('invalid-query', message, { cause, ...(start === undefined ? {} : { details: { start } }) });
}

/** Whether a server said that it does not write. */
export function isRefusedWrite(cause: unknown): boolean {
  return refusalIn(cause) !== undefined;
}

/** With neo4j:// the driver tells a refused write as a session that is over, and has what the server said as its cause. */
function refusalIn(cause: unknown): typeof notLeader | typeof readOnly | undefined {
  if (!(cause instanceof Neo4jError)) return undefined;
  if (cause.code === notLeader || cause.code === readOnly) return cause.code;
  return refusalIn(cause.cause);
}

/** Another one leads soon, but a database that may only be read stays so until a person changes it. */
function refusedWrite({ uri, database }: Place, cause: Neo4jError): Failure {
  const isReadOnly = refusalIn(cause) === readOnly;
  const why = `Neo4j at ${uri} is not the one of its cluster that writes${isReadOnly ? `, or the database ${database} is set read-only` : ''}`;
  const ways = [
    ...(uri.startsWith('neo4j') ? [] : ['set NEO4J_URI to neo4j://…, which finds that one']),
    isReadOnly ? `let ${database} be written to` : 'try again',
  ];
  return new Failure('unavailable', `Nothing was written: ${why}; ${ways.join(', or ')}.`, {
    cause,
    isPermanent: isReadOnly,
  });
}

/** Whether nobody is there any more who could say what became of it. */
export function isLost(cause: unknown): boolean {
  return (
    cause instanceof Neo4jError &&
    [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED].some((code) => code === cause.code) &&
    !isRefusedWrite(cause)
  );
}

/** A write is never done twice by us: only whoever asked for it can look whether it was done. */
export function doubtful({ uri }: Place, cause: unknown): Failure {
  return new Failure(
    'unavailable',
    `The connection to Neo4j at ${uri} was lost while a change was being kept: it may be there or not. Look, and do it again where it is not.`,
    { cause },
  );
}
