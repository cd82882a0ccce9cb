/**
 * The embedded engine's own process: it can be killed when it hangs and can panic without taking the server down.
 * Arguments: the store's path, or `-` to open one when asked; the memory in MB at which it ends itself, if any; the folder
 * for what the engine writes beside a store that it only reads, if any.
 */
import { setTimeout } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import { answerQuestions, sayNotReady } from '../process/answer-questions.ts';
import { Request, type StatementAnswer, tooLargeExit } from './embedded-protocol.ts';
import { readGraphTypes } from './graph-types.ts';

type Database = ReturnType<typeof grafeo.GrafeoDB.create>;
type Transaction = ReturnType<Database['beginTransaction']>;

const transactions = new Map<number, Transaction>();
// A transaction of a process that ended is none of the next one.
let nextTransaction = process.pid * 1_000_000;

/** Of a process that was killed the engine's own may hold the file a moment longer. */
const openWithinMs = 3000;
const openAgainMs = 100;

async function openDatabase(path: string): Promise<Database | undefined> {
  const lastMs = performance.now() + openWithinMs;
  for (;;) {
    try {
      return grafeo.GrafeoDB.create(path);
    } catch (cause) {
      if (performance.now() >= lastMs) {
        sayNotReady(process, cause);
        return undefined;
      }
    }
    await setTimeout(openAgainMs);
  }
}

let database: Database | undefined;

async function answer(request: Request): Promise<unknown> {
  if (request.kind === 'ping') return 'pong';
  if (request.kind === 'openReadOnly') {
    database?.close();
    database = grafeo.GrafeoDB.openReadOnly(request.path);
    return 'open';
  }
  if (database === undefined) throw new Error('no store is open');
  return answerFrom(database, request);
}

async function answerFrom(
  database: Database,
  request: Exclude<Request, { kind: 'ping' | 'openReadOnly' }>,
): Promise<unknown> {
  switch (request.kind) {
    case 'version':
      return database.version();
    case 'begin': {
      const id = nextTransaction++;
      transactions.set(id, database.beginTransaction());
      return id;
    }
    case 'run': {
      const where = request.transaction === 0 ? database : open(request.transaction);
      return (await where.executeCypher(request.text, request.params)).toArray();
    }
    case 'statement':
      return runStatement(database, request);
    case 'graphTypes':
      return readGraphTypes(async (text) => (await database.executeCypher(text)).toArray());
    case 'save':
      database.save(request.path);
      return 'saved';
    case 'commit':
      open(request.transaction).commit();
      return transactions.delete(request.transaction);
    case 'rollback':
      open(request.transaction).rollback();
      return transactions.delete(request.transaction);
    case 'close':
      database.close();
      return 'closed';
  }
}

async function runStatement(
  database: Database,
  { text, params, maxRows }: Extract<Request, { kind: 'statement' }>,
): Promise<StatementAnswer> {
  const result = await database.executeCypher(text, params);
  const { columns, length: total } = result;
  const rows = Array.from({ length: Math.min(total, maxRows) }, (_, at) => {
    const row = result.get(at);
    return columns.map((column) => row[column]);
  });
  return { columns, rows, total };
}

/** Looks at its own memory while the engine works in threads of its own. */
function watchMemory(limitMb: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > limitMb * 1e6) process.exit(tooLargeExit);
  }, 100).unref();
}

function open(id: number): Transaction {
  const transaction = transactions.get(id);
  if (transaction === undefined) throw new Error(`no open transaction ${id}`);
  return transaction;
}

process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined);
const [path = '-', limitMb, scratchFolder] = process.argv.slice(2);
// Of a store that is opened for reading the engine leaves a folder `grafeo-*.spill` among the temporary files.
if (scratchFolder !== undefined) for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = scratchFolder;
if (limitMb !== undefined) watchMemory(Number(limitMb));
if (path !== '-') database = await openDatabase(path);
if (path !== '-' && database === undefined) process.disconnect();
else answerQuestions(process, (question) => answer(Request.parse(question)));
