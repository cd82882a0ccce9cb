import type { TypedValue } from '../../shared/contract/cypher-values.ts';
import type { EngineName } from '../../shared/contract/engine-name.ts';
import type { GraphTypes, ValueType } from './value-type.ts';

export type Params = Record<string, unknown>;
export type Row = Record<string, unknown>;

export interface RunOptions {
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
  /** Many rows are awaited: they are given as they come, where the engine can, and nothing is asked a second time. */
  isLong?: boolean;
  /** Of what earlier answers saw a part, all is seen: an engine that shows a commit bit by bit waits for it. */
  isCaughtUp?: boolean;
}

/** Runs one statement inside a transaction and returns its rows. */
export type RunInTransaction = (text: string, params?: Params) => Promise<Row[]>;

/** A user's statement, checked and ready to run. */
export interface Statement {
  text: string;
  parameters: Readonly<Record<string, TypedValue>>;
  /** What each column can be; only the embedded engine needs it. */
  columns?: readonly ValueType[];
}

export type Access = 'read' | 'write';

export interface StatementOptions extends RunOptions {
  /** Rows that are wanted at most; an engine may stop or give more. */
  maxRows: number;
  /** What the transaction may do; it reads unless said otherwise. */
  access?: Access;
}

/** A running statement. Leaving the iteration, or aborting the signal, stops it in the database. */
export interface StatementResult {
  fields: string[];
  rows: AsyncIterable<TypedValue[]>;
  /** Known once the rows have ended. */
  summary: () => StatementSummary;
}

export interface StatementSummary {
  notifications: Notification[];
  plan?: Plan;
  /** How many rows there are in all, where the engine knows it without more work. */
  total?: number;
}

export interface Notification {
  code: string;
  title: string;
  description: string;
  severity: string;
  /** Where in the statement, as an offset in UTF-16 code units. */
  offset?: number;
}

/** An operator of an execution plan; `rows` and `dbHits` are there after PROFILE. */
export interface Plan {
  operator: string;
  details: string;
  estimatedRows?: number;
  rows?: number;
  dbHits?: number;
  children: Plan[];
}

/** What EXPLAIN says of a statement: `r` reads, `rw` and `w` write, `s` changes the schema; `other` is an administration command. */
export interface Explained {
  queryType: 'r' | 'rw' | 'w' | 's' | 'other';
  plan?: Plan;
  notifications: Notification[];
}

/**
 * What executes Cypher. Numbers, strings, lists and maps cross as JavaScript's own; own queries return no nodes or
 * relationships. Every method throws a `Failure`: `unavailable` while the engine is away, `timeout`, `invalid-query`.
 */
export interface CypherEngine {
  name: EngineName;
  /** Whether others may use the same database. */
  isShared: boolean;
  version: () => Promise<string>;
  /** Reads. Ending the iteration or aborting the signal stops the statement. */
  stream: (text: string, params: Params, options?: RunOptions) => AsyncIterable<Row>;
  /** Runs a user's statement apart from the program's own queries, and where nothing can be written unless that is asked for. */
  runStatement: (statement: Statement, options: StatementOptions) => Promise<StatementResult>;
  /** The engine's own word on a statement, which is not run; undefined on an engine that explains nothing. */
  explain: (text: string, parameters: Statement['parameters'], options?: RunOptions) => Promise<Explained | undefined>;
  /** The exact types of the stored properties; undefined where values carry their types. */
  graphTypes: (options?: RunOptions) => Promise<GraphTypes | undefined>;
  /** Changes the schema (indexes, constraints), or divides itself into transactions; runs outside any. */
  changeSchema: (text: string) => Promise<void>;
  /** Everything `work` writes is there when it returns, and nothing of it when it throws or the process dies. */
  transact: <T>(work: (run: RunInTransaction) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export const defaultTimeoutMs = 20_000;
