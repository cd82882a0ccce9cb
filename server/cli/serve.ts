import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { createApp } from '../app.ts';
import { openConsole } from '../cypher/open-console.ts';
import { checkDataset } from '../dataset/check-dataset.ts';
import { type AdminToken, adminTokenOf } from './admin-token.ts';
import { keptFor } from './guest-settings.ts';
import { journalsFor } from './journal-settings.ts';
import { adopt } from './adopt.ts';
import { loadDataset } from '../dataset/load-dataset.ts';
import { sweepGenerations } from '../dataset/sweep-generations.ts';
import { root } from '../root.ts';
import { readProgramOutlines, readProgramPoints } from '../dataset/program-outlines.ts';
import { Failure } from '../failure.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import { type Condition, readHealth } from '../graph/health.ts';
import { type Guests, openGuests } from '../guest/guest-reader.ts';
import { nameReader } from '../graph/names.ts';
import { readParticipations } from '../graph/links/participations.ts';
import { formatBrokenEvidence, verifyEvidence } from '../graph/verify-evidence.ts';
import { openIntake } from '../intake/intake.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { buildClient, clientFolder } from './build-client.ts';
import { modelOf } from './model-settings.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import { untilReady } from './retry.ts';
import type { Settings } from './settings.ts';

const firstDataset = join(root, 'data', 'xianggan');

/** `kuajie serve`: listens at once, and says when the engine answers; ends when the shell says stop. */
export async function serveCommand(shell: Shell, settings: Settings): Promise<number> {
  keepHeapSmall();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const log = pino({ level: settings.LOG_LEVEL });
  const model = modelOf(settings);
  const store = openStore(settings, shell.cwd, (end) => {
    log.warn(end, 'a process of the embedded engine ended');
  });
  // The store opens while the client is built.
  const opened = store.engine.version().catch(() => undefined);
  await buildClient(() => {
    shell.print('building the client …');
  });
  const [outlines, points] = await Promise.all([readProgramOutlines(), readProgramPoints()]);
  const readNames = nameReader(outlines);
  const guests = openGuests(store, ...keptFor(settings, shell.cwd));
  const { graph } = guests;
  const userConsole = openConsole(graph);
  const intake = openIntake(store);
  const condition: Condition = { status: 'starting' };
  const admin = adminTokenOf(settings);
  const app = createApp({
    ...{ store, guests, log, version, clientFolder, outlines, points, readNames, userConsole, intake, model },
    condition: () => condition,
    embedders: settings.KUAJIE_EMBED_ORIGINS,
    ...journalsFor(settings, shell.cwd),
    editorToken: settings.KUAJIE_EDITOR_TOKEN,
    ...(admin?.may === 'map' ? { mappingToken: admin.token } : { adminToken: admin?.token }),
  });
  const server = createServer(app);
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  await opened;
  const counts = await becomeReady(shell, store);
  condition.status = 'ok';
  if (counts !== undefined) {
    const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
    shell.print(`Kuajie 跨界 is at ${url}  (${counts})`);
    const isGuest = await readsGuest(guests);
    if (admin?.isOwn === true)
      for (const what of offered(admin, isGuest, guests))
        shell.print(`To ${what}, open ${url}/#admin=${admin.token}  (for this run only)`);
    // Links are counted from what is read here, and names are found in it; the first who asks need not wait. A failure is
    // told to him who asks.
    userConsole.warm();
    for (const read of [readParticipations, readNames]) read(graph).catch(() => undefined);
    void watchEvidence(store, log, condition, shell.stop);
    // What a load left that died; while another one is under way this waits for its end.
    sweepGenerations(store).catch((cause: unknown) => {
      log.warn({ err: cause }, 'what is left of a load could not be swept away');
    });
  }
  await stopped(shell.stop);
  server.closeAllConnections();
  server.close();
  await intake.close();
  await userConsole.close();
  await store.close();
  return 0;
}

async function listen(server: Server, { HOST, PORT }: Settings): Promise<void> {
  server.listen(PORT, HOST);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE'
        ? 'is taken by another program: stop it, or set PORT to another one'
        : `cannot be listened on: ${message}`;
    throw new Failure('unavailable', `${HOST}:${PORT} ${why}.`, { cause });
  }
}

/** Waits until the engine answers, saying once why it does not, and loads the first dataset into an empty store. */
async function becomeReady(shell: Shell, store: GraphStore): Promise<string | undefined> {
  const attempt = async () => {
    await loadFirstDataset(shell, store);
    const { engine, counts } = await readHealth(store);
    return `${engine.name} engine ${engine.version}; ${counts.entities} entities, ${counts.relations} relations, ${counts.documents} ${counts.documents === 1 ? 'document' : 'documents'}`;
  };
  const { stop } = shell;
  return untilReady(attempt, { stop, say: shell.warn, pause: (ms) => pause(ms, stop) });
}

async function loadFirstDataset(shell: Shell, store: GraphStore): Promise<void> {
  await adopt(shell, store);
  const { datasets, foreignNodes } = await readHealth(store);
  if (foreignNodes > 0)
    shell.print(
      `This database has ${foreignNodes} nodes that Kuajie did not load; nothing was changed. They are read as they are; “kuajie load --into-existing FOLDER” puts a dataset beside them.`,
    );
  if (datasets.length > 0 || foreignNodes > 0) return;
  const { dataset, faults } = await checkDataset(firstDataset);
  if (dataset === undefined) throw new Error(`the first dataset has ${faults.length} faults; run npm run check`);
  await loadDataset(store, dataset);
  shell.print(`loaded ${dataset.title} from data/${dataset.id}`);
}

/** What the link with the token is good for; where there is nothing, it is not shown. */
function offered({ may }: AdminToken, isGuest: boolean, { isOurs }: Guests): string[] {
  if (may === 'all') return ['load data of your own'];
  return [...(isGuest && isOurs ? ['say how this database is read'] : []), 'correct facts'];
}

/** Whether a database of others is read. A slip in what an operator says of it is told at the start; a slow one is waited for by whoever asks. */
async function readsGuest(guests: Guests): Promise<boolean> {
  const described = await guests.describe().catch((cause: unknown) => {
    if (cause instanceof Failure && cause.code === 'bad-request') throw cause;
    return undefined;
  });
  return described !== undefined;
}

const mostLogged = 20;

/** A stored quote that does not stand where it says is an error of ours: looked for in the background, told in the log and by health. */
async function watchEvidence(store: GraphStore, log: Logger, condition: Condition, stop: AbortSignal): Promise<void> {
  try {
    const { checked, broken } = await verifyEvidence(store, { signal: stop, timeoutMs: 120_000 });
    condition.evidence = { checked, broken: broken.length };
    for (const one of broken.slice(0, mostLogged))
      log.error({ evidence: formatBrokenEvidence(one) }, 'broken evidence');
  } catch (cause) {
    if (!stop.aborted) log.warn({ err: cause }, 'the evidence could not be verified');
  }
}

/** Resolves after so long, or as soon as the program is stopped. */
async function pause(ms: number, stop: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: stop }).catch(() => undefined);
}

async function stopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}
