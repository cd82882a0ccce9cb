export type Params = Record<string, unknown>;
/** A number that is stored as a float even where it has no fraction, so that its property has one type. */
export interface FloatParam {
  $float: number;
}

export function isFloatParam(value: unknown): value is FloatParam {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === '$float';
}

export type Row = Record<string, unknown>;

export interface RunOptions {
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
}

/** Runs one statement inside a transaction and returns its rows. */
export type RunInTransaction = (text: string, params?: Params) => Promise<Row[]>;

/**
 * What executes Cypher. Numbers, strings, lists and maps cross as JavaScript's own; own queries return no nodes or
 * relationships. Every method throws a `Failure`: `unavailable` while the engine is away, `timeout`, `invalid-query`.
 */
export interface CypherEngine {
  name: 'neo4j' | 'embedded';
  version: () => Promise<string>;
  /** Reads. Ending the iteration or aborting the signal stops the statement. */
  stream: (text: string, params: Params, options?: RunOptions) => AsyncIterable<Row>;
  /** Changes the schema (indexes, constraints); runs outside any transaction. */
  changeSchema: (text: string) => Promise<void>;
  /** Everything `work` writes is there when it returns, and nothing of it when it throws or the process dies. */
  transact: <T>(work: (run: RunInTransaction) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

export const defaultTimeoutMs = 20_000;
