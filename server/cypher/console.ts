import type { Parameters, TypedValue } from '../../shared/contract/cypher-values.ts';
import type { Hint } from '../../shared/contract/cypher-routes.ts';
import { Failure } from '../failure.ts';
import type { CypherEngine, Explained, RunOptions, StatementResult, StatementSummary } from '../store/engine.ts';
import { hintsOnFault, type Vocabulary } from './hints.ts';
import type { Fault, Inspection } from './inspect.ts';
import type { Inspector } from './inspector.ts';
import { typesOfParameters } from './parameter-types.ts';

interface ConsoleStatement {
  statement: string;
  parameters: Parameters;
  maxRows: number;
  /** Only for conformance tests: no wall stands. */
  mayWrite?: boolean;
}

/** Which of the walls stand; all, apart from tests that show each alone. */
export interface Walls {
  parseTree: boolean;
  explain: boolean;
}

type ConsoleResult = StatementResult & { hints: Hint[] };

const allWalls: Walls = { parseTree: true, explain: true };

/** Runs users' statements: looked at before they run, in a transaction that may only read. */
export interface Console {
  /** Throws `read-only`, `needs-neo4j`, `invalid-query` and `too-large` with the place in the statement as details. */
  run: (statement: ConsoleStatement, options?: RunOptions) => Promise<ConsoleResult>;
  /** Starts in the background what the first statement would wait for. */
  warm: () => void;
  close: () => Promise<void>;
}

export function createConsole(
  engine: Pick<CypherEngine, 'name' | 'runStatement' | 'explain' | 'graphTypes'>,
  inspector: Inspector,
  { walls = allWalls, readVocabulary }: { walls?: Walls; readVocabulary?: () => Promise<Vocabulary> } = {},
): Console {
  const run: Console['run'] = async ({ statement, parameters, maxRows, mayWrite = false }, options = {}) => {
    const [graph, vocabulary] = await Promise.all([engine.graphTypes(options), readVocabulary?.()]);
    const request = {
      statement,
      parameters: typesOfParameters(parameters),
      graph,
      vocabulary,
      mayWrite: mayWrite || !walls.parseTree,
    };
    const inspection = await inspector.inspect(request, options.signal);
    const { hints } = inspection;
    if (inspection.fault !== undefined) throw toFailure(inspection.fault, hints);
    if (engine.name === 'neo4j' && walls.explain) {
      const explained = await askNeo4j(engine, inspection, parameters, options).catch((cause: unknown) => {
        throw withHints(cause, statement, inspection);
      });
      if (!mayWrite) refuseWriting(explained, inspection);
      if (inspection.mode === 'explain') return { ...planOnly(explained), hints };
    }
    options.signal?.throwIfAborted();
    const columns = inspection.columns.map(({ type }) => type);
    const result = await engine
      .runStatement(
        { text: inspection.text, parameters, columns, mayWrite: mayWrite && inspection.isWriting },
        { ...options, maxRows },
      )
      .catch((cause: unknown) => {
        throw engine.name === 'embedded' ? embeddedFailure(cause, statement) : cause;
      });
    return { ...result, hints };
  };
  const warm = () => {
    inspector.warm();
    // Whoever asks next is told of a failure.
    for (const read of [engine.graphTypes(), readVocabulary?.()]) read?.catch(() => undefined);
  };
  return { run, warm, close: () => inspector.close() };
}

async function askNeo4j(
  engine: Pick<CypherEngine, 'explain'>,
  { body }: Inspection,
  parameters: Parameters,
  options: RunOptions,
): Promise<Explained> {
  const explained = await engine.explain(body, parameters, options);
  if (explained === undefined) throw new Error('Neo4j explained nothing');
  return explained;
}

function refuseWriting({ queryType }: Explained, { isUnparsed, body }: Inspection): void {
  if (queryType !== 'r')
    throw new Failure(
      'read-only',
      queryType === 's' || queryType === 'other'
        ? 'The statement changes the schema or administers the database; the console only reads the graph.'
        : 'The statement would write; the console only reads. Change the dataset’s tables and load them again.',
      { details: { start: 0, end: body.length } },
    );
  if (isUnparsed)
    throw new Failure(
      'read-only',
      'Neo4j understands the statement, but this program could not read it and so does not know that it only reads. Please write it in another way.',
      { details: { start: 0, end: body.length } },
    );
}

function planOnly({ plan, notifications }: Explained): StatementResult {
  const summary: StatementSummary = { notifications, ...(plan === undefined ? {} : { plan }) };
  return { fields: [], rows: none(), summary: () => summary };
}

async function* none(): AsyncGenerator<TypedValue[]> {
  yield* await Promise.resolve([]);
}

function toFailure({ code, message, ...details }: Fault, hints: Hint[]): Failure {
  return new Failure(code, message, { details: hints.length === 0 ? details : { ...details, hints } });
}

/** Neo4j's own error, its place counted in the whole statement, with hints. */
function withHints(cause: unknown, statement: string, { body, hints }: Inspection): unknown {
  if (!(cause instanceof Failure) || cause.code !== 'invalid-query') return cause;
  const { start: at } = (cause.details ?? {}) as { start?: number };
  const start = (at ?? 0) + statement.length - body.length;
  const end = at === undefined ? statement.length : start + wordLength(statement.slice(start));
  const found = [...hintsOnFault(statement, cause.message, { start, end }), ...hints];
  return new Failure(cause.code, cause.message, { cause, details: { start, end, hints: found } });
}

/** A statement that Neo4j's own analysis accepts and this engine does not understand is no fault of the user's. */
function embeddedFailure(cause: unknown, statement: string): unknown {
  if (!(cause instanceof Failure) || cause.code !== 'invalid-query' || !/GRAFEO-(Q00[1-5]|X|V)/.test(cause.message))
    return cause;
  const [reason = ''] = cause.message.split('\n');
  return new Failure(
    'needs-neo4j',
    `The embedded engine does not understand the statement (${reason}). \`npm run neo4j\` starts a Neo4j that does.`,
    {
      cause,
      details: { start: 0, end: statement.length, construct: reason },
    },
  );
}

function wordLength(text: string): number {
  return Math.max(1, /^[\p{L}\p{N}_]+/u.exec(text)?.[0].length ?? 1);
}
