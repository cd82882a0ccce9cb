import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { openConsole } from '../cypher/open-console.ts';
import { checkDataset } from '../dataset/check-dataset.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { readProgramOutlines } from '../dataset/program-outlines.ts';
import { Failure } from '../failure.ts';
import { readHealth } from '../graph/health.ts';
import { nameReader } from '../graph/names.ts';
import { readParticipations } from '../graph/participations.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { buildClient, clientFolder } from './build-client.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import { untilReady } from './retry.ts';
import type { Settings } from './settings.ts';

const firstDataset = fileURLToPath(new URL('../../data/xianggan', import.meta.url));

/** `kuajie serve`: listens at once, and says when the engine answers; ends when the shell says stop. */
export async function serveCommand(shell: Shell, settings: Settings): Promise<number> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const log = pino({ level: settings.LOG_LEVEL });
  const store = openStore(settings, shell.cwd, (end) => {
    log.warn(end, 'a process of the embedded engine ended');
  });
  // The store opens while the client is built.
  const opened = store.engine.version().catch(() => undefined);
  if (await buildClient()) shell.print('built the client');
  const outlines = await readProgramOutlines();
  const readNames = nameReader(outlines);
  const userConsole = openConsole(store);
  const app = createApp({ store, log, version, clientFolder, outlines, readNames, userConsole });
  const server = createServer(app);
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  await opened;
  const ready = becomeReady(shell, store);
  const counts = await ready;
  if (counts !== undefined)
    shell.print(`Kuajie 跨界 is at http://${host === '127.0.0.1' ? 'localhost' : host}:${String(port)}  (${counts})`);
  // Links are counted from what is read here, and names are found in it; the first who asks need not wait. A failure is
  // told to him who asks.
  if (counts !== undefined) userConsole.warm();
  if (counts !== undefined) for (const read of [readParticipations, readNames]) read(store).catch(() => undefined);
  await stopped(shell.stop);
  server.closeAllConnections();
  server.close();
  await userConsole.close();
  await store.close();
  return 0;
}

function listen(server: Server, { HOST, PORT }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? 'is taken by another program: stop it, or set PORT to another one'
          : `cannot be listened on: ${cause.message}`;
      reject(new Failure('unavailable', `${HOST}:${String(PORT)} ${why}.`, { cause }));
    });
    server.listen(PORT, HOST, resolve);
  });
}

/** Waits until the engine answers, saying once why it does not, and loads the first dataset into an empty store. */
async function becomeReady(shell: Shell, store: GraphStore): Promise<string | undefined> {
  const attempt = async () => {
    await loadFirstDataset(shell, store);
    const { engine, counts } = await readHealth(store);
    return `${engine.name} engine ${engine.version}; ${String(counts.entities)} entities, ${String(counts.relations)} relations, ${String(counts.documents)} documents`;
  };
  const { stop } = shell;
  return untilReady(attempt, { stop, say: shell.warn, pause: (ms) => pause(ms, stop) });
}

async function loadFirstDataset(shell: Shell, store: GraphStore): Promise<void> {
  const { datasets, counts } = await readHealth(store);
  if (datasets.length > 0 || counts.entities > 0) return;
  const { dataset, faults } = await checkDataset(firstDataset);
  if (dataset === undefined)
    throw new Error(`the first dataset has ${String(faults.length)} faults; run npm run check`);
  await loadDataset(store, dataset);
  shell.print(`loaded ${dataset.title} from data/${dataset.id}`);
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else
      stop.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
  });
}
