/**
 * The embedded engine's own process: it can be killed when it hangs and can panic without taking the server down.
 * Started by `embedded-engine.ts` with the store's path as its one argument.
 */
import { setTimeout } from 'node:timers/promises';
import grafeo from '@grafeo-db/js';
import { type Answer, Request } from './embedded-protocol.ts';

type Database = ReturnType<typeof grafeo.GrafeoDB.create>;
type Transaction = ReturnType<Database['beginTransaction']>;

const transactions = new Map<number, Transaction>();
let nextTransaction = 1;

function send(answer: Answer): void {
  process.send?.(answer);
}

/** Of a process that was killed the engine's own may hold the file a moment longer. */
const openWithinMs = 3000;
const openAgainMs = 100;

async function openDatabase(path: string): Promise<Database | undefined> {
  const lastMs = Date.now() + openWithinMs;
  for (;;) {
    try {
      const database = grafeo.GrafeoDB.create(path);
      send({ id: 0, value: 'open' });
      return database;
    } catch (cause) {
      if (Date.now() >= lastMs) {
        send({ id: 0, error: (cause as Error).message });
        return undefined;
      }
    }
    await setTimeout(openAgainMs);
  }
}

async function answer(database: Database, request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'ping':
      return 'pong';
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

function open(id: number): Transaction {
  const transaction = transactions.get(id);
  if (transaction === undefined) throw new Error(`no open transaction ${String(id)}`);
  return transaction;
}

process.on('disconnect', () => process.exit(0));
const database = await openDatabase(process.argv[2] ?? '');
process.on('SIGINT', () => undefined);
if (database === undefined) process.disconnect();
else
  process.on('message', (message) => {
    const request = Request.parse(message);
    answer(database, request).then(
      (value) => {
        send({ id: request.id, value });
      },
      (cause: unknown) => {
        send({ id: request.id, error: cause instanceof Error ? cause.message : String(cause) });
      },
    );
  });
