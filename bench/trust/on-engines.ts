import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineName } from '../../shared/contract/engine-name.ts';
import { type RunningNeo4j, startNeo4j } from '../../server/neo4j/start-neo4j.ts';
import { type SmallDisk, smallDisk } from './small-disk.ts';
import { freePort } from '../../tests/support/free-port.ts';

/** An engine of its own, by which the program finds its data, and whose folder is taken away at the end. */
export interface OwnEngine {
  name: EngineName;
  folder: string;
  /** Environment that puts the program on this engine. */
  env: Record<string, string>;
  /** Absent on the embedded engine. */
  neo4j?: OwnNeo4j;
}

interface OwnNeo4j {
  port: number;
  uri: string;
  password: string;
  kill: () => Promise<void>;
  /** The same again, with the data that it had. */
  start: () => Promise<void>;
  /** Where its data lie; absent where none can be mounted. */
  disk: SmallDisk | undefined;
}

/** More than a Neo4j takes that has a few datasets. */
const neo4jMegabytes = 2000;
const password = 'kuajie-bench-password';

/** Does the work on each engine, or on those that `KUAJIE_BENCH_ENGINES` names. */
export async function onEachEngine(work: (engine: OwnEngine) => Promise<void>): Promise<void> {
  const wanted = (process.env['KUAJIE_BENCH_ENGINES'] ?? 'embedded neo4j').split(' ');
  // What was started ends with this process, and what was mounted is taken away.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  for (const name of ['embedded', 'neo4j'] as const) {
    if (!wanted.includes(name)) continue;
    const folder = mkdtempSync(join(tmpdir(), 'kuajie-bench-'));
    const { neo4j, close } = name === 'neo4j' ? await openNeo4j(join(folder, 'neo4j')) : noNeo4j;
    const env = {
      KUAJIE_DATA_DIR: join(folder, 'data'),
      ...(neo4j === undefined ? {} : { NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: password }),
    };
    try {
      await work({ name, folder, env, ...(neo4j === undefined ? {} : { neo4j }) });
    } finally {
      await close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const noNeo4j = { neo4j: undefined, close: () => Promise.resolve() };

async function openNeo4j(folder: string): Promise<{ neo4j: OwnNeo4j; close: () => Promise<void> }> {
  const port = await freePort();
  const disk = smallDisk(folder, neo4jMegabytes);
  const start = () => startNeo4j({ folder, port, password, env: process.env });
  let running: RunningNeo4j | undefined = await start();
  const neo4j: OwnNeo4j = {
    ...{ port, password, uri: running.uri, disk },
    kill: async () => {
      if (running?.pid === undefined) return;
      process.kill(running.pid, 'SIGKILL');
      await running.ended;
      running = undefined;
    },
    start: async () => {
      running ??= await start();
    },
  };
  const close = async () => {
    await running?.close();
    disk?.remove();
  };
  return { neo4j, close };
}
