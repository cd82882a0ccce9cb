import type { Parameters, TypedValue } from '../../shared/contract/cypher-values.ts';
import type { Hint } from '../../shared/contract/cypher-routes.ts';
import { faultPlace } from '../../shared/fault-place.ts';
import { Failure } from '../failure.ts';
import type {
  Access,
  CypherEngine,
  Explained,
  RunOptions,
  StatementResult,
  StatementSummary,
} from '../store/engine.ts';
import { hintsOnFault, type Vocabulary } from './hints.ts';
import type { Fault, Inspection } from './inspect.ts';
import type { Inspector } from './inspector.ts';
import { typesOfParameters } from './parameter-types.ts';

interface ConsoleStatement {
  statement: string;
  parameters: Parameters;
  maxRows: number;
}

/** What a console makes of a statement that was inspected. The program has one such policy; tests bring their own. */
export interface ConsolePolicy {
  /** Throws where the engine's own word on a statement is that it does more than it may. */
  judge: (explained: Explained, inspection: Inspection) => void;
  accessOf: (inspection: Inspection) => Access;
}

type ConsoleResult = StatementResult & { hints: Hint[] };

const readingOnly: ConsolePolicy = { judge: refuseWriting, accessOf: () => 'read' };

/** Runs users' statements: looked at before they run, in a transaction that may only read. */
export interface Console {
  /** Throws `read-only`, `needs-neo4j`, `invalid-query` and `too-large` with the place in the statement as details. */
  run: (statement: ConsoleStatement, options?: RunOptions) => Promise<ConsoleResult>;
  /** Starts in the background what the first statement would wait for. */
  warm: () => void;
  close: () => Promise<void>;
}

export function createConsole(
  engine: Pick<CypherEngine, 'runStatement' | 'explain' | 'graphTypes'>,
  inspector: Inspector,
  { policy = readingOnly, readVocabulary }: { policy?: ConsolePolicy; readVocabulary?: () => Promise<Vocabulary> } = {},
): Console {
  const run: Console['run'] = async ({ statement, parameters, maxRows }, options = {}) => {
    const [graph, vocabulary] = await Promise.all([engine.graphTypes(options), readVocabulary?.()]);
    const request = {
      statement,
      parameters: typesOfParameters(parameters),
      graph,
      vocabulary,
    };
    const inspection = await inspector.inspect(request, options.signal);
    const { hints } = inspection;
    if (inspection.fault !== undefined) throw toFailure(inspection.fault, hints);
    const explained = await engine.explain(inspection.body, parameters, options).catch((cause: unknown) => {
      throw withHints(cause, statement, inspection);
    });
    if (explained !== undefined) {
      policy.judge(explained, inspection);
      if (inspection.mode === 'explain') return { ...planOnly(explained), hints };
    }
    options.signal?.throwIfAborted();
    const columns = inspection.columns.map(({ type }) => type);
    const result = await engine
      .runStatement(
        { text: inspection.text, parameters, columns },
        { ...options, maxRows, access: policy.accessOf(inspection) },
      )
      .catch((cause: unknown) => {
        throw withPlace(cause, statement);
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
  const place = faultPlace(statement, cause.message, { start, end });
  // The semicolon may be one that was put there (`neo4j-statement.ts`).
  const message = cause.message.replace(
    /^Invalid input ';'/,
    () => `Invalid input '${statement.slice(place.start, place.end)}'`,
  );
  const found = [...hintsOnFault(statement, message, place), ...hints];
  return new Failure(cause.code, message, { cause, details: { ...place, hints: found } });
}

/** What an engine does not understand, it says of the whole statement. */
function withPlace(cause: unknown, statement: string): unknown {
  if (!(cause instanceof Failure) || cause.code !== 'needs-neo4j') return cause;
  const details = { start: 0, end: statement.length, ...(cause.details as object) };
  return new Failure(cause.code, cause.message, { cause, details });
}

function wordLength(text: string): number {
  return Math.max(1, /^[\p{L}\p{N}_]+/u.exec(text)?.[0].length ?? 1);
}
