import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildClient, clientFolder } from '../../server/cli/build-client.ts';
import { loadDataset } from '../../server/dataset/load-dataset.ts';
import { startNeo4j, whyNoNeo4j } from '../../server/neo4j/start-neo4j.ts';
import { openEmbeddedEngine } from '../../server/store/embedded-engine.ts';
import { createGraphStore } from '../../server/store/graph-store.ts';
import { startChromium } from './chromium.ts';
import { compileProgram } from './compiled.ts';
import { embedded } from './embedded.ts';
import { readFirstDataset } from './first-dataset.ts';
import { freePort } from './free-port.ts';
import { type StartedNeo4j, startNeo4jContainer } from './neo4j-container.ts';
import type { Neo4jSettings } from '../../server/store/neo4j-engine.ts';
import { startServer } from './server.ts';
import { shortLivedJava, shortLivedSettings } from './short-lived-neo4j.ts';

const password = 'kuajie-test-password';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Neo4jSettings | undefined;
    /** Whoever listens on it has his turn on that Neo4j. */
    neo4jTurnPort: number;
    /** Where to connect to the browser of all tests, and to a server on the embedded engine that holds the first dataset. */
    explorer: { browser: string; url: string } | undefined;
    /** An embedded store of the first dataset, to be copied, and a file that is there while the Neo4j holds that dataset alone. */
    firstDataset: { folder: string; note: string };
    /** What Node is to run for the compiled program. */
    kuajie: string;
  }
}

/** Gives the tests a real Neo4j and a real browser, or says loudly what is skipped and why; REQUIRE_NEO4J and REQUIRE_BROWSER make that a failure. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const started: { close: () => Promise<unknown> }[] = [];
  const close = () => Promise.all(started.map((one) => one.close()));
  try {
    const kept = async <T extends { close: () => Promise<unknown> } | undefined>(starting: Promise<T>): Promise<T> => {
      const one = await starting;
      if (one !== undefined) started.push(one);
      return one;
    };
    // Neo4j takes its time to start; the page and the program are built meanwhile, and where one fails the others are closed.
    const compiling = kept(compileProgram());
    // The engine's process is of what is compiled.
    const storing = kept(compiling.then(storeFirstDataset));
    const starting = [kept(findNeo4j()), compiling, buildPage(), storing] as const;
    await Promise.allSettled(starting);
    const [neo4j, compiled, , firstDataset] = await Promise.all(starting);
    project.provide('neo4j', neo4j?.settings);
    project.provide('neo4jTurnPort', await freePort());
    project.provide('kuajie', compiled.file);
    const { folder, note } = firstDataset;
    project.provide('firstDataset', { folder, note });
    const chromium = findChromium();
    if (chromium === undefined) project.provide('explorer', undefined);
    else {
      const onFirst = embedded(() => folder);
      const [browser, server] = await Promise.all([startChromium(chromium), startServer(onFirst, { clientFolder })]);
      started.push(browser, server);
      project.provide('explorer', { browser: browser.wsEndpoint(), url: server.url });
    }
  } catch (cause) {
    await close();
    throw cause;
  }
  // The runner ends at once at Ctrl-C; nothing of ours goes on behind it.
  const onSignal = () => {
    void close().finally(() => process.exit(130));
  };
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  return async () => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await close();
  };
}

/** The test runner's own NODE_ENV would have Vite build what no user gets. */
async function buildPage(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await buildClient();
  } finally {
    process.env['NODE_ENV'] = NODE_ENV;
  }
}

async function findNeo4j(): Promise<StartedNeo4j | undefined> {
  const uri = process.env['KUAJIE_TEST_NEO4J_URI'];
  if (uri !== undefined && uri !== '')
    return {
      settings: {
        uri,
        user: process.env['NEO4J_USER'] ?? 'neo4j',
        password: process.env['NEO4J_PASSWORD'] ?? '',
        database: 'neo4j',
      },
      close: () => Promise.resolve(),
    };
  let noContainer = 'no Docker engine answers';
  try {
    const started = await startNeo4jContainer();
    if (started !== undefined) return started;
  } catch (cause) {
    noContainer = (cause as Error).message;
    process.stderr.write(`\nDocker answers, but ${noContainer}; trying Neo4j from Maven\n\n`);
  }
  const why = await whyNoNeo4j(process.env);
  if (why !== undefined) {
    missing('NEO4J', `${noContainer}, and Neo4j cannot be started from Maven: ${why}`, 'every test on Neo4j');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kuajie-neo4j-'));
  const port = await freePort();
  const running = await startNeo4j({ folder, port, password, env: shortLivedJava, settings: shortLivedSettings });
  return {
    settings: { uri: running.uri, user: 'neo4j', password, database: 'neo4j' },
    close: async () => {
      await running.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Checking and loading takes seconds, which most tests need not wait. */
async function storeFirstDataset(): Promise<{ folder: string; note: string; close: () => Promise<void> }> {
  const kept = mkdtempSync(join(tmpdir(), 'kuajie-first-'));
  const folder = join(kept, 'store');
  const engine = openEmbeddedEngine(folder);
  await loadDataset(createGraphStore(engine), await readFirstDataset());
  await engine.close();
  const close = () => {
    rmSync(kept, { recursive: true, force: true });
    return Promise.resolve();
  };
  return { folder, note: join(kept, 'is-on-neo4j'), close };
}

/** The shell without a window of its own, where it is there: the same engine at two thirds of the work. */
function findChromium(): string | undefined {
  const places = [
    process.env['KUAJIE_TEST_CHROMIUM'] ?? '',
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ];
  const found = places.find((place) => place !== '' && existsSync(place));
  if (found === undefined)
    missing(
      'BROWSER',
      'no Chromium is installed (KUAJIE_TEST_CHROMIUM names one elsewhere)',
      'every test in a browser',
    );
  return found;
}

function missing(what: 'NEO4J' | 'BROWSER', why: string, skipped: string): void {
  if (process.env[`REQUIRE_${what}`] === '1') throw new Error(`REQUIRE_${what}=1, but ${why}`);
  process.stderr.write(`\nSKIPPED: ${skipped}, because ${why}\n\n`);
}
