import neo4j, { type Driver, type Result, type ResultSummary, type Session, type Transaction } from 'neo4j-driver';
import type { TypedValue } from '../../shared/contract/cypher-values.ts';
import { Failure } from '../failure.ts';
import { abortable } from '../process/abortable.ts';
import {
  defaultTimeoutMs,
  type Explained,
  type Notification,
  type Plan,
  type RunOptions,
  type Statement,
  type StatementOptions,
  type StatementResult,
} from './engine.ts';
import { decodeParameter, encodeValue } from './neo4j-values.ts';

/** Runs a statement in a transaction that may only read unless asked otherwise, streamed; whoever stops listening stops it in the database. */
export async function runStatement(
  driver: Driver,
  database: string,
  { text, parameters }: Statement,
  options: StatementOptions,
): Promise<StatementResult> {
  const session = openSession(driver, database, options.access === 'write' ? 'WRITE' : 'READ');
  const begun = await begin(session, text, parameters, options);
  try {
    const fields = await inTime(begun.result.keys(), options);
    let summary: ResultSummary | undefined;
    const rows = readRows(begun, session, (end) => (summary = end));
    return {
      fields,
      rows,
      summary: () => (summary === undefined ? { notifications: [] } : summarise(summary)),
    };
  } catch (cause) {
    begun.stopListening();
    // A statement that is being planned does not hear of it before it is planned.
    void session.close();
    throw abortReason(options) ?? cause;
  }
}

/** Its own word on a statement that took too long is better than ours. */
const graceMs = 500;

export const explainPrefix = 'EXPLAIN ';

/**
 * The statement with an end of its own where it has a character beyond 16 bits, written as itself or as its two halves: Neo4j 5.26
 * counts the place of a fault wrong that is the end of the text, says nothing for two minutes and holds the connection.
 */
function withEnd(text: string): string {
  if (!/[\u{10000}-\u{10FFFF}]|\\u+d[89ab]/iu.test(text)) return text;
  return `${text.replace(/;\s*$/, '')}\n;`;
}

/** What Neo4j says a statement would do; nothing is run. */
export async function explainStatement(
  driver: Driver,
  database: string,
  { text, parameters }: Pick<Statement, 'text' | 'parameters'>,
  options: RunOptions,
): Promise<Explained> {
  const session = openSession(driver, database, 'READ');
  const { result, stopListening } = await begin(session, explainPrefix + text, parameters, options);
  try {
    const { summary } = await inTime(result, options);
    const { notifications, plan } = summarise(summary);
    const queryType = ['r', 'rw', 'w', 's'].find((type) => type === summary.queryType) as
      | 'r'
      | 'rw'
      | 'w'
      | 's'
      | undefined;
    return { queryType: queryType ?? 'other', notifications, ...(plan === undefined ? {} : { plan }) };
  } catch (cause) {
    throw abortReason(options) ?? cause;
  } finally {
    stopListening();
    void session.close();
  }
}

/** The database ends a statement after its time, but not while it plans it: then waiting for it ends here. */
async function inTime<T>(work: PromiseLike<T>, { signal, timeoutMs = defaultTimeoutMs }: RunOptions): Promise<T> {
  const late = AbortSignal.timeout(timeoutMs + graceMs);
  try {
    return await abortable(Promise.resolve(work), signal === undefined ? late : AbortSignal.any([signal, late]));
  } catch (cause) {
    if (cause !== late.reason) throw cause;
    throw new Failure('timeout', 'The statement took longer than it may before it ran; nobody waits for it any more.');
  }
}

function openSession(driver: Driver, database: string, mode: 'READ' | 'WRITE'): Session {
  return driver.session({ database, defaultAccessMode: mode, fetchSize: 1000 });
}

interface Begun {
  result: Result;
  transaction: Transaction;
  stopListening: () => void;
}

async function begin(
  session: Session,
  text: string,
  parameters: Statement['parameters'],
  { signal, timeoutMs = defaultTimeoutMs }: RunOptions,
): Promise<Begun> {
  signal?.throwIfAborted();
  // Closing the session is what stops a statement in the database; a rollback would queue behind it.
  const stop = () => void session.close();
  signal?.addEventListener('abort', stop, { once: true });
  const given = Object.fromEntries(Object.entries(parameters).map(([key, one]) => [key, decodeParameter(one)]));
  const transaction = await session.beginTransaction({ timeout: timeoutMs });
  return {
    result: transaction.run(withEnd(text), given),
    transaction,
    stopListening: () => signal?.removeEventListener('abort', stop),
  };
}

async function* readRows(
  { result, transaction, stopListening }: Begun,
  session: Session,
  ended: (summary: ResultSummary) => void,
): AsyncGenerator<TypedValue[]> {
  try {
    for await (const record of result) yield [...record.values()].map(encodeValue);
    ended(await result.summary());
    await transaction.commit();
  } finally {
    stopListening();
    await session.close();
  }
}

/** What is used of the driver's plans, with and without a profile. */
interface DriverOperator {
  operatorType: string;
  arguments: Record<string, unknown>;
  children: DriverOperator[];
  rows?: unknown;
  dbHits?: unknown;
}

function abortReason({ signal }: RunOptions): unknown {
  return signal?.aborted === true ? signal.reason : undefined;
}

function summarise(summary: ResultSummary): { notifications: Notification[]; plan?: Plan } {
  const plan = [summary.profile, summary.plan].find((one) => one !== false) as DriverOperator | undefined;
  return {
    notifications: summary.notifications.map(({ code, title, description, severityLevel, position }) => ({
      code,
      title,
      description,
      severity: severityLevel,
      ...('offset' in position ? { offset: Number(position.offset) } : {}),
    })),
    ...(plan === undefined ? {} : { plan: toPlan(plan) }),
  };
}

function toPlan(plan: DriverOperator): Plan {
  const said = plan.arguments;
  const number = (value: unknown) => (neo4j.isInt(value) ? value.toNumber() : Number(value));
  return {
    operator: plan.operatorType.replace(/@.*$/, ''),
    details: typeof said['Details'] === 'string' ? said['Details'] : '',
    ...('EstimatedRows' in said ? { estimatedRows: number(said['EstimatedRows']) } : {}),
    ...(plan.rows === undefined ? {} : { rows: number(plan.rows), dbHits: number(plan.dbHits) }),
    children: plan.children.map(toPlan),
  };
}
