import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import { openConsole } from '../cypher/open-console.ts';
import { type OwnToken, readAccess } from './access-settings.ts';
import { keptFor } from './guest-settings.ts';
import { journalsFor } from './journal-settings.ts';
import { sweepGenerations } from '../dataset/sweep-generations.ts';
import { root } from '../root.ts';
import { readProgramOutlines, readProgramPoints } from '../dataset/program-outlines.ts';
import { Failure } from '../failure.ts';
import { closeServer, createDraining } from '../http/draining.ts';
import { createLimitedServer } from '../http/limited-server.ts';
import { keepHeapSmall } from '../process/small-heap.ts';
import type { Condition } from '../graph/health.ts';
import { type Guests, openGuests } from '../guest/guest-reader.ts';
import { nameReader } from '../graph/names.ts';
import { readParticipations } from '../graph/links/participations.ts';
import { openIntake } from '../intake/intake.ts';
import { becomeReady } from './become-ready.ts';
import type { ProcessEnd } from '../store/process-end.ts';
import { buildClient, clientFolder } from './build-client.ts';
import { modelOf } from './model-settings.ts';
import { openStore } from './open-store.ts';
import type { Shell } from './program.ts';
import type { Settings } from './settings.ts';
import { watchEvidence } from './watch-evidence.ts';

/** `kuajie serve`: listens at once, and says when the engine answers; ends when the shell says stop. */
export async function serveCommand(shell: Shell, settings: Settings): Promise<number> {
  keepHeapSmall();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { access, keys, own } = readAccess(settings, shell.cwd);
  const log = pino({ level: settings.LOG_LEVEL });
  const model = modelOf(settings);
  // What it needs is loaded where it is wanted.
  const observer =
    settings.KUAJIE_METRICS === 'on' ? (await import('../metrics/metrics.ts')).createMetrics() : undefined;
  const onProcessEnd = (end: ProcessEnd) => {
    log.warn(end, 'a process of the embedded engine ended');
    observer?.processEnded(end);
  };
  const store = await openStore(settings, shell.cwd, { onProcessEnd, observer });
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
  const draining = createDraining();
  const app = createApp({
    ...{ draining, observer },
    ...{ store, guests, log, version, clientFolder, outlines, points, readNames, userConsole, intake, model },
    condition: () => condition,
    embedders: settings.KUAJIE_EMBED_ORIGINS,
    ...journalsFor(settings, shell.cwd),
    ...{ access, keys },
    onPage: onceLater(() => {
      if (!shell.stop.aborted) userConsole.warm();
    }),
  });
  const server = createLimitedServer(app);
  await listen(server, settings);
  const { port } = server.address() as AddressInfo;
  const host = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  await opened;
  const counts = await becomeReady(shell, store, condition);
  // What only a person can mend is told to whoever asks, in the engine's words.
  condition.status = counts === undefined ? 'unavailable' : 'ok';
  if (counts !== undefined) {
    const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`;
    shell.print(`Kuajie 跨界 is at ${url}  (${counts})`);
    const isGuest = await readsGuest(guests);
    if (own !== undefined)
      for (const what of offered(own, isGuest, guests))
        shell.print(`To ${what}, open ${url}/#admin=${own.token}  (for this run only)`);
    // Links are counted from what is read here, and names are found in it; the first who asks need not wait. A failure is
    // told to him who asks.
    for (const read of [readParticipations, readNames]) read(graph).catch(() => undefined);
    void watchEvidence(store, log, condition, shell.stop);
    // What a load left that died; while another one is under way this waits for its end.
    sweepGenerations(store).catch((cause: unknown) => {
      log.warn({ err: cause }, 'what is left of a load could not be swept away');
    });
  }
  await stopped(shell.stop);
  await closeServer(server, draining);
  await intake.close();
  await userConsole.close();
  await store.close();
  return 0;
}

/** Who opens the page may soon ask the console; his first picture goes before what that needs, for both want the processor. */
const afterPictureMs = 3000;

function onceLater(act: () => void): () => void {
  let isAsked = false;
  return () => {
    if (!isAsked) setTimeout(act, afterPictureMs).unref();
    isAsked = true;
  };
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

/** What the link with the token is good for; where there is nothing, it is not shown. */
function offered({ may }: OwnToken, isGuest: boolean, { isOurs }: Guests): string[] {
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

async function stopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}
